import { Prisma } from '../../../prisma/generated/client';
import { beginsInfix, isInfix } from '../../contacts/name-words.rules';
import { tierStatements, type KindSearch, type SearchTier } from '../kind-search';
import {
  containsAll,
  digitsStartWith,
  emailFits,
  hasTrigrams,
  likeness,
  LONGEST_PHONE,
  reached,
  startsWith,
  withinTrigrams,
} from '../search-sql';
import { SearchMatch, type SearchTerms } from '../search.types';
import { BY_ID } from './party-search';

const FAMILY_FIRST = Prisma.sql`r."sortName"`;
const GIVEN_FIRST = Prisma.sql`r."searchName"`;
const SPOKEN_SURNAME = Prisma.sql`fold(r."infix" || ' ' || r."familyName")`;

export const contactSearch: KindSearch = {
  permission: 'contacts.read',
  table: Prisma.sql`contacts`,
  tiers: (terms) => [
    ...(terms.id ? [BY_ID(terms.id)] : []),
    ...(terms.phone
      ? [{ on: SearchMatch.PHONE, where: Prisma.sql`r."id" IN (${reached('people_by_phone')})`, window: 0 }]
      : []),
    ...(terms.email
      ? [{ on: SearchMatch.EMAIL, where: Prisma.sql`r."id" IN (${reached('people_by_email')})`, window: 0 }]
      : []),
    ...nameTiers(terms),
  ],
  best: (terms) => likeness(GIVEN_FIRST, terms),
  columns: (terms) => ({
    title: Prisma.sql`concat_ws(' ', coalesce(nullif(r."givenName", ''), r."initials"), r."infix", r."familyName")`,
    subtitle: Prisma.sql`(SELECT concat_ws(' · ', nullif(a."role", ''), coalesce(b."name", o."name"))
      FROM affiliations a LEFT JOIN businesses b ON b."id" = a."businessId" LEFT JOIN associations o ON o."id" = a."associationId"
      WHERE a."contactId" = r."id" AND a."endsOn" IS NULL ORDER BY a."isPrimary" DESC, a."id" LIMIT 1)`,
    matched: matchedOf(terms),
  }),
};

const MOST_NAMESAKES = 50;

/**
 * The part of the statement that looks people up by name for what they took part in. Of a single word only what begins
 * so, which an index gives in order; what is found anywhere in a name is everywhere.
 */
export function peopleByName(terms: SearchTerms): Prisma.Sql[] {
  const tiers = nameTiers(terms).filter(({ inOrderOf }) => inOrderOf ?? terms.words.length > 1);
  if (tiers.length === 0) return [];
  const found = tiers.flatMap((tier) =>
    tierStatements(contactSearch.table, tier, { earlier: [], best: Prisma.sql`1`, enough: MOST_NAMESAKES }),
  );
  return [
    Prisma.sql`people_by_name AS MATERIALIZED (SELECT "id" AS "contactId"
      FROM (${Prisma.join(found, ' UNION ALL ')}) named LIMIT ${MOST_NAMESAKES})`,
  ];
}

function matchedOf({ phone, email }: SearchTerms): Prisma.Sql {
  const number = phone
    ? Prisma.sql`WHEN 'PHONE' THEN (SELECT n."number" FROM contact_phones n WHERE n."contactId" = r."id"
        AND ${digitsStartWith(Prisma.sql`n."number"`, phone, LONGEST_PHONE)} LIMIT 1)`
    : Prisma.empty;
  const address = email
    ? Prisma.sql`WHEN 'EMAIL' THEN (SELECT e."address"::text FROM contact_emails e WHERE e."contactId" = r."id"
        AND ${emailFits(Prisma.sql`e."address"`, email)} LIMIT 1)`
    : Prisma.empty;
  return phone || email ? Prisma.sql`CASE h."on" ${number} ${address} END` : Prisma.sql`NULL::text`;
}

function nameTiers(terms: SearchTerms): SearchTier[] {
  const [word, ...others] = terms.words;
  if (word === undefined) return [];
  const hasInitials = terms.initials.length > 0;
  if (others.length === 0 && !hasInitials) return oneWordTiers(word, terms);
  const conditions = [containsAll(GIVEN_FIRST, terms.words), ...terms.initials.map(initialsCondition)];
  const everything = Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
  const longest = terms.words.reduce((one, other) => (other.length > one.length ? other : one));
  const namesakes = { ...inOrder(FAMILY_FIRST, everything), among: startsWith(FAMILY_FIRST, longest) };
  const [family] = others;
  return [
    ...(family !== undefined && others.length === 1 && !hasInitials
      ? [asSpoken(word, family), asSpoken(family, word)]
      : []),
    ...(hasInitials || !hasTrigrams(terms) ? [namesakes] : []),
    ...withInfix(terms.words),
    ...(hasTrigrams(terms)
      ? [{ on: SearchMatch.NAME, where: everything, ...withinTrigrams(GIVEN_FIRST, terms) }]
      : []),
  ];
}

/** 'van den be', 'Sophie de Vries', 'Berg, van den': where the prefix stands tells what the family name is. */
function withInfix(words: readonly string[]): SearchTier[] {
  const split = splitAtInfix(words);
  if (!split) return [];
  const { before, infix, after } = split;
  if (before.length === 0 && (after.length === 0 || isInfix(infix))) return [spoken(words.join(' '))];
  const [family, given] = after.length > 0 ? [after.join(' '), before] : [before[0] ?? '', before.slice(1)];
  const beginning = [family, infix, ...(given.length > 0 ? [given.join(' ')] : [])].join('\u0001');
  return [inOrder(FAMILY_FIRST, startsWith(FAMILY_FIRST, beginning))];
}

/** The first words that are or become a prefix together, with what stands before and behind them. */
function splitAtInfix(words: readonly string[]) {
  const at = words.findIndex(beginsInfix);
  if (at < 0) return undefined;
  let end = at + 1;
  while (end < words.length && beginsInfix(words.slice(at, end + 1).join(' '))) end += 1;
  return { before: words.slice(0, at), infix: words.slice(at, end).join(' '), after: words.slice(end) };
}

/** The beginning of a surname as one says it. */
const spoken = (surname: string): SearchTier =>
  inOrder(SPOKEN_SURNAME, Prisma.sql`(r."infix" IS NOT NULL AND ${startsWith(SPOKEN_SURNAME, surname)})`);

/** Called exactly so, then beginning so, family names before given names; at last anywhere in the name. */
function oneWordTiers(word: string, terms: SearchTerms): SearchTier[] {
  return [
    // A control character ends the family name in sortName; a blank ends the given name in searchName.
    inOrder(FAMILY_FIRST, startsWith(FAMILY_FIRST, word, '\u0001')),
    inOrder(GIVEN_FIRST, startsWith(GIVEN_FIRST, word, ' ')),
    inOrder(FAMILY_FIRST, startsWith(FAMILY_FIRST, word)),
    inOrder(GIVEN_FIRST, startsWith(GIVEN_FIRST, word)),
    ...(hasTrigrams(terms) ? [{ on: SearchMatch.NAME, where: containsAll(GIVEN_FIRST, [word]) }] : []),
  ];
}

/** First name, family name, nothing between: the two stand together in sortName, whichever is typed first. */
function asSpoken(given: string, family: string): SearchTier {
  return inOrder(FAMILY_FIRST, startsWith(FAMILY_FIRST, `${family}\u0001\u0001${given}`));
}

const inOrder = (column: Prisma.Sql, where: Prisma.Sql): SearchTier => ({
  on: SearchMatch.NAME,
  where,
  inOrderOf: Prisma.sql`${column} COLLATE "C"`,
});

function initialsCondition(initials: string): Prisma.Sql {
  return Prisma.sql`(fold(replace(r."initials", '.', '')) LIKE (SELECT fold(${initials}) || '%')
    OR (r."initials" IS NULL AND r."searchName" LIKE (SELECT fold(${initials.slice(0, 1)}) || '%')))`;
}
