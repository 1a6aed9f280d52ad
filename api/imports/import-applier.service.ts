import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type SqlRunner } from '../database/prisma.service';
import { Colleagues } from './import-colleagues';
import { ImportBatchLog } from './import-batch-log';
import { writeBatch } from './import-batch-writer';
import { ImportInvitations } from './import-invitations.service';
import { existingFor } from './import-lookup.queries';
import { ImportPlanner } from './import-plan.rules';
import { countRows, countsOf, lookupOf, optionsOf, storedRowReader } from './import-reading';
import { endWriting, importToWrite, noteWritten, type WritingImport } from './import-records.queries';
import type { ImportRowDraft } from './import-row.rules';
import { nextRows, saveApplied } from './import-rows.queries';
import { WITHOUT_FILES, type ImportRecord } from './import.types';

const BATCH = 1_000;
const ATTEMPTS = 3;
const UNIQUE_VIOLATION = '23505';

/** Rows that were read and understood, and not written yet. */
interface ReadBatch {
  after: number;
  drafts: ImportRowDraft[];
  colleagues: Colleagues;
}

/** What a transaction came to. ALL: every row is written; ENDED: somebody stopped it, or it does not run any more. */
type Written = 'WRITTEN' | 'ALL' | 'ENDED' | { goOnAfter: number };

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
  ) {}

  async run(importId: string): Promise<void> {
    const found = await this.prisma.import.findUnique({ where: { id: importId }, omit: WITHOUT_FILES });
    if (found?.status !== 'RUNNING') return;
    try {
      if (!(await this.runBatches(found))) return;
      await this.invitations.send(importId, await this.actorOf(found), optionsOf(found));
      await this.end(importId, 'FINISHED');
    } catch (error) {
      await this.prisma.import.updateMany({
        where: { id: importId, status: 'RUNNING' },
        data: { status: 'STOPPED', error: 'INTERNAL', finishedAt: this.clock.now() },
      });
      throw error;
    }
  }

  /** @returns true when every row is written */
  private async runBatches(found: ImportRecord): Promise<boolean> {
    const read = (after: number) => this.read(found, after);
    let ahead = read(found.appliedThrough);
    for (;;) {
      const batch = await ahead;
      ahead = read(batch.drafts.at(-1)?.number ?? batch.after);
      // Looked at when its turn comes; a failure before that is none of this batch.
      ahead.catch(() => undefined);
      const written = await this.writeTenaciously(found.id, batch);
      if (written === 'WRITTEN') continue;
      await ahead;
      if (typeof written === 'string') return written === 'ALL';
      ahead = read(written.goOnAfter);
    }
  }

  private async read(found: ImportRecord, after: number): Promise<ReadBatch> {
    const rows = await nextRows(this.prisma, found.id, after, BATCH);
    const drafts = rows.map(storedRowReader(found, this.clock.now()));
    return { after, drafts, colleagues: await Colleagues.find(this.prisma, drafts) };
  }

  /** Somebody may make the same business at the same moment: then the batch is planned again with it. */
  private async writeTenaciously(importId: string, batch: ReadBatch): Promise<Written> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.prisma.sqlTransaction((sql) => this.writeBatch(sql, importId, batch));
      } catch (error) {
        const isTaken = (error as { code?: string }).code === UNIQUE_VIOLATION;
        if (!isTaken || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  private async writeBatch(sql: SqlRunner, importId: string, batch: ReadBatch): Promise<Written> {
    const found = await importToWrite(sql, importId);
    if (found?.status !== 'RUNNING') return 'ENDED';
    // Another run beside this one was here.
    if (found.appliedThrough !== batch.after) return { goOnAfter: found.appliedThrough };
    if (batch.drafts.length === 0) return 'ALL';
    if (found.stopRequested) {
      await this.end(importId, 'STOPPED', sql);
      return 'ENDED';
    }
    await this.write(sql, found, batch);
    return 'WRITTEN';
  }

  private async write(
    sql: SqlRunner,
    found: WritingImport,
    { drafts, colleagues }: ReadBatch,
  ): Promise<void> {
    const now = this.clock.now();
    const { options } = found;
    const existing = await existingFor(sql, found.id, drafts, lookupOf(options));
    const earlier = new Set<object>(
      [...existing.businesses, ...existing.contacts].filter(({ firstRow }) => firstRow !== undefined),
    );
    const planner = new ImportPlanner(existing, options);
    const planned = drafts.map((draft) => planner.add(draft));
    const counts = countsOf(found);
    const actor: Actor = { kind: 'user', userId: found.createdById, role: found.role };
    const context = { actor, importId: found.id, ownerId: found.createdById, now, earlier };
    const log = new ImportBatchLog(context, counts);
    await writeBatch(sql, log, planner, planned);
    countRows(counts, planned);
    colleagues.nameIn(planned);
    await saveApplied(sql, found.id, planned, log.effects, now);
    const through = drafts.at(-1)?.number ?? found.appliedThrough;
    await noteWritten(sql, found.id, { rows: drafts.length, through, counts, now });
  }

  private async actorOf({ createdById }: ImportRecord): Promise<Actor> {
    const { role } = await this.prisma.user.findUniqueOrThrow({
      where: { id: createdById },
      select: { role: true },
    });
    return { kind: 'user', userId: createdById, role };
  }

  private async end(
    importId: string,
    status: 'FINISHED' | 'STOPPED',
    sql: SqlRunner = this.prisma,
  ): Promise<void> {
    await endWriting(sql, importId, status, this.clock.now());
  }
}
