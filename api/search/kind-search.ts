import { Prisma } from '../../prisma/generated/client';
import type { Permission } from '../access/permissions';
import type { SearchMatch, SearchTerms } from './search.types';

/** Who looks, as far as what is found depends on it. */
export interface Seeker {
  seesContacts: boolean;
  seesShieldedAddresses: boolean;
  now: Date;
}

/** One way to find rows of a kind. */
export interface SearchTier {
  on: SearchMatch;
  where: Prisma.Sql;
  /** The order an index gives the rows in; without it the best of some candidates are taken. */
  inOrderOf?: Prisma.Sql;
  /** Looks no further than the first few rows in that order that fit this too. */
  among?: Prisma.Sql;
  /** The same condition where an expression of the index would cost too much per row. */
  whereAmongFirst?: Prisma.Sql;
  /** How many rows are read before the index is asked: none for what is never everywhere, or has an index that does not mind. */
  window?: number;
  /** What the index can tell of it, when the rest is too short for it: only the first rows that fit this are looked at. */
  within?: Prisma.Sql;
}

export interface HitColumns {
  title: Prisma.Sql;
  subtitle: Prisma.Sql;
  /** What was found, told by the alias `h` that knows on what. */
  matched?: Prisma.Sql;
  via?: Prisma.Sql;
  state?: Prisma.Sql;
  at?: Prisma.Sql;
}

/** How rows of one kind are found and shown. Every piece of SQL speaks of a row `r` of `table`. */
export interface KindSearch {
  permission: Permission;
  table: Prisma.Sql;
  /** Surest first. A row is found by the first that fits it, so that no row comes twice. */
  tiers(terms: SearchTerms, seeker: Seeker): SearchTier[];
  /** A number: the higher, the earlier among rows found the same way. */
  best(terms: SearchTerms, seeker: Seeker): Prisma.Sql;
  columns(terms: SearchTerms, seeker: Seeker): HitColumns;
}

const CANDIDATES = 40;
const WINDOW = 500;
const MOST_WITHIN = 500;

interface Question {
  terms: SearchTerms;
  seeker: Seeker;
  limit: number;
}

/**
 * The statement that finds at most `limit` rows of one kind. Tiers run one after the other, and only until there is
 * enough; each reads a bounded number of rows, so that "de" costs no more than a rare name.
 */
export function kindStatement(kind: string, search: KindSearch, question: Question): Prisma.Sql | undefined {
  const { terms, seeker, limit } = question;
  const tiers = search.tiers(terms, seeker);
  if (tiers.length === 0) return undefined;
  const best = search.best(terms, seeker);
  const { title, subtitle, matched, via, state, at } = search.columns(terms, seeker);
  // A row can be found twice, so twice as many are looked for as are shown.
  const enough = limit * 2;
  const found = tiers.flatMap((tier, place) => {
    const earlier = tiers
      .slice(0, place)
      .map(({ where, whereAmongFirst = where, among }) =>
        among ? Prisma.sql`${among} AND ${where}` : whereAmongFirst,
      );
    return tierStatements(search.table, tier, { earlier, best, enough });
  });
  return Prisma.sql`SELECT ${kind} AS "kind", r."id", ${title} AS "title", ${subtitle} AS "subtitle", h."on" AS "matchedOn",
      ${matched ?? NO_TEXT} AS "matched", ${via ?? NO_TEXT} AS "via", ${state ?? NO_TEXT} AS "state",
      ${at ?? NO_MOMENT} AS "at", h."place"
    FROM (
      SELECT one."id", one."on", row_number() OVER (ORDER BY one."tier", ${best} DESC NULLS LAST, r."id")::int AS "place"
      FROM (
        SELECT DISTINCT ON ("id") * FROM (
          SELECT * FROM (${Prisma.join(found, ' UNION ALL ')}) every_tier LIMIT ${enough}
        ) found ORDER BY "id", "tier"
      ) one JOIN ${search.table} r ON r."id" = one."id"
      ORDER BY "place" LIMIT ${limit}
    ) h JOIN ${search.table} r ON r."id" = h."id"`;
}

const NO_TEXT = Prisma.sql`NULL::text`;
const NO_MOMENT = Prisma.sql`NULL::timestamptz`;

interface TierQuestion {
  earlier: Prisma.Sql[];
  best: Prisma.Sql;
  enough: number;
}

/** One or two statements that read at most `enough` rows of the tier: their id, and what they were found on. */
export function tierStatements(
  table: Prisma.Sql,
  tier: SearchTier,
  { earlier, best, enough }: TierQuestion,
): Prisma.Sql[] {
  const found = Prisma.sql`${earlier.length}::int AS "tier", ${tier.on} AS "on"`;
  const { inOrderOf, among, window = WINDOW } = tier;
  const unseen = (where: Prisma.Sql) =>
    Prisma.join([LIVE, where, ...earlier.map((one) => Prisma.sql`(${one}) IS NOT TRUE`)], ' AND ');
  if (inOrderOf && among) {
    const first = Prisma.sql`SELECT * FROM ${table} r WHERE ${LIVE} AND ${among} ORDER BY ${inOrderOf} LIMIT ${window}`;
    return [
      Prisma.sql`(SELECT r."id", ${found} FROM (${first}) r WHERE ${unseen(tier.where)} LIMIT ${enough})`,
    ];
  }
  if (inOrderOf) {
    const where = unseen(tier.where);
    return [
      Prisma.sql`(SELECT r."id", ${found} FROM ${table} r WHERE ${where} ORDER BY ${inOrderOf} LIMIT ${enough})`,
    ];
  }
  const bestOf = (rows: Prisma.Sql, where: Prisma.Sql) =>
    Prisma.sql`(SELECT "id", ${found} FROM (SELECT r."id", ${best} AS "best" FROM ${rows} r WHERE ${where}
      LIMIT ${CANDIDATES}) candidate ORDER BY "best" DESC NULLS LAST LIMIT ${enough})`;
  const within = tier.within
    ? Prisma.sql`(SELECT * FROM ${table} r WHERE ${LIVE} AND ${tier.within} LIMIT ${MOST_WITHIN})`
    : table;
  const byIndex = bestOf(within, unseen(tier.within ? (tier.whereAmongFirst ?? tier.where) : tier.where));
  if (window === 0) return [byIndex];
  // What is everywhere is found among the first rows of the table; for what is rare the index is quick.
  return [
    bestOf(Prisma.sql`(SELECT * FROM ${table} LIMIT ${window})`, unseen(tier.whereAmongFirst ?? tier.where)),
    byIndex,
  ];
}

const LIVE = Prisma.sql`r."archivedAt" IS NULL`;
