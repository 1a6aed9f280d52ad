import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from './prisma.service';

/** Tables whose rows can be merged into another row: `mergedIntoId` then says into which. */
export type MergedTable = 'contacts' | 'businesses';

/** Where an old id leads: the record that is left after one merge or several after each other. The id itself when there was none. */
export async function survivorOf(db: DbClient, table: MergedTable, id: string): Promise<string> {
  const rows = Prisma.raw(`"${table}"`);
  const [survivor] = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT "id", "mergedIntoId" FROM ${rows} WHERE "id" = ${id}::uuid
      UNION SELECT t."id", t."mergedIntoId" FROM chain JOIN ${rows} t ON t."id" = chain."mergedIntoId"
    )
    SELECT "id" FROM chain WHERE "mergedIntoId" IS NULL`;
  return survivor?.id ?? id;
}

/** By the subject type of the audit: the columns of `merges` that say who stayed and who went. */
const SIDES: Readonly<Record<string, readonly [survivor: string, loser: string]>> = {
  Contact: ['survivorContactId', 'loserContactId'],
  Business: ['survivorBusinessId', 'loserBusinessId'],
};

/** An SQL array of ids: the record itself and all that became one with it, also in several steps. What was theirs is its own. */
export function withMerged(type: string, id: string): Prisma.Sql {
  const sides = SIDES[type];
  if (!sides) return Prisma.sql`ARRAY[${id}::uuid]`;
  const [survivor, loser] = sides.map((column) => Prisma.raw(`m."${column}"`));
  return Prisma.sql`ARRAY(WITH RECURSIVE one AS (
      SELECT ${id}::uuid AS "id"
      UNION SELECT ${loser} FROM one JOIN merges m ON ${survivor} = one."id" AND m."undoneAt" IS NULL
    ) SELECT "id" FROM one)`;
}
