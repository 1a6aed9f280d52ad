import { Injectable } from '@nestjs/common';
import type { ImportRow, Prisma } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { PrismaService, type DbClient, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { DomainError, NotFoundError } from '../errors/domain-error';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import { proposeMapping, type ColumnMapping } from './import-columns.rules';
import { detectEncoding } from './import-encoding';
import { readImportFile, type Separator } from './import-file';
import { mappingOf } from './import-reading';
import { findImport, importInState, insertImport, startOfFile } from './import-records.queries';
import { isWorkbook, readWorkbook, sheetAsText } from './import-workbook';
import { checkedSettings, fileNameOf, headerKeyOf, MAX_FILE_BYTES } from './import-settings.rules';
import { WITHOUT_FILES } from './import.types';
import type { ImportRecord, ImportSettings, UploadedFile } from './import.types';

/** Enough of a file to see what it is made of. */
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 6;

/** Takes lists in, and what people decide about them before they are written. */
@Injectable()
export class ImportIntake {
  constructor(private readonly prisma: PrismaService) {}

  /**
   * Takes a file in: finds out how it is written and proposes what its columns are, from the same header last time or from their names.
   * @throws DomainError FILE_TOO_LARGE, FILE_UNREADABLE when there is no header and row in it
   */
  async upload(actor: Actor, file: UploadedFile): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    if (file.bytes.length > MAX_FILE_BYTES)
      throw new DomainError(ErrorCode.FILE_TOO_LARGE, { max: MAX_FILE_BYTES });
    const { bytes, ...workbook } = await unpacked(file.bytes);
    const { encoding, separator, header, rows } = sampleOf(bytes);
    if (header.length === 0 || rows.length === 0) throw new DomainError(ErrorCode.FILE_UNREADABLE);
    const { mapping, options } = await this.proposedFor(header);
    const fileName = fileNameOf(file.fileName);
    const createdById = userIdOf(actor) ?? (await someAdministrator(this.prisma));
    const record = { fileName, encoding, separator, header, mapping, options, createdById };
    const id = await this.prisma.sqlTransaction(async (sql) => {
      const made = await insertImport(sql, { ...record, ...workbook, file: bytes });
      await recordAudit(sql, actor, {
        action: 'import.uploaded',
        subject: { type: 'Import', id: made },
        changes: { fileName: [null, fileName] },
      });
      return made;
    });
    return findImport(this.prisma, id);
  }

  /** Changes how the file is read, what its columns are or what else to do; what was checked must then be checked again. */
  async changeSettings(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: ImportSettings,
  ): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    const settings = checkedSettings(input);
    if (settings.options?.topicId) {
      requirePermission(actor, 'subscriptions.write');
      await this.needTopic(settings.options.topicId);
    }
    return this.prisma.transaction(async (tx) => {
      const found = await importInState(tx, id, 'change');
      const readings = ['encoding', 'separator', 'sheet'] as const;
      const isReadAnew = readings.some((how) => settings[how] && settings[how] !== found[how]);
      const anew = isReadAnew ? await this.readAnew(tx, id, settings) : {};
      const patch = { ...settings, ...anew, status: 'UPLOADED' as const };
      await versionedUpdate<ImportRecord>(tx, actor, {
        delegate: withoutFile(tx),
        type: 'Import',
        action: 'import.changed',
        id,
        expectedVersion,
        patch,
      });
      return findImport(tx, id);
    });
  }

  /** The first rows of the file as they are read now, to choose columns by. */
  async sample(actor: Actor, id: string): Promise<string[][]> {
    requirePermission(actor, 'imports.read');
    const stored = await this.prisma.importRow.findMany({
      where: { importId: id },
      orderBy: { rowNumber: 'asc' },
      take: SAMPLE_ROWS,
      select: { cells: true },
    });
    if (stored.length > 0) return stored.map(({ cells }) => cells);
    const found = await this.prisma.import.findUnique({ where: { id }, omit: WITHOUT_FILES });
    const start = await startOfFile(this.prisma, id, SAMPLE_BYTES);
    if (!found || !start) return [];
    return sampleOf(start, found).rows.map(({ cells }) => cells);
  }

  /** Repairs the cells of a row; its verdict follows with the next check. */
  async repairRow(actor: Actor, importId: string, rowNumber: number, cells: string[]): Promise<ImportRow> {
    requirePermission(actor, 'imports.write');
    return this.prisma.transaction(async (tx) => {
      await importInState(tx, importId, 'change');
      const where = { importId_rowNumber: { importId, rowNumber } };
      if (!(await tx.importRow.findUnique({ where }))) throw new NotFoundError('ImportRow');
      return tx.importRow.update({
        where,
        data: { cells, verdict: null, issues: [], changes: [], duplicateOf: null },
      });
    });
  }

  private async readAnew(
    tx: Transaction,
    id: string,
    settings: ImportSettings,
  ): Promise<Partial<ImportRecord>> {
    const file = await this.fileAnew(tx, id, settings.sheet);
    const { header } = sampleOf(Buffer.from(file), {
      encoding: settings.encoding ?? null,
      separator: settings.separator ?? null,
    });
    await tx.importRow.deleteMany({ where: { importId: id } });
    const { mapping } = await this.proposedFor(header);
    return { header, mapping: settings.mapping ?? mapping, totalRows: 0, isTakenIn: false };
  }

  /** The bytes to read, those of another sheet when one is chosen. */
  private async fileAnew(tx: Transaction, id: string, sheet: string | undefined): Promise<Uint8Array> {
    const { file, workbook } = await tx.import.findUniqueOrThrow({
      where: { id },
      select: { file: true, workbook: sheet !== undefined },
    });
    if (!file || (sheet !== undefined && !workbook)) throw new DomainError(ErrorCode.FILE_UNREADABLE);
    if (sheet === undefined || !workbook) return file;
    const sheets = await readWorkbook(Buffer.from(workbook));
    const chosen = sheets.find(({ name }) => name === sheet);
    new Checks().that('sheet', chosen !== undefined, FieldProblemCode.UNKNOWN_REFERENCE).done();
    const bytes = new Uint8Array(chosen ? sheetAsText(chosen) : file);
    await tx.import.update({ where: { id }, data: { file: bytes }, select: { id: true } });
    return bytes;
  }

  private async needTopic(id: string): Promise<void> {
    const found = await this.prisma.topic.count({ where: { id, archivedAt: null } });
    new Checks().that('options.topicId', found > 0, FieldProblemCode.UNKNOWN_REFERENCE).done();
  }

  /** What the same columns were last time, and what such a list was allowed to do. */
  private async proposedFor(
    header: string[],
  ): Promise<{ mapping: ColumnMapping; options: Prisma.InputJsonObject }> {
    const remembered = await this.prisma.importMapping.findUnique({
      where: { headerKey: headerKeyOf(header) },
    });
    const { mapping } = proposeMapping(header, remembered ? mappingOf(remembered) : undefined);
    return { mapping, options: (remembered?.options ?? {}) as Prisma.InputJsonObject };
  }
}

/** The text of a file; of a workbook that of its first sheet with rows, beside the workbook itself. */
async function unpacked(bytes: Buffer) {
  if (!isWorkbook(bytes)) return { bytes };
  const sheets = await readWorkbook(bytes);
  const first = sheets.find(({ rows }) => rows.length > 1) ?? sheets[0];
  if (!first) throw new DomainError(ErrorCode.FILE_UNREADABLE);
  return {
    bytes: sheetAsText(first),
    workbook: bytes,
    sheets: sheets.map(({ name }) => name),
    sheet: first.name,
  };
}

/** The first rows are enough to see the columns by; how letters are written may show at the very end only. */
function sampleOf(bytes: Buffer, choices: { encoding?: string | null; separator?: string | null } = {}) {
  return readImportFile(bytes.subarray(0, SAMPLE_BYTES), {
    encoding: choices.encoding ?? detectEncoding(bytes),
    separator: (choices.separator ?? undefined) as Separator | undefined,
    limit: SAMPLE_ROWS + 1,
  });
}

/** The command line acts for the installation; the list is then kept on the name of its first administrator. */
async function someAdministrator(tx: DbClient): Promise<string> {
  const found = await tx.user.findFirst({
    where: { role: 'ADMINISTRATOR', archivedAt: null },
    orderBy: { id: 'asc' },
  });
  if (!found) throw new NotFoundError('User');
  return found.id;
}

/** Versioned updates compare whole rows; a file of megabytes has no place in that. */
function withoutFile(tx: Transaction) {
  return {
    findUnique: (args: { where: { id: string } }) => tx.import.findUnique({ ...args, omit: WITHOUT_FILES }),
    updateMany: (args: { where: { id: string; version: number }; data: object }) =>
      tx.import.updateMany(args),
  };
}
