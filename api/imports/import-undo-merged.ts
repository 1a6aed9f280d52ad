import { Prisma } from '../../prisma/generated/client';
import type { SqlRunner } from '../database/prisma.service';
import type { ListField } from './import-undo-lists.rules';
import type { EffectType } from './import.types';

/** Which of these functions took in another one by a merge that came after this import and still stands. */
export async function tookInSince(sql: SqlRunner, importId: string, ids: string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ id: string }>(Prisma.sql`
    SELECT DISTINCT taken."subjectId" AS id FROM audit_entries taken
    JOIN merges m ON coalesce(m."loserContactId", m."loserBusinessId")::text = taken."changes"->'mergedFromId'->>1
    WHERE taken."subjectType" = 'Affiliation' AND taken."subjectId" = ANY (${ids}::uuid[])
      AND m."undoneAt" IS NULL AND ${isAfter(importId, Prisma.sql`taken."id"`, 'Affiliation', Prisma.sql`taken."subjectId"`)}`);
  return new Set(rows.map(({ id }) => id));
}

/** By record, what was merged into it after this import and still is, each as it was when it was merged away. */
export async function mergedSince(
  sql: SqlRunner,
  importId: string,
  type: 'Business' | 'Contact',
  ids: string[],
): Promise<Map<string, Record<string, unknown>[]>> {
  const table = Prisma.raw(type === 'Business' ? 'businesses' : 'contacts');
  const rows = await sql.rows<{ id: string; rows: Record<string, unknown>[] }>(Prisma.sql`
    SELECT away."survivorId" AS "id", jsonb_agg(to_jsonb(l) ORDER BY l."id") AS "rows"
    FROM (${mergedAway(importId, type, ids)}) away JOIN ${table} l ON l."id" = away."loserId" GROUP BY away."survivorId"`);
  return new Map(rows.map((row) => [row.id, row.rows]));
}

/** By business, the ids of the sectors of those that were merged into it after this import. */
export async function sectorsOfMerged(
  sql: SqlRunner,
  importId: string,
  ids: string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<{ id: string; sectorIds: string[] }>(Prisma.sql`
    SELECT away."survivorId" AS "id", array_agg(s."id") AS "sectorIds" FROM (${mergedAway(importId, 'Business', ids)}) away
    CROSS JOIN jsonb_array_elements_text(away."changes"->'sectorIds'->0) s("id") GROUP BY away."survivorId"`);
  return new Map(rows.map(({ id, sectorIds }) => [id, new Set(sectorIds)]));
}

/** What was merged into these records after this import and still is, with the audit entry of its going. */
function mergedAway(importId: string, type: 'Business' | 'Contact', ids: string[]): Prisma.Sql {
  const [survivor, loser] = [Prisma.raw(`m."survivor${type}Id"`), Prisma.raw(`m."loser${type}Id"`)];
  return Prisma.sql`
    SELECT ${survivor} AS "survivorId", ${loser} AS "loserId", e."changes" FROM merges m
    JOIN audit_entries e ON e."subjectType" = ${type} AND e."subjectId" = ${loser}
      AND e."action" = ${`${type.toLowerCase()}.merged-away`} AND e."changes"->'mergedIntoId'->>1 = ${survivor}::text
    WHERE ${survivor} = ANY (${ids}::uuid[]) AND m."undoneAt" IS NULL AND ${isAfter(importId, Prisma.sql`e."id"`, type, survivor)}`;
}

/**
 * True where somebody who was merged since into the contact of t had this address or number himself. The column has the name that it has in
 * the audit entry of who was merged away.
 */
export function heldByMerged(importId: string, field: ListField, column: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM merges m JOIN audit_entries away ON away."subjectType" = 'Contact' AND away."subjectId" = m."loserContactId"
      AND away."action" = 'contact.merged-away' AND away."changes"->'mergedIntoId'->>1 = m."survivorContactId"::text
    CROSS JOIN jsonb_array_elements(away."changes"->${field}::text->0) had
    WHERE m."survivorContactId" = t."contactId" AND m."undoneAt" IS NULL
      AND lower(had->>${column}::text) = lower(t.${Prisma.raw(`"${column}"`)}::text)
      AND ${isAfter(importId, Prisma.sql`away."id"`, 'Contact', Prisma.sql`t."contactId"`)})`;
}

/** True of an audit entry that came after what this import wrote of that record. */
function isAfter(importId: string, entryId: Prisma.Sql, type: EffectType, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM audit_entries made WHERE made."subjectType" = ${type} AND made."subjectId" = ${id}
    AND made."changes"->'importId'->>1 = ${importId} AND made."id" < ${entryId})`;
}
