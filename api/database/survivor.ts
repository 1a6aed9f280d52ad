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
