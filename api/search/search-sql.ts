import { Prisma } from '../../prisma/generated/client';
import { literally } from '../database/like';
import type { EmailTerm, SearchTerms } from './search.types';

const SHORTEST_FOR_TRIGRAMS = 3;

// Texts are folded inside a SELECT of their own: PostgreSQL does that once, and not again for every row.

/**
 * The rows whose folded text begins so, from an index in plain byte order: also quick for one letter.
 * @param end what stands behind it when it must be the whole word
 */
export function startsWith(column: Prisma.Sql, text: string, end = ''): Prisma.Sql {
  return Prisma.sql`(${column} COLLATE "C" >= (SELECT fold(${text}) || ${end})
    AND ${column} COLLATE "C" < (SELECT fold(${text}) || ${end} || chr(1114111)))`;
}

/** Digits that begin so, in any collation: bounds instead of LIKE, so that the ordinary index serves. */
export function digitsStartWith(column: Prisma.Sql, beginning: string, length: number): Prisma.Sql {
  return Prisma.sql`${column} BETWEEN ${beginning} AND ${beginning.padEnd(length, '9')}`;
}

/** All words occur in the folded text. */
export function containsAll(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const each = words.map(
    (word) => Prisma.sql`${column} LIKE (SELECT '%' || fold(${literally(word)}) || '%')`,
  );
  return Prisma.sql`(${Prisma.join(each, ' AND ')})`;
}

/** The address in the citext column is, begins with or holds what was typed. */
export function emailFits(column: Prisma.Sql, { how, text }: EmailTerm): Prisma.Sql {
  if (how === 'WHOLE') return Prisma.sql`${column} = ${text}::citext`;
  const address = Prisma.sql`lower(${column}::text)`;
  return how === 'START'
    ? Prisma.sql`(${address} COLLATE "C" >= ${text} AND ${address} COLLATE "C" < ${text} || chr(1114111))`
    : Prisma.sql`${address} LIKE ${`%${literally(text)}%`}`;
}

/** Fewer than three letters give no trigrams: such a search would read the whole table. */
export function hasTrigrams({ words }: SearchTerms): boolean {
  return words.some(givesTrigrams);
}

const givesTrigrams = (word: string): boolean => word.length >= SHORTEST_FOR_TRIGRAMS;

/** The words that an index of trigrams finds, when there are others beside them. */
export function withinTrigrams(column: Prisma.Sql, { words }: SearchTerms): { within?: Prisma.Sql } {
  const long = words.filter(givesTrigrams);
  return long.length < words.length ? { within: containsAll(column, long) } : {};
}

/** How near a moment is to now: what is about to happen or just happened comes first. */
export function nearness(moment: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`-abs(extract(epoch FROM ${moment} - ${now}::timestamptz))`;
}

export function likeness(column: Prisma.Sql, { phrase }: SearchTerms): Prisma.Sql {
  return Prisma.sql`similarity(${column}, (SELECT fold(${phrase})))`;
}

/** The name of a person `p` as one says it. */
export const PERSON_NAME = Prisma.sql`concat_ws(' ', coalesce(nullif(p."givenName", ''), p."initials"), p."infix", p."familyName")`;

/** Ids of the parties where the people who were reached work today. */
export function partiesOf(party: Party, people: People): Prisma.Sql {
  const column = Prisma.raw(`a."${party}"`);
  return Prisma.sql`r."id" IN (SELECT ${column} FROM affiliations a JOIN contacts p ON p."id" = a."contactId"
    WHERE a."contactId" IN (${reached(people)}) AND a."endsOn" IS NULL AND p."archivedAt" IS NULL AND ${column} IS NOT NULL)`;
}

/** The person through whom a party was found. */
export function personOf(party: Party, people: People): Prisma.Sql {
  const column = Prisma.raw(`a."${party}"`);
  return Prisma.sql`(SELECT ${PERSON_NAME} FROM affiliations a JOIN contacts p ON p."id" = a."contactId"
    WHERE ${column} = r."id" AND a."contactId" IN (${reached(people)}) AND a."endsOn" IS NULL AND p."archivedAt" IS NULL
    ORDER BY a."isPrimary" DESC, a."id" LIMIT 1)`;
}

export type Party = 'businessId' | 'associationId';
export type People = 'people_by_phone' | 'people_by_email' | 'people_by_name';

/** The people found by their number, address or name, by the name of the part of the statement that looks them up once. */
export function reached(people: People): Prisma.Sql {
  return Prisma.sql`SELECT "contactId" FROM ${Prisma.raw(people)}`;
}

const MOST_PEOPLE = 50;
const WINDOW = 500;

/** The parts of the statement that look people up once for all kinds. */
export function peopleParts({ phone, email }: SearchTerms): Prisma.Sql[] {
  return [...(phone ? [peopleByPhone(phone)] : []), ...(email ? [peopleByEmail(email)] : [])];
}

function peopleByPhone(phone: string): Prisma.Sql {
  return Prisma.sql`people_by_phone AS MATERIALIZED (SELECT n."contactId" FROM contact_phones n
    WHERE ${digitsStartWith(Prisma.sql`n."number"`, phone, LONGEST_PHONE)} ORDER BY n."number" LIMIT ${MOST_PEOPLE})`;
}

function peopleByEmail(email: EmailTerm): Prisma.Sql {
  const fits = emailFits(Prisma.sql`e."address"`, email);
  const everybody = Prisma.sql`(SELECT e."contactId" FROM contact_emails e WHERE ${fits})`;
  // A part that everybody has is found among the first rows; for a rare one the index is quick.
  const first = Prisma.sql`(SELECT e."contactId" FROM (SELECT * FROM contact_emails LIMIT ${WINDOW}) e WHERE ${fits}) UNION ALL`;
  return Prisma.sql`people_by_email AS MATERIALIZED (SELECT "contactId" FROM
    (${email.how === 'PART' ? first : Prisma.empty} ${everybody}) reached LIMIT ${MOST_PEOPLE})`;
}

/** '+' and fifteen digits (E.164). */
export const LONGEST_PHONE = 16;
