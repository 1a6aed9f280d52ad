import { Injectable } from '@nestjs/common';
import { Prisma, type Import } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { MailService } from '../mail/mail.service';
import { ImportBatchWriter } from './import-batch-writer';
import { ImportInvitations } from './import-invitations.service';
import { existingFor } from './import-lookup.queries';
import { ImportPlanner } from './import-plan.rules';
import { countRows, countsOf, optionsOf, storedRowReader } from './import-reading';
import { nextRows, saveVerdicts } from './import-rows.queries';

const BATCH = 500;
const ATTEMPTS = 3;
/** A batch with its invitations takes seconds; on a busy machine more. */
const BATCH_MS = 60_000;
const UNIQUE_VIOLATION = 'P2002';

type LockedImport = Import & { createdBy: { role: Extract<Actor, { kind: 'user' }>['role'] } };

/**
 * Writes a checked list. Each batch is one transaction that also marks its rows as written, so a run that was killed goes on with the
 * first row that is not, and a second run beside it waits and finds nothing left to do.
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
    try {
      while (await this.nextBatch(importId));
    } catch (error) {
      await this.prisma.import.updateMany({
        where: { id: importId, status: 'RUNNING' },
        data: { status: 'STOPPED', error: 'INTERNAL', finishedAt: this.clock.now() },
      });
      throw error;
    }
  }

  /** Somebody may make the same business at the same moment: then the batch is planned again with it. */
  private async nextBatch(importId: string): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const mails = await this.prisma.transaction((tx) => this.writeBatch(tx, importId), BATCH_MS);
        if (mails) await this.mail.wake(...mails);
        return mails !== undefined;
      } catch (error) {
        const isTaken =
          error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION;
        if (!isTaken || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  /** @returns the mails to wake; undefined when there was nothing left to do */
  private async writeBatch(tx: Transaction, importId: string): Promise<string[] | undefined> {
    const found = await this.lock(tx, importId);
    if (found?.status !== 'RUNNING') return undefined;
    const rows = found.stopRequested ? [] : await nextRows(tx, importId, 0, BATCH, true);
    if (rows.length === 0) {
      await this.end(tx, found);
      return undefined;
    }
    const now = this.clock.now();
    const drafts = rows.map(storedRowReader(found, now));
    const existing = await existingFor(tx, importId, drafts);
    const earlier = new Set<object>(
      [...existing.businesses, ...existing.contacts].filter(({ firstRow }) => firstRow !== undefined),
    );
    const planner = new ImportPlanner(existing);
    const planned = drafts.map((draft) => planner.add(draft));
    const counts = countsOf(found);
    const actor: Actor = { kind: 'user', userId: found.createdById, role: found.createdBy.role };
    await new ImportBatchWriter(
      tx,
      { actor, importId, ownerId: found.createdById, now, earlier },
      counts,
    ).write(planner, planned);
    const mails = await this.invitations.send(tx, actor, optionsOf(found), planned, counts);
    countRows(counts, planned);
    await saveVerdicts(tx, importId, planned, now);
    await tx.import.update({
      where: { id: importId },
      data: { processedRows: { increment: rows.length }, counts: { ...counts } },
      // Without this the answer would carry the whole file.
      select: { id: true },
    });
    return mails;
  }

  private async lock(tx: Transaction, id: string): Promise<LockedImport | null> {
    await tx.$queryRaw`SELECT "id" FROM imports WHERE "id" = ${id}::uuid FOR UPDATE`;
    return tx.import.findUnique({
      where: { id },
      omit: { file: true },
      include: { createdBy: { select: { role: true } } },
    }) as Promise<LockedImport | null>;
  }

  private async end(tx: Transaction, found: Import): Promise<void> {
    const status = found.stopRequested ? 'STOPPED' : 'FINISHED';
    await tx.import.update({
      where: { id: found.id },
      // The rows hold everything that is still needed of the file.
      data: {
        status,
        stopRequested: false,
        finishedAt: this.clock.now(),
        ...(status === 'FINISHED' ? { file: null } : {}),
      },
      select: { id: true },
    });
  }
}
