import { Prisma } from '../../prisma/generated/client';
import type { DbClient, SqlRunner } from './prisma.service';

/** Column → its PostgreSQL type. Written in the code, never taken from input. */
export type BulkColumns = Readonly<Record<string, string>>;

/**
 * Inserts any number of rows by one statement with one parameter: a tenth of the work of as many values apart. Fields that are not among
 * the columns are left out, absent ones become null.
 */
export async function bulkInsert(
  db: DbClient | SqlRunner,
  table: string,
  columns: BulkColumns,
  rows: readonly object[],
  onConflict?: string,
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).map((name) => `"${name}"`).join(', '); // prettier-ignore
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`).join(', '); // prettier-ignore
  await execute(
    db,
    Prisma.sql`
    INSERT INTO ${Prisma.raw(table)} (${Prisma.raw(names)}) SELECT ${Prisma.raw(names)}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${Prisma.raw(typed)})
    ${onConflict ? Prisma.raw(`ON CONFLICT ${onConflict}`) : Prisma.empty}`,
  );
}

export interface RowPatch {
  id: string;
  /** Only the columns to change; null clears one. */
  patch: object;
}

/**
 * Changes some columns of many rows by one statement, each row its own, and lets their versions grow. Columns that a patch does not name
 * keep what stands there at that moment.
 */
export async function bulkPatch(
  db: DbClient | SqlRunner,
  table: string,
  columns: BulkColumns,
  rows: readonly RowPatch[],
): Promise<void> {
  if (rows.length === 0) return;
  const assignments = Object.entries(columns).map(([name, type]) => {
    const value = type.endsWith('[]')
      ? `ARRAY(SELECT jsonb_array_elements_text(r.patch->'${name}'))::${type}`
      : `(r.patch->>'${name}')::${type}`;
    return `"${name}" = CASE WHEN r.patch ? '${name}' THEN ${value} ELSE t."${name}" END`;
  });
  await execute(
    db,
    Prisma.sql`
    UPDATE ${Prisma.raw(table)} AS t SET ${Prisma.raw(assignments.join(', '))}, "version" = t."version" + 1, "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, patch jsonb) WHERE t."id" = r."id"`,
  );
}

async function execute(db: DbClient | SqlRunner, statement: Prisma.Sql): Promise<void> {
  if ('rows' in db) await db.rows(statement);
  else await db.$executeRaw(statement);
}
