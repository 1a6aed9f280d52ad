import { Prisma } from '../../prisma/generated/client';

/** The tables of which the database keeps how many live rows they have. */
export type CountedTable = 'businesses' | 'contacts' | 'visits' | 'interactions';

/** How many live rows a table has, as a value in a statement: read from what triggers keep, not counted. */
export function liveCount(table: CountedTable): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum("count"), 0)::int FROM live_counts WHERE "kind" = ${table})`;
}

/** True for a filter that leaves out nothing but what is archived. */
export function isUnfiltered(filter: object): boolean {
  return Object.values(filter).every((value) => [undefined, null, false, ''].includes(value as never));
}
