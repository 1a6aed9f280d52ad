import { Prisma } from '../../prisma/generated/client';
import type { Import } from '../../prisma/generated/client';
import type { ImportStatus, Role } from '../../prisma/generated/enums';
import type { DbClient, SqlRunner, Transaction } from '../database/prisma.service';
import { NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { WITHOUT_FILES } from './import.types';
import type { ImportOptions, ImportRecord } from './import.types';
import { mayTake, type ImportStep } from './import.states';

/** @throws NotFoundError */
export async function findImport(db: DbClient, id: string): Promise<ImportRecord> {
  const found = await db.import.findUnique({ where: { id }, omit: WITHOUT_FILES });
  if (!found) throw new NotFoundError('Import');
  return found;
}

/** The import, locked until the end of the transaction. @throws NotFoundError */
export async function lockImport(tx: Transaction, id: string): Promise<ImportRecord> {
  await tx.$queryRaw`SELECT "id" FROM imports WHERE "id" = ${id}::uuid FOR UPDATE`;
  return findImport(tx, id);
}

/** The import, locked, when this step may be taken now. @throws NotAllowedInStateError */
export async function importInState(tx: Transaction, id: string, step: ImportStep): Promise<ImportRecord> {
  const found = await lockImport(tx, id);
  if (!mayTake(found.status, step)) throw new NotAllowedInStateError('Import', found.status, step);
  return found;
}

/** An import while it is being written, with what writing needs of it. */
export interface WritingImport {
  id: string;
  status: ImportStatus;
  stopRequested: boolean;
  appliedThrough: number;
  options: ImportOptions;
  counts: object;
  createdById: string;
  role: Role;
}

/** The import as it stands, locked until the end of the transaction. */
export async function importToWrite(sql: SqlRunner, id: string): Promise<WritingImport | undefined> {
  const [found] = await sql.rows<WritingImport>(Prisma.sql`
    SELECT i."id", i."status", i."stopRequested", i."appliedThrough", i."options", i."counts", i."createdById", u."role"
    FROM imports i JOIN users u ON u."id" = i."createdById" WHERE i."id" = ${id}::uuid FOR UPDATE OF i`);
  return found;
}

/** Moves the import past rows that are written in this transaction. */
export async function noteWritten(
  sql: SqlRunner,
  id: string,
  { rows, through, counts, now }: { rows: number; through: number; counts: object; now: Date },
): Promise<void> {
  await sql.rows(Prisma.sql`
    UPDATE imports SET "processedRows" = "processedRows" + ${rows}, "appliedThrough" = ${through}, "counts" = ${JSON.stringify(counts)}::jsonb,
      "updatedAt" = ${now} WHERE "id" = ${id}::uuid`);
}

/** Ends the writing. The rows hold everything that is still needed of the file, unless some are yet to be written. */
export async function endWriting(
  sql: SqlRunner,
  id: string,
  status: 'FINISHED' | 'STOPPED',
  now: Date,
): Promise<void> {
  const files = status === 'FINISHED' ? Prisma.sql`, "file" = NULL, "workbook" = NULL` : Prisma.empty;
  await sql.rows(Prisma.sql`
    UPDATE imports SET "status" = ${status}::"ImportStatus", "stopRequested" = FALSE, "finishedAt" = ${now}, "updatedAt" = ${now}${files}
    WHERE "id" = ${id}::uuid AND "status" = 'RUNNING'`);
}

/** A list as it comes in; the files as they are, for the client would write them out as text first. */
export async function insertImport(
  sql: SqlRunner,
  list: Pick<Import, 'fileName' | 'encoding' | 'separator' | 'header' | 'createdById'> & {
    file: Buffer;
    workbook?: Buffer;
    sheets?: string[];
    sheet?: string;
    mapping: object;
    options: object;
  },
): Promise<string> {
  const { workbook = null, sheets = [], sheet = null } = list;
  const [made] = await sql.rows<{ id: string }>(Prisma.sql`
    INSERT INTO imports ("fileName", "file", "workbook", "sheets", "sheet", "encoding", "separator", "header", "mapping", "options", "createdById")
    VALUES (${list.fileName}, ${list.file}, ${workbook}, ${sheets}::text[], ${sheet}, ${list.encoding}, ${list.separator}, ${list.header}::text[],
      ${JSON.stringify(list.mapping)}::jsonb, ${JSON.stringify(list.options)}::jsonb, ${list.createdById}::uuid)
    RETURNING "id"`);
  return String(made?.id);
}

/** The first bytes of the file; undefined when it is gone. */
export async function startOfFile(sql: SqlRunner, id: string, bytes: number): Promise<Buffer | undefined> {
  const [found] = await sql.rows<{ start: Buffer | null }>(
    Prisma.sql`SELECT substring("file" FROM 1 FOR ${bytes}::int) AS "start" FROM imports WHERE "id" = ${id}::uuid`,
  );
  return found?.start ?? undefined;
}
