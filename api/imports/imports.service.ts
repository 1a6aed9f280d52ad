import { Injectable } from '@nestjs/common';
import type { ImportRow, Prisma } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { readPage, checkPage, pageOf, type Page, type Wanted } from '../database/page';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { DomainError, NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { Checks } from '../errors/checks';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import { JobQueue } from '../queues/job-queue';
import { detectEncoding } from './import-encoding';
import { readImportFile, type Separator } from './import-file';
import { checkedSettings, fileNameOf, headerKeyOf, MAX_FILE_BYTES } from './import-settings.rules';
import { mappingOf, optionsOf } from './import-reading';
import { proposeMapping, type ColumnMapping } from './import-columns.rules';
import type {
  ImportListRequest,
  ImportRecord,
  ImportRowListRequest,
  ImportSettings,
  UploadedFile,
} from './import.types';
import { noCounts } from './import.types';
import { rowCondition } from './import-rows.queries';
import { mayTake, type ImportStep } from './import.states';

/** Enough of a file to see what it is made of. */
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 6;

/** Lists that people bring: taken in, mapped, checked without writing, and then written in the background. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: ImportListRequest, wanted: Wanted): Promise<Page<ImportRecord>> {
    requirePermission(actor, 'imports.read');
    const { q, ids, statuses } = request.filter;
    const where: Prisma.ImportWhereInput = {
      ...(q?.trim() ? { fileName: { contains: q.trim(), mode: 'insensitive' } } : {}),
      ...(ids ? { id: { in: ids } } : {}),
      ...(statuses ? { status: { in: statuses } } : {}),
    };
    const delegate = {
      findMany: (args: object) => this.prisma.import.findMany({ ...args, omit: { file: true } }),
      count: (args: object) => this.prisma.import.count(args),
    };
    return readPage<ImportRecord>(
      delegate,
      request,
      { where, orderBy: [{ createdAt: 'desc' }] },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports.read');
    return this.find(id);
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
    const found = await this.prisma.import.findUnique({ where: { id } });
    if (!found?.file) return [];
    return sampleOf(Buffer.from(found.file), found).rows.map(({ cells }) => cells);
  }

  async rows(actor: Actor, request: ImportRowListRequest): Promise<Page<ImportRow>> {
    requirePermission(actor, 'imports.read');
    checkPage(request);
    const where = rowCondition(request.importId, request.filter);
    const [rows, totalCount] = await Promise.all([
      this.prisma.importRow.findMany({
        where,
        orderBy: { rowNumber: 'asc' },
        take: request.first + 1,
        skip: request.offset,
      }),
      this.prisma.importRow.count({ where }),
    ]);
    return pageOf(rows, request, totalCount);
  }

  /**
   * Takes a file in: finds out how it is written and proposes what its columns are, from the same header last time or from their names.
   * @throws DomainError FILE_TOO_LARGE, FILE_UNREADABLE when there is no header and row in it
   */
  async upload(actor: Actor, file: UploadedFile): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    if (file.bytes.length > MAX_FILE_BYTES)
      throw new DomainError(ErrorCode.FILE_TOO_LARGE, { max: MAX_FILE_BYTES });
    const { encoding, separator, header, rows } = sampleOf(file.bytes);
    if (header.length === 0 || rows.length === 0) throw new DomainError(ErrorCode.FILE_UNREADABLE);
    const { mapping, options } = await this.proposedFor(header);
    return this.prisma.transaction(async (tx) => {
      const created = await tx.import.create({
        data: {
          fileName: fileNameOf(file.fileName),
          file: new Uint8Array(file.bytes),
          encoding,
          separator,
          header,
          mapping,
          options,
          createdById: userIdOf(actor) ?? (await someAdministrator(tx)),
        },
        omit: { file: true },
      });
      await recordAudit(tx, actor, {
        action: 'import.uploaded',
        subject: { type: 'Import', id: created.id },
        changes: { fileName: [null, created.fileName] },
      });
      return created;
    });
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
      const found = await this.inState(tx, id, 'change');
      const isReadAnew =
        [settings.encoding ?? found.encoding, settings.separator ?? found.separator].join() !==
        [found.encoding, found.separator].join();
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
      return this.find(id, tx);
    });
  }

  /** Starts the dry run. */
  async check(actor: Actor, id: string): Promise<ImportRecord> {
    return this.start(actor, id, 'check');
  }

  /** Starts writing, or goes on where it stopped. */
  async apply(actor: Actor, id: string): Promise<ImportRecord> {
    return this.start(actor, id, 'apply');
  }

  /** Asks a running job to stop after the batch it is at. */
  async stop(actor: Actor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    return this.prisma.transaction(async (tx) => {
      await this.inState(tx, id, 'stop');
      return tx.import.update({ where: { id }, data: { stopRequested: true }, omit: { file: true } });
    });
  }

  /** Repairs the cells of a row; its verdict follows with the next check. */
  async repairRow(actor: Actor, importId: string, rowNumber: number, cells: string[]): Promise<ImportRow> {
    requirePermission(actor, 'imports.write');
    return this.prisma.transaction(async (tx) => {
      await this.inState(tx, importId, 'change');
      const where = { importId_rowNumber: { importId, rowNumber } };
      if (!(await tx.importRow.findUnique({ where }))) throw new NotFoundError('ImportRow');
      return tx.importRow.update({
        where,
        data: { cells, verdict: null, issues: [], changes: [], duplicateOf: null },
      });
    });
  }

  /** Jobs that should be running but may have been lost with the queue. */
  async unfinished(quietSince: Date): Promise<{ id: string; job: 'import.check' | 'import.apply' }[]> {
    const found = await this.prisma.import.findMany({
      where: { status: { in: ['CHECKING', 'RUNNING'] }, updatedAt: { lt: quietSince } },
      select: { id: true, status: true },
    });
    return found.map(({ id, status }) => ({
      id,
      job: status === 'CHECKING' ? 'import.check' : 'import.apply',
    }));
  }

  private async start(actor: Actor, id: string, step: 'check' | 'apply'): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    const found = await this.prisma.transaction(async (tx) => {
      const before = await this.inState(tx, id, step);
      const isResumed = before.status === 'STOPPED';
      const started = await tx.import.update({
        where: { id },
        data: {
          status: step === 'check' ? 'CHECKING' : 'RUNNING',
          error: null,
          stopRequested: false,
          startedAt: this.clock.now(),
          finishedAt: null,
          ...(isResumed ? {} : { processedRows: 0, appliedThrough: 0 }),
          ...(step === 'apply' && !isResumed
            ? { counts: { ...noCounts(), blankRows: blankRowsOf(before) } }
            : {}),
        },
        omit: { file: true },
      });
      if (step === 'apply') await this.remember(tx, started);
      await recordAudit(tx, actor, {
        action: `import.${step === 'check' ? 'checked' : 'applied'}`,
        subject: { type: 'Import', id },
      });
      return started;
    });
    await this.jobs.enqueue(step === 'check' ? 'import.check' : 'import.apply', { importId: id });
    return found;
  }

  private async find(id: string, db: Transaction | PrismaService = this.prisma): Promise<ImportRecord> {
    const found = await db.import.findUnique({ where: { id }, omit: { file: true } });
    if (!found) throw new NotFoundError('Import');
    return found;
  }

  /** The import, locked, when this step may be taken now. */
  private async inState(tx: Transaction, id: string, step: ImportStep): Promise<ImportRecord> {
    await tx.$queryRaw`SELECT "id" FROM imports WHERE "id" = ${id}::uuid FOR UPDATE`;
    const found = await this.find(id, tx);
    if (!mayTake(found.status, step)) throw new NotAllowedInStateError('Import', found.status, step);
    return found;
  }

  private async readAnew(
    tx: Transaction,
    id: string,
    settings: ImportSettings,
  ): Promise<Partial<ImportRecord>> {
    const { file } = await tx.import.findUniqueOrThrow({ where: { id }, select: { file: true } });
    if (!file) throw new DomainError(ErrorCode.FILE_UNREADABLE);
    const { header } = sampleOf(Buffer.from(file), {
      encoding: settings.encoding ?? null,
      separator: settings.separator ?? null,
    });
    await tx.importRow.deleteMany({ where: { importId: id } });
    const { mapping } = await this.proposedFor(header);
    return { header, mapping: settings.mapping ?? mapping, totalRows: 0, isTakenIn: false };
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

  /** Labels, topics and proofs belong to one list; they are chosen anew each time. */
  private async remember(tx: Transaction, { header, mapping, options }: ImportRecord): Promise<void> {
    const headerKey = headerKeyOf(header);
    const { mode, matchBy } = optionsOf({ options });
    const data = {
      mapping: mapping as Prisma.InputJsonObject,
      options: { ...(mode ? { mode } : {}), ...(matchBy ? { matchBy } : {}) },
      usedAt: this.clock.now(),
    };
    await tx.importMapping.upsert({ where: { headerKey }, create: { headerKey, ...data }, update: data });
  }
}

/** The first rows are enough to see the columns by; how letters are written may show at the very end only. */
function sampleOf(bytes: Buffer, choices: { encoding?: string | null; separator?: string | null } = {}) {
  return readImportFile(bytes.subarray(0, SAMPLE_BYTES), {
    encoding: choices.encoding ?? detectEncoding(bytes),
    separator: (choices.separator ?? undefined) as Separator | undefined,
    limit: SAMPLE_ROWS + 1,
  });
}

function blankRowsOf({ counts }: ImportRecord): number {
  return (counts as { blankRows?: number }).blankRows ?? 0;
}

/** The command line acts for the installation; the list is then kept on the name of its first administrator. */
async function someAdministrator(tx: Transaction): Promise<string> {
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
    findUnique: (args: { where: { id: string } }) => tx.import.findUnique({ ...args, omit: { file: true } }),
    updateMany: (args: { where: { id: string; version: number }; data: object }) =>
      tx.import.updateMany(args),
  };
}
