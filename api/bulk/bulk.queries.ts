import { Prisma, type BulkChange } from '../../prisma/generated/client';
import type { DbClient, Transaction } from '../database/prisma.service';
import { auditAction, BULK_KINDS, COLUMN_OF } from './bulk.rules';
import type { BulkCounts, BulkRow } from './bulk.types';

/** Fixes which records a bulk change is about, and counts them. `condition` speaks of the alias b or c of its list. */
export async function freezeRows(
  tx: Transaction,
  bulkChangeId: string,
  { table, alias }: { table: string; alias: string },
  condition: Prisma.Sql,
): Promise<number> {
  const id = Prisma.raw(`${alias}."id"`);
  return tx.$executeRaw`
    INSERT INTO bulk_change_rows ("bulkChangeId", "recordId")
    SELECT ${bulkChangeId}::uuid, ${id} FROM ${Prisma.raw(`${table} ${alias}`)} WHERE ${condition}`;
}

/** Some records still to do in the present direction; a second worker gets others. */
export async function takeIds(tx: Transaction, bulk: BulkChange, limit: number): Promise<string[]> {
  const waiting = bulk.status === 'UNDOING' ? 'CHANGED' : 'WAITING';
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "recordId" AS id FROM bulk_change_rows
    WHERE "bulkChangeId" = ${bulk.id}::uuid AND "state" = ${waiting}::"BulkRowState"
    ORDER BY "recordId" LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

/** In one order, so that two bulk changes over the same records wait for each other instead of locking each other out. */
async function lockRecords(tx: Transaction, table: Prisma.Sql, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM ${table} WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** What comes in the column, from the row `t` as it stands. */
function newValue({ action, tags, accountManagerId }: BulkChange, now: Date): Prisma.Sql {
  switch (action) {
    case 'ADD_TAGS':
      return Prisma.sql`t."tags" || ARRAY(SELECT added FROM unnest(${tags}::text[]) added WHERE added <> ALL (t."tags"))`;
    case 'REMOVE_TAGS':
      return Prisma.sql`ARRAY(SELECT kept FROM unnest(t."tags") WITH ORDINALITY AS k(kept, place)
        WHERE kept <> ALL (${tags}::text[]) ORDER BY place)`;
    case 'ASSIGN_ACCOUNT_MANAGER':
      return Prisma.sql`${accountManagerId}::uuid`;
    case 'ARCHIVE':
      return Prisma.sql`coalesce(t."archivedAt", ${now}::timestamptz)`;
    case 'RESTORE':
      // What was merged comes back by undoing the merge.
      return Prisma.sql`CASE WHEN t."mergedIntoId" IS NOT NULL THEN t."archivedAt" END`;
  }
}

/** The remembered value as its column takes it. */
const OLD_VALUE = {
  tags: Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(r."before"))`,
  accountManagerId: Prisma.sql`(r."before" #>> '{}')::uuid`,
  archivedAt: Prisma.sql`(r."before" #>> '{}')::timestamptz`,
};

/**
 * Changes these records by one statement, with an audit entry each and what is needed to put them back.
 * A record that already is so gets no new version.
 */
export async function changeRecords(
  tx: Transaction,
  bulk: BulkChange,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const { type, table } = BULK_KINDS[bulk.kind];
  const column = Prisma.raw(`"${COLUMN_OF[bulk.action]}"`);
  await lockRecords(tx, Prisma.raw(table), ids);
  await tx.$executeRaw`
    WITH before AS (
      SELECT t."id", t.${column} AS old, ${newValue(bulk, now)} AS new
      FROM ${Prisma.raw(table)} t WHERE t."id" = ANY (${ids}::uuid[])
    ), changed AS (
      UPDATE ${Prisma.raw(table)} t SET ${column} = b.new, "version" = t."version" + 1, "updatedAt" = now()
      FROM before b WHERE t."id" = b."id" AND b.new IS DISTINCT FROM b.old RETURNING t."id", t."version"
    ), audited AS (
      ${auditOf(bulk, type, false, Prisma.sql`SELECT b."id", b.old, b.new FROM before b JOIN changed USING ("id")`)}
    )
    UPDATE bulk_change_rows r
    SET "state" = CASE WHEN c."id" IS NULL THEN 'SAME' ELSE 'CHANGED' END::"BulkRowState",
        "before" = to_jsonb(b.old), "versionAfter" = c."version"
    FROM unnest(${ids}::uuid[]) wanted(id) LEFT JOIN before b ON b."id" = wanted.id LEFT JOIN changed c ON c."id" = wanted.id
    WHERE r."bulkChangeId" = ${bulk.id}::uuid AND r."recordId" = wanted.id`;
}

/** Puts these records back where nobody touched them since; the others are marked, not overwritten. */
export async function changeBack(tx: Transaction, bulk: BulkChange, ids: readonly string[]): Promise<void> {
  const { type, table } = BULK_KINDS[bulk.kind];
  const name = COLUMN_OF[bulk.action];
  const column = Prisma.raw(`"${name}"`);
  await lockRecords(tx, Prisma.raw(table), ids);
  await tx.$executeRaw`
    WITH before AS (
      SELECT t."id", t.${column} AS old, ${OLD_VALUE[name]} AS new
      FROM bulk_change_rows r JOIN ${Prisma.raw(table)} t ON t."id" = r."recordId" AND t."version" = r."versionAfter"
      WHERE r."bulkChangeId" = ${bulk.id}::uuid AND r."recordId" = ANY (${ids}::uuid[])
    ), changed AS (
      UPDATE ${Prisma.raw(table)} t SET ${column} = b.new, "version" = t."version" + 1, "updatedAt" = now()
      FROM before b WHERE t."id" = b."id" RETURNING t."id"
    ), audited AS (
      ${auditOf(bulk, type, true, Prisma.sql`SELECT b."id", b.old, b.new FROM before b JOIN changed USING ("id")`)}
    )
    UPDATE bulk_change_rows r
    SET "state" = CASE WHEN c."id" IS NULL THEN 'TOUCHED' ELSE 'UNDONE' END::"BulkRowState"
    FROM unnest(${ids}::uuid[]) wanted(id) LEFT JOIN changed c ON c."id" = wanted.id
    WHERE r."bulkChangeId" = ${bulk.id}::uuid AND r."recordId" = wanted.id`;
}

function auditOf(bulk: BulkChange, type: string, isUndo: boolean, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO audit_entries ("actorId", "actorKind", "action", "subjectType", "subjectId", "changes")
    SELECT ${bulk.userId}::uuid, 'user', ${auditAction(bulk.kind, bulk.action, isUndo)}, ${type}, one."id",
      jsonb_build_object(${COLUMN_OF[bulk.action]}::text, jsonb_build_array(to_jsonb(one.old), to_jsonb(one.new)))
    FROM (${rows}) one`;
}

/** A unique index refuses this record: it stays as it is. */
export async function refuse(db: DbClient, bulk: BulkChange, recordId: string): Promise<void> {
  await db.bulkChangeRow.update({
    where: { bulkChangeId_recordId: { bulkChangeId: bulk.id, recordId } },
    data: { state: bulk.status === 'UNDOING' ? 'TOUCHED' : 'REFUSED' },
  });
}

/** Ends the present direction once nothing is left to do in it, also not in the hands of another worker. */
export async function finish(db: DbClient, bulk: BulkChange): Promise<void> {
  const [left, end] = bulk.status === 'UNDOING' ? ['CHANGED', 'UNDONE'] : ['WAITING', 'DONE'];
  await db.$executeRaw`
    UPDATE bulk_changes SET "status" = ${end}::"BulkStatus", "updatedAt" = now()
    WHERE "id" = ${bulk.id}::uuid AND "status" = ${bulk.status}::"BulkStatus" AND NOT EXISTS (
      SELECT FROM bulk_change_rows WHERE "bulkChangeId" = ${bulk.id}::uuid AND "state" = ${left}::"BulkRowState")`;
}

export async function countRows(db: DbClient, bulkChangeId: string): Promise<BulkCounts> {
  const groups = await db.bulkChangeRow.groupBy({ by: ['state'], where: { bulkChangeId }, _count: true });
  const none = { WAITING: 0, CHANGED: 0, SAME: 0, REFUSED: 0, UNDONE: 0, TOUCHED: 0 };
  return { ...none, ...Object.fromEntries(groups.map(({ state, _count }) => [state, _count])) };
}

const NAMES = {
  BUSINESS: Prisma.sql`t."name"`,
  CONTACT: Prisma.sql`concat_ws(' ', coalesce(t."givenName", t."initials"), t."infix", t."familyName")`,
};

/** The records in one state, by name. */
export function rowsIn(
  db: DbClient,
  bulk: BulkChange,
  state: BulkRow['state'],
  limit: number,
): Promise<BulkRow[]> {
  return db.$queryRaw<BulkRow[]>`
    SELECT r."recordId", r."state", coalesce(${NAMES[bulk.kind]}, '') AS name
    FROM bulk_change_rows r LEFT JOIN ${Prisma.raw(BULK_KINDS[bulk.kind].table)} t ON t."id" = r."recordId"
    WHERE r."bulkChangeId" = ${bulk.id}::uuid AND r."state" = ${state}::"BulkRowState"
    ORDER BY name, r."recordId" LIMIT ${limit}`;
}
