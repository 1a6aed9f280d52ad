import { Prisma } from '../../prisma/generated/client';
import type { DbClient, Transaction } from '../database/prisma.service';
import { name } from './merge-writer';
import type { RowChange, RowImage } from './undo.rules';

/** What is needed to write a row of a table back: its key, and the columns that PostgreSQL does not compute itself. */
export interface TableShape {
  table: string;
  key: string[];
  columns: string[];
}

export async function shapeOf(db: DbClient, table: string): Promise<TableShape> {
  const rows = await db.$queryRaw<{ column: string; isKey: boolean }[]>`
    SELECT a.attname::text AS "column", coalesce(a.attnum = ANY (i.indkey), FALSE) AS "isKey"
    FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
    WHERE a.attrelid = ${`"${table}"`}::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY a.attnum`;
  return {
    table,
    key: rows.filter(({ isKey }) => isKey).map(({ column }) => column),
    columns: rows.map(({ column }) => column),
  };
}

interface KeptRow {
  id: bigint;
  tableName: string;
  before: RowImage | null;
  after: RowImage | null;
}

/** What the merge did, in its order. Without the tables' keys yet. */
export function keptRows(tx: Transaction, mergeId: string): Promise<KeptRow[]> {
  return tx.$queryRaw`SELECT "id", "tableName", "before", "after" FROM merge_rows
    WHERE "mergeId" = ${mergeId}::uuid ORDER BY "id"`;
}

/** Without what PostgreSQL computes itself: that is nobody's change. */
export function changeOf(row: KeptRow, { key, columns }: TableShape): RowChange {
  const image = row.after ?? row.before ?? {};
  const written = (kept: RowImage | null) =>
    kept && Object.fromEntries(Object.entries(kept).filter(([column]) => columns.includes(column)));
  return {
    id: row.id,
    table: row.tableName,
    key: JSON.stringify(key.map((column) => image[column])),
    before: written(row.before),
    after: written(row.after),
  };
}

/** The rows of these kept images as they stand now, locked; by key. */
export async function currentRows(
  tx: Transaction,
  shape: TableShape,
  keptIds: bigint[],
): Promise<Map<string, RowImage>> {
  const rows = await tx.$queryRaw<{ row: RowImage }[]>`
    SELECT to_jsonb(t) AS row FROM ${name(shape.table)} t WHERE (${keyOf(shape, 't')}) IN (
      SELECT ${keyOf(shape, 'k')} FROM ${images(shape, keptIds, Prisma.sql`coalesce(m."after", m."before")`)} k)
    FOR UPDATE`;
  return new Map(rows.map(({ row }) => [JSON.stringify(shape.key.map((column) => row[column])), row]));
}

/** Puts rows back as they were: these columns of them. */
export async function restoreRows(
  tx: Transaction,
  shape: TableShape,
  keptIds: bigint[],
  columns: readonly string[],
): Promise<void> {
  const assignments = columns.map((column) => Prisma.sql`${name(column)} = b.${name(column)}`);
  await tx.$executeRaw`
    UPDATE ${name(shape.table)} t SET ${Prisma.join(assignments)}
    FROM ${images(shape, keptIds, Prisma.sql`m."before"`)} b WHERE (${keyOf(shape, 't')}) = (${keyOf(shape, 'b')})`;
}

/** A row that is only partly as it was is a new version. */
export async function growVersions(tx: Transaction, shape: TableShape, keptIds: bigint[]): Promise<void> {
  if (!shape.columns.includes('version')) return;
  await tx.$executeRaw`
    UPDATE ${name(shape.table)} t SET "version" = t."version" + 1 WHERE (${keyOf(shape, 't')}) IN (
      SELECT ${keyOf(shape, 'b')} FROM ${images(shape, keptIds, Prisma.sql`m."before"`)} b)`;
}

export async function insertRows(
  tx: Transaction,
  shape: TableShape,
  keptIds: bigint[],
  columns: readonly string[],
): Promise<void> {
  const list = Prisma.join(columns.map((column) => name(column)));
  await tx.$executeRaw`
    INSERT INTO ${name(shape.table)} (${list})
    SELECT ${list} FROM ${images(shape, keptIds, Prisma.sql`m."before"`)} b`;
}

export async function deleteRows(tx: Transaction, shape: TableShape, keptIds: bigint[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM ${name(shape.table)} t WHERE (${keyOf(shape, 't')}) IN (
      SELECT ${keyOf(shape, 'a')} FROM ${images(shape, keptIds, Prisma.sql`m."after"`)} a)`;
}

/** Which of several is the first one can only be said of one row at any moment, also halfway. */
export async function loosenFirsts(tx: Transaction, shape: TableShape, keptIds: bigint[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${name(shape.table)} t SET "isPrimary" = FALSE WHERE "isPrimary" AND (${keyOf(shape, 't')}) IN (
      SELECT ${keyOf(shape, 'b')} FROM ${images(shape, keptIds, Prisma.sql`m."before"`)} b)`;
}

/** Kept images as rows of their table. */
function images(shape: TableShape, keptIds: bigint[], image: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT r.* FROM merge_rows m
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${name(shape.table)}, ${image}) r
    WHERE m."id" = ANY (${keptIds.map(String)}::bigint[]))`;
}

function keyOf({ key }: TableShape, alias: string): Prisma.Sql {
  return Prisma.join(key.map((column) => Prisma.sql`${Prisma.raw(alias)}.${name(column)}`));
}
