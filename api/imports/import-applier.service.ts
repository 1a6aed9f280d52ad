import { WITHOUT_FILES, type ImportRecord } from './import.types';
import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { MailService } from '../mail/mail.service';
import { ImportBatchLog } from './import-batch-log';
import { writeBatch } from './import-batch-writer';
import { ImportInvitations } from './import-invitations.service';
import { existingFor } from './import-lookup.queries';
import { ImportPlanner } from './import-plan.rules';
import { countRows, countsOf, lookupOf, optionsOf, storedRowReader } from './import-reading';
import type { ImportRowDraft } from './import-row.rules';
import { nextRows, saveApplied } from './import-rows.queries';

const BATCH = 500;
const ATTEMPTS = 3;
/** A batch with its invitations takes seconds; on a busy machine more. */
const BATCH_MS = 120_000;
const UNIQUE_VIOLATION = 'P2002';

type LockedImport = ImportRecord & { createdBy: { role: Extract<Actor, { kind: 'user' }>['role'] } };

/** Rows that were read and understood, and not written yet. */
interface ReadBatch {
  after: number;
  drafts: ImportRowDraft[];
}

/** What a transaction came to. */
type Written = { mails: string[] } | { goOnAfter: number } | 'ended';

/**
 * Writes a checked list. Each batch is one transaction that also marks its rows as written and moves `appliedThrough`, so a run that was
 * killed goes on with the first row that is not, and a second run beside it waits and finds nothing left to do. The next batch is read
 * while PostgreSQL writes the present one.
 */
@Injectable()
export class ImportApplier {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly invitations: ImportInvitations,
    private readonly mail: MailService,
  ) {}

  async run(importId: string): Promise<void> {
    const found = await this.prisma.import.findUnique({ where: { id: importId }, omit: WITHOUT_FILES });
    if (found?.status !== 'RUNNING') return;
    if (optionsOf(found).topicId) await this.mail.ready();
    try {
      await this.runBatches(importId, (after) => this.read(found, after), found.appliedThrough);
    } catch (error) {
      await this.prisma.import.updateMany({
        where: { id: importId, status: 'RUNNING' },
        data: { status: 'STOPPED', error: 'INTERNAL', finishedAt: this.clock.now() },
      });
      throw error;
    }
  }

  private async runBatches(
    importId: string,
    read: (after: number) => Promise<ReadBatch>,
    start: number,
  ): Promise<void> {
    let ahead = read(start);
    for (;;) {
      const batch = await ahead;
      ahead = read(batch.drafts.at(-1)?.number ?? batch.after);
      // Looked at when its turn comes; a failure before that is none of this batch.
      ahead.catch(() => undefined);
      const written = await this.writeTenaciously(importId, batch);
      if (written === 'ended') break;
      if ('goOnAfter' in written) ahead = read(written.goOnAfter);
      else await this.mail.wake(...written.mails);
    }
    await ahead;
  }

  private async read(found: ImportRecord, after: number): Promise<ReadBatch> {
    const rows = await nextRows(this.prisma, found.id, after, BATCH);
    return { after, drafts: rows.map(storedRowReader(found, this.clock.now())) };
  }

  /** Somebody may make the same business at the same moment: then the batch is planned again with it. */
  private async writeTenaciously(importId: string, batch: ReadBatch): Promise<Written> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.prisma.transaction((tx) => this.writeBatch(tx, importId, batch), BATCH_MS);
      } catch (error) {
        const isTaken =
          error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION;
        if (!isTaken || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  private async writeBatch(tx: Transaction, importId: string, batch: ReadBatch): Promise<Written> {
    const found = await this.lock(tx, importId);
    if (found?.status !== 'RUNNING') return 'ended';
    // Another run beside this one was here.
    if (found.appliedThrough !== batch.after) return { goOnAfter: found.appliedThrough };
    if (found.stopRequested || batch.drafts.length === 0) {
      await this.end(tx, found);
      return 'ended';
    }
    return { mails: await this.write(tx, found, batch.drafts) };
  }

  /** @returns the mails to wake */
  private async write(tx: Transaction, found: LockedImport, drafts: ImportRowDraft[]): Promise<string[]> {
    const now = this.clock.now();
    const options = optionsOf(found);
    const existing = await existingFor(tx, found.id, drafts, lookupOf(options));
    const earlier = new Set<object>(
      [...existing.businesses, ...existing.contacts].filter(({ firstRow }) => firstRow !== undefined),
    );
    const planner = new ImportPlanner(existing, options);
    const planned = drafts.map((draft) => planner.add(draft));
    const counts = countsOf(found);
    const actor: Actor = { kind: 'user', userId: found.createdById, role: found.createdBy.role };
    const context = { actor, importId: found.id, ownerId: found.createdById, now, earlier };
    const log = new ImportBatchLog(context, counts);
    await writeBatch(tx, log, planner, planned);
    const mails = await this.invitations.send(tx, actor, options, planned, counts);
    countRows(counts, planned);
    await saveApplied(tx, found.id, planned, log.effects, now);
    await tx.import.update({
      where: { id: found.id },
      data: {
        processedRows: { increment: drafts.length },
        appliedThrough: drafts.at(-1)?.number,
        counts: { ...counts },
      },
      // Without this the answer would carry the whole file.
      select: { id: true },
    });
    return mails;
  }

  private async lock(tx: Transaction, id: string): Promise<LockedImport | null> {
    await tx.$queryRaw`SELECT "id" FROM imports WHERE "id" = ${id}::uuid FOR UPDATE`;
    return tx.import.findUnique({
      where: { id },
      omit: WITHOUT_FILES,
      include: { createdBy: { select: { role: true } } },
    });
  }

  private async end(tx: Transaction, found: ImportRecord): Promise<void> {
    const status = found.stopRequested ? 'STOPPED' : 'FINISHED';
    await tx.import.update({
      where: { id: found.id },
      // The rows hold everything that is still needed of the file.
      data: {
        status,
        stopRequested: false,
        finishedAt: this.clock.now(),
        ...(status === 'FINISHED' ? { file: null, workbook: null } : {}),
      },
      select: { id: true },
    });
  }
}
