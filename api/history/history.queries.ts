import { Prisma } from '../../prisma/generated/client';
import type { Changes } from '../audit/audit';
import type { PageRequest } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import { withMerged } from '../database/survivor';
import type { StandingValues } from './history.rules';

export interface EntryRow {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  actorKind: string;
  action: string;
  subjectType: string;
  subjectId: string;
  changes: Changes;
}

/** Dated relations whose start and end belong to the history of the records they connect: subject type → table and column. */
const RELATIONS: Readonly<
  Record<string, readonly (readonly [type: string, table: string, column: string])[]>
> = {
  Contact: [['Affiliation', 'affiliations', 'contactId']],
  Business: [
    ['Affiliation', 'affiliations', 'businessId'],
    ['Membership', 'memberships', 'businessId'],
  ],
  Association: [
    ['Affiliation', 'affiliations', 'associationId'],
    ['Membership', 'memberships', 'associationId'],
  ],
};

/** The record itself, what was merged into it, and the relations whose entries stand in its history. */
function subjects(type: string, id: string): Prisma.Sql {
  const relations = (RELATIONS[type] ?? []).map(
    ([relation, table, column]) => Prisma.sql`
      UNION ALL SELECT ${relation}::text, "id" FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(`"${column}"`)} = ${id}::uuid`,
  );
  return Prisma.sql`SELECT ${type}::text AS "type", unnest(${withMerged(type, id)}) AS "id" ${Prisma.join(relations.length > 0 ? relations : [Prisma.empty], ' ')}`;
}

/** Newest first, by id: `at` is the start of a transaction, which a later change may have had earlier. One more than asked for. */
export function historyRows(
  db: DbClient,
  type: string,
  id: string,
  { first, offset }: PageRequest,
): Promise<EntryRow[]> {
  return db.$queryRaw<EntryRow[]>`
    SELECT e."id", e."at", e."actorId", u."name" AS "actorName", e."actorKind", e."action", e."subjectType", e."subjectId", e."changes"
    FROM (${subjects(type, id)}) s
    JOIN audit_entries e ON e."subjectType" = s."type" AND e."subjectId" = s."id"
    LEFT JOIN users u ON u."id" = e."actorId"
    ORDER BY e."id" DESC LIMIT ${first + 1} OFFSET ${offset}`;
}

export async function countHistory(db: DbClient, type: string, id: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${subjects(type, id)}) s
    JOIN audit_entries e ON e."subjectType" = s."type" AND e."subjectId" = s."id"`;
  return row?.count ?? 0;
}

/** Per field the value that its last change left there. */
export async function standingValues(db: DbClient, type: string, id: string): Promise<StandingValues> {
  const rows = await db.$queryRaw<{ field: string; value: unknown }[]>`
    SELECT DISTINCT ON (c.key) c.key AS field, c.value->1 AS value
    FROM audit_entries e, jsonb_each(e."changes") c
    WHERE e."subjectType" = ${type} AND e."subjectId" = ${id}::uuid
    ORDER BY c.key, e."id" DESC`;
  return new Map(rows.map(({ field, value }) => [field, value]));
}

/** Entries that decide what others may see of a record: those that shield an address or open a confidential one. */
export function gateKeepingRows(
  db: DbClient,
  type: string,
  id: string,
): Promise<Pick<EntryRow, 'id' | 'action' | 'changes'>[]> {
  return db.$queryRaw`
    SELECT "id", "action", "changes" FROM audit_entries
    WHERE "subjectType" = ${type} AND "subjectId" = ANY (${withMerged(type, id)})
      AND "changes" ?| array['isAddressShielded', 'isConfidential']`;
}

/** Whom a function or membership connects, by its id. */
export async function relationNames(
  db: DbClient,
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, { contactId: string | null; businessId: string | null; associationId: string | null }>
> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { id: string; contactId: string | null; businessId: string | null; associationId: string | null }[]
  >`
    SELECT "id", "contactId", "businessId", "associationId" FROM affiliations WHERE "id" = ANY (${ids}::uuid[])
    UNION ALL SELECT "id", NULL, "businessId", "associationId" FROM memberships WHERE "id" = ANY (${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
