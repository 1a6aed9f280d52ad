import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';
import type { NumberedBusiness } from './import-undo.rules';
import type { EffectType, ImportEffect, UndoRemark } from './import.types';

/** The table of each kind of record an import makes, and the rows that are part of it and go with it. */
export const UNDO_TABLES: Record<EffectType, { table: string; parts: readonly string[]; archives?: true }> = {
  Business: { table: 'businesses', parts: ['business_sectors'], archives: true },
  Contact: { table: 'contacts', parts: ['contact_emails', 'contact_phones'], archives: true },
  Affiliation: { table: 'affiliations', parts: [] },
  Membership: { table: 'memberships', parts: [] },
  Visit: { table: 'visits', parts: [] },
  Area: { table: 'areas', parts: [] },
  Sector: { table: 'sectors', parts: [] },
  Association: { table: 'associations', parts: [] },
};

export interface RowToUndo {
  rowNumber: number;
  effects: ImportEffect[];
}

/** The last written rows before `undoneFrom`, the last first: what refers goes before what it refers to. */
export async function rowsToUndo(
  tx: Transaction,
  importId: string,
  undoneFrom: number | null,
  take: number,
): Promise<RowToUndo[]> {
  return tx.$queryRaw`
    SELECT "rowNumber", "effects" FROM import_rows
    WHERE "importId" = ${importId}::uuid AND "rowNumber" < ${undoneFrom ?? 2_147_483_647} AND "appliedAt" IS NOT NULL
    ORDER BY "rowNumber" DESC LIMIT ${take}`;
}

/** Which of these records somebody, or another list, did something to: every audit entry that is not of this import says so. */
export async function touchedOf(
  tx: Transaction,
  importId: string,
  type: EffectType,
  ids: string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "subjectId" AS id FROM audit_entries
    WHERE "subjectType" = ${type} AND "subjectId" = ANY (${ids}::uuid[])
      AND ("changes"->'importId'->>1) IS DISTINCT FROM ${importId}`;
  return new Set(rows.map(({ id }) => id));
}

interface Reference {
  table: string;
  column: string;
}

/** Every foreign key to a table, asked of PostgreSQL itself: a table that is made tomorrow counts too. */
export function referencesTo(tx: Transaction, type: EffectType): Promise<Reference[]> {
  const { table, parts } = UNDO_TABLES[type];
  return tx.$queryRaw`
    SELECT k.relname AS "table", a.attname AS "column" FROM pg_constraint c
    JOIN pg_class k ON k.oid = c.conrelid JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = ${table}::regclass AND NOT k.relname = ANY (${[...parts]})`;
}

/** Which of these records something still refers to. */
export async function usedOf(tx: Transaction, references: Reference[], ids: string[]): Promise<Set<string>> {
  if (references.length === 0) return new Set();
  const parts = references.map(
    ({ table, column }) =>
      Prisma.sql`SELECT ${Prisma.raw(`"${column}"`)} AS id FROM ${Prisma.raw(`"${table}"`)}
        WHERE ${Prisma.raw(`"${column}"`)} = ANY (${ids}::uuid[])`,
  );
  const rows = await tx.$queryRaw<{ id: string }[]>`${Prisma.join(parts, ' UNION ')}`;
  return new Set(rows.map(({ id }) => id));
}

/** Which of these still exist, locked until the end of the transaction. */
export async function existingOf(tx: Transaction, type: EffectType, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM ${Prisma.raw(UNDO_TABLES[type].table)} WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return new Set(rows.map(({ id }) => id));
}

export async function removeRecords(tx: Transaction, type: EffectType, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`DELETE FROM ${Prisma.raw(UNDO_TABLES[type].table)} WHERE "id" = ANY (${ids}::uuid[])`;
}

export async function archiveRecords(
  tx: Transaction,
  type: EffectType,
  ids: string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE ${Prisma.raw(UNDO_TABLES[type].table)} SET "archivedAt" = ${now}, "version" = "version" + 1, "updatedAt" = ${now}
    WHERE "id" = ANY (${ids}::uuid[]) AND "archivedAt" IS NULL`;
}

/** Which of these businesses cannot have this number, because another live one has it now. */
export async function numberTakenFrom(
  tx: Transaction,
  wanted: readonly NumberedBusiness[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS r("id" uuid, "kvkNumber" text, "branchNumber" text)
    JOIN businesses mine ON mine."id" = r."id" AND mine."archivedAt" IS NULL
    WHERE EXISTS (SELECT FROM businesses other WHERE other."kvkNumber" = r."kvkNumber" AND other."id" <> r."id"
      AND other."branchNumber" IS NOT DISTINCT FROM r."branchNumber" AND other."archivedAt" IS NULL)`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes addresses or numbers away that the import added. */
export async function removeAdded(
  tx: Transaction,
  field: 'emails' | 'phones',
  added: readonly { contactId: string; value: string }[],
): Promise<void> {
  if (added.length === 0) return;
  const [table, column, type] =
    field === 'emails' ? ['contact_emails', '"address"', 'citext'] : ['contact_phones', '"number"', 'text'];
  await tx.$executeRaw`
    DELETE FROM ${Prisma.raw(table)} t USING jsonb_to_recordset(${JSON.stringify(added)}::jsonb) AS r("contactId" uuid, "value" text)
    WHERE t."contactId" = r."contactId" AND t.${Prisma.raw(column)} = r."value"::${Prisma.raw(type)}`;
}

/** Gives businesses the main activity they had before; null: the one the import gave goes. */
export async function restoreSectors(
  tx: Transaction,
  wanted: readonly { businessId: string; before: string | null; after: string }[],
): Promise<void> {
  if (wanted.length === 0) return;
  const list = JSON.stringify(wanted);
  await tx.$executeRaw`
    DELETE FROM business_sectors s USING jsonb_to_recordset(${list}::jsonb) AS r("businessId" uuid, "before" uuid, "after" uuid)
    WHERE s."businessId" = r."businessId" AND s."sectorId" = r."after" AND s."isMain"`;
  await tx.$executeRaw`
    UPDATE business_sectors s SET "isMain" = TRUE
    FROM jsonb_to_recordset(${list}::jsonb) AS r("businessId" uuid, "before" uuid, "after" uuid)
    WHERE s."businessId" = r."businessId" AND s."sectorId" = r."before"
      AND NOT EXISTS (SELECT FROM business_sectors o WHERE o."businessId" = s."businessId" AND o."isMain")`;
}

/** Keeps with each row what could not be put back. */
export async function saveRemarks(
  tx: Transaction,
  importId: string,
  remarks: ReadonlyMap<number, UndoRemark[]>,
): Promise<void> {
  if (remarks.size === 0) return;
  const rows = [...remarks].map(([number, undo]) => ({ number, undo }));
  await tx.$executeRaw`
    UPDATE import_rows i SET "undo" = r."undo" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("number" int, "undo" jsonb)
    WHERE i."importId" = ${importId}::uuid AND i."rowNumber" = r."number"`;
}
