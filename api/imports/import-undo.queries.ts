import { Prisma } from '../../prisma/generated/client';
import type { ImportStatus, Role } from '../../prisma/generated/enums';
import type { SqlRunner } from '../database/prisma.service';
import type { NumberedBusiness, Use } from './import-undo.rules';
import type { EffectType, ImportEffect, UndoCounts, UndoRemark } from './import.types';

interface UndoTable {
  table: string;
  /** Rows that are part of the record and go with it. */
  parts: readonly string[];
  /** How those name the record. */
  part?: string;
  archives?: true;
}

/** The table of each kind of record an import makes. */
export const UNDO_TABLES: Record<EffectType, UndoTable> = {
  Business: { table: 'businesses', parts: ['business_sectors'], part: 'businessId', archives: true },
  Contact: {
    table: 'contacts',
    parts: ['contact_emails', 'contact_phones'],
    part: 'contactId',
    archives: true,
  },
  Affiliation: { table: 'affiliations', parts: [] },
  Membership: { table: 'memberships', parts: [] },
  Visit: { table: 'visits', parts: [] },
  Area: { table: 'areas', parts: [] },
  Sector: { table: 'sectors', parts: [] },
  Association: { table: 'associations', parts: [] },
};

/** An import while it is being undone, with what undoing needs of it. */
export interface UndoingImport {
  status: ImportStatus;
  undoneFrom: number | null;
  undoCounts: object;
  /** Who had it undone. */
  userId: string;
  role: Role;
}

/** The import as it stands, locked until the end of the transaction. */
export async function importToUndo(sql: SqlRunner, id: string): Promise<UndoingImport | undefined> {
  const [found] = await sql.rows<UndoingImport>(Prisma.sql`
    SELECT i."status", i."undoneFrom", i."undoCounts", u."id" AS "userId", u."role"
    FROM imports i JOIN users u ON u."id" = coalesce(i."undoneById", i."createdById") WHERE i."id" = ${id}::uuid FOR UPDATE OF i`);
  return found;
}

/** Moves the import past rows that are put back in this transaction. */
export async function noteUndone(
  sql: SqlRunner,
  id: string,
  done: { rows: number; from: number | null; counts: UndoCounts; isAll: boolean; now: Date },
): Promise<void> {
  const end = done.isAll
    ? Prisma.sql`, "status" = 'UNDONE'::"ImportStatus", "finishedAt" = ${done.now}`
    : Prisma.empty;
  await sql.rows(Prisma.sql`
    UPDATE imports SET "processedRows" = "processedRows" + ${done.rows}, "undoneFrom" = ${done.from}::int,
      "undoCounts" = ${JSON.stringify(done.counts)}::jsonb, "updatedAt" = ${done.now}${end} WHERE "id" = ${id}::uuid`);
}

export interface RowToUndo {
  rowNumber: number;
  effects: ImportEffect[];
}

/** The last written rows before `undoneFrom`, the last first: what refers goes before what it refers to. */
export function rowsToUndo(
  sql: SqlRunner,
  importId: string,
  undoneFrom: number | null,
  take: number,
): Promise<RowToUndo[]> {
  return sql.rows(Prisma.sql`
    SELECT "rowNumber", "effects" FROM import_rows
    WHERE "importId" = ${importId}::uuid AND "rowNumber" < ${undoneFrom ?? 2_147_483_647} AND "appliedAt" IS NOT NULL
    ORDER BY "rowNumber" DESC LIMIT ${take}`);
}

/** Which of these records somebody, or another list, did something to: every audit entry that is not of this import says so. */
export function touchedOf(
  sql: SqlRunner,
  importId: string,
  type: EffectType,
  ids: string[],
): Promise<Set<string>> {
  return idsOf(
    sql,
    Prisma.sql`
      SELECT DISTINCT "subjectId" AS id FROM audit_entries
      WHERE "subjectType" = ${type} AND "subjectId" = ANY (${ids}::uuid[])
        AND ("changes"->'importId'->>1) IS DISTINCT FROM ${importId}`,
  );
}

interface Reference {
  table: string;
  column: string;
}

/** What comes of a record without anybody working on it. */
const TRACES = ['subscriptions', 'deliveries', 'mail_messages', 'change_proposals'];
/** A guess of a scan, which goes along with what it is about. */
const GUESSES = ['duplicate_candidates'];

/** Every foreign key to a table, asked of PostgreSQL itself: a table that is made tomorrow counts too. */
function referencesTo(sql: SqlRunner, type: EffectType): Promise<Reference[]> {
  const { table, parts } = UNDO_TABLES[type];
  return sql.rows(Prisma.sql`
    SELECT k.relname AS "table", a.attname AS "column" FROM pg_constraint c
    JOIN pg_class k ON k.oid = c.conrelid JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = ${table}::regclass AND NOT k.relname = ANY (${[...parts, ...GUESSES]})`);
}

/** Which of these records something still refers to, and what. */
export async function usedOf(sql: SqlRunner, type: EffectType, ids: string[]): Promise<Map<string, Use>> {
  const references = await referencesTo(sql, type);
  if (references.length === 0) return new Map();
  const parts = references.map(
    ({ table, column }) =>
      Prisma.sql`SELECT ${Prisma.raw(`"${column}"`)} AS "id", ${TRACES.includes(table)}::boolean AS "isTrace" FROM ${Prisma.raw(`"${table}"`)}
        WHERE ${Prisma.raw(`"${column}"`)} = ANY (${ids}::uuid[])`,
  );
  const rows = await sql.rows<{ id: string; isTrace: boolean }>(Prisma.sql`
    SELECT "id", bool_and("isTrace") AS "isTrace" FROM (${Prisma.join(parts, ' UNION ')}) uses GROUP BY "id"`);
  return new Map(rows.map(({ id, isTrace }) => [id, isTrace ? 'TRACES' : 'PEOPLE']));
}

/** Which of these still exist, locked until the end of the transaction. */
export function existingOf(sql: SqlRunner, type: EffectType, ids: string[]): Promise<Set<string>> {
  return idsOf(
    sql,
    Prisma.sql`
      SELECT "id" FROM ${Prisma.raw(UNDO_TABLES[type].table)} WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`,
  );
}

/** Their parts go first, all at once: left to the foreign keys they would go record by record. */
export async function removeRecords(sql: SqlRunner, type: EffectType, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { table, parts, part = '' } = UNDO_TABLES[type];
  for (const name of parts)
    await sql.rows(
      Prisma.sql`DELETE FROM ${Prisma.raw(name)} WHERE ${Prisma.raw(`"${part}"`)} = ANY (${ids}::uuid[])`,
    );
  await sql.rows(Prisma.sql`DELETE FROM ${Prisma.raw(table)} WHERE "id" = ANY (${ids}::uuid[])`);
}

export async function archiveRecords(
  sql: SqlRunner,
  type: EffectType,
  ids: string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await sql.rows(Prisma.sql`
    UPDATE ${Prisma.raw(UNDO_TABLES[type].table)} SET "archivedAt" = ${now}, "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "id" = ANY (${ids}::uuid[]) AND "archivedAt" IS NULL`);
}

/** Which of these businesses cannot have this number, because another live one has it now. */
export async function numberTakenFrom(
  sql: SqlRunner,
  wanted: readonly NumberedBusiness[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  return idsOf(
    sql,
    Prisma.sql`
      SELECT r."id" FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS r("id" uuid, "kvkNumber" text, "branchNumber" text)
      JOIN businesses mine ON mine."id" = r."id" AND mine."archivedAt" IS NULL
      WHERE EXISTS (SELECT FROM businesses other WHERE other."kvkNumber" = r."kvkNumber" AND other."id" <> r."id"
        AND other."branchNumber" IS NOT DISTINCT FROM r."branchNumber" AND other."archivedAt" IS NULL)`,
  );
}

/** Keeps with each row what could not be put back. */
export async function saveRemarks(
  sql: SqlRunner,
  importId: string,
  remarks: ReadonlyMap<number, UndoRemark[]>,
): Promise<void> {
  if (remarks.size === 0) return;
  const rows = [...remarks].map(([number, undo]) => ({ number, undo }));
  await sql.rows(Prisma.sql`
    UPDATE import_rows i SET "undo" = r."undo" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("number" int, "undo" jsonb)
    WHERE i."importId" = ${importId}::uuid AND i."rowNumber" = r."number"`);
}

async function idsOf(sql: SqlRunner, query: Prisma.Sql): Promise<Set<string>> {
  const rows = await sql.rows<{ id: string }>(query);
  return new Set(rows.map(({ id }) => id));
}
