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

/** What a business does, by the ids of the sectors. */
export interface Activities {
  main: string | null;
  /** The main one first. */
  all: string[];
}

/** The activities of each business that has any. */
export async function activitiesOf(tx: SqlRunner, businessIds: string[]): Promise<Map<string, Activities>> {
  if (businessIds.length === 0) return new Map();
  const rows = await tx.rows<Activities & { businessId: string }>(
    Prisma.sql`
      SELECT "businessId", (array_agg("sectorId") FILTER (WHERE "isMain"))[1] AS "main",
        array_agg("sectorId" ORDER BY "isMain" DESC, "sectorId") AS "all"
      FROM business_sectors WHERE "businessId" = ANY (${businessIds}::uuid[]) GROUP BY "businessId"`,
  );
  return new Map(rows.map(({ businessId, ...activities }) => [businessId, activities]));
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
