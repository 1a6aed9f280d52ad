import { Prisma } from '../../prisma/generated/client';
import type { Changes } from '../audit/audit';
import type { SqlRunner } from '../database/prisma.service';
import type { Columns } from './import-write-columns';

/** Rows as they stand, locked until the end of the transaction, by id. */
export async function currentColumns(
  tx: SqlRunner,
  table: 'businesses' | 'contacts' | 'affiliations',
  ids: string[],
): Promise<Map<string, Columns>> {
  const rows = await tx.rows<{ id: string; row: Columns }>(
    Prisma.sql`
      SELECT t."id", to_jsonb(t) AS "row" FROM ${Prisma.raw(table)} AS t WHERE t."id" = ANY (${ids}::uuid[]) ORDER BY t."id" FOR UPDATE`,
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Column → [before, after] of a patch. */
export function fieldsOf(before: Columns | undefined, patch: Columns): Changes {
  const fields: Changes = {};
  for (const [column, after] of Object.entries(patch)) fields[column] = [before?.[column] ?? null, after];
  return fields;
}

/** The main activity of each business that has one. */
export async function mainSectors(tx: SqlRunner, businessIds: string[]): Promise<Map<string, string>> {
  if (businessIds.length === 0) return new Map();
  const rows = await tx.rows<{ businessId: string; sectorId: string }>(
    Prisma.sql`
      SELECT "businessId", "sectorId" FROM business_sectors WHERE "businessId" = ANY (${businessIds}::uuid[]) AND "isMain"`,
  );
  return new Map(rows.map(({ businessId, sectorId }) => [businessId, sectorId]));
}

/** Makes room for another main activity. */
export async function demoteSectors(tx: SqlRunner, businessIds: string[]): Promise<void> {
  await tx.rows(
    Prisma.sql`UPDATE business_sectors SET "isMain" = FALSE WHERE "businessId" = ANY (${businessIds}::uuid[])`,
  );
}

/** Fills in what somebody is at a business where nothing said so yet. @returns the affiliations that got a role */
export function fillEmptyRoles(
  tx: SqlRunner,
  wanted: readonly { id: string; role: string }[],
): Promise<{ id: string }[]> {
  return tx.rows(Prisma.sql`
    UPDATE affiliations f SET "role" = r."role", "version" = f."version" + 1, "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS r("id" uuid, "role" text)
    WHERE f."id" = r."id" AND f."endsOn" IS NULL AND f."role" IS NULL
    RETURNING f."id"`);
}

/** The visits these businesses had already, so that a day in the list makes no second one. */
export async function visitDaysOf(tx: SqlRunner, businessIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.rows<{ businessId: string; day: string }>(Prisma.sql`
    SELECT "businessId", ("startsAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS day FROM visits
    WHERE "businessId" = ANY (${businessIds}::uuid[]) AND "archivedAt" IS NULL AND "status" <> 'CANCELLED'`);
  const days = new Map<string, Set<string>>();
  for (const { businessId, day } of rows) days.set(businessId, (days.get(businessId) ?? new Set()).add(day));
  return days;
}
