import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { JobQueue } from '../queues/job-queue';
import { optionsOf } from './import-reading';
import { importInState } from './import-records.queries';
import { headerKeyOf } from './import-settings.rules';
import { WITHOUT_FILES } from './import.types';
import { noCounts, noUndoCounts, type ImportRecord } from './import.types';

type Step = 'check' | 'apply' | 'undo';
type ImportJob = 'import.check' | 'import.apply' | 'import.undo';

const STEPS = {
  check: { status: 'CHECKING', job: 'import.check', action: 'import.checked' },
  apply: { status: 'RUNNING', job: 'import.apply', action: 'import.applied' },
  undo: { status: 'UNDOING', job: 'import.undo', action: 'import.undone' },
} as const;

/** Starts and stops what is done with a list in the background: the dry run, the writing and the undoing. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly prisma: PrismaService,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Starts the dry run. */
  async check(actor: Actor, id: string): Promise<ImportRecord> {
    return this.start(actor, id, 'check');
  }

  /** Starts writing, or goes on where it stopped. */
  async apply(actor: Actor, id: string): Promise<ImportRecord> {
    return this.start(actor, id, 'apply');
  }

  /** Starts putting back what the list made and changed. What people touched since stays, and is reported per row. */
  async undo(actor: Actor, id: string): Promise<ImportRecord> {
    return this.start(actor, id, 'undo');
  }

  /** Asks a running job to stop after the batch it is at. */
  async stop(actor: Actor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    return this.prisma.transaction(async (tx) => {
      await importInState(tx, id, 'stop');
      return tx.import.update({ where: { id }, data: { stopRequested: true }, omit: WITHOUT_FILES });
    });
  }

  /** Jobs that should be running but may have been lost with the queue. */
  async unfinished(quietSince: Date): Promise<{ id: string; job: ImportJob }[]> {
    const statuses = Object.values(STEPS).map(({ status }) => status);
    const found = await this.prisma.import.findMany({
      where: { status: { in: statuses }, updatedAt: { lt: quietSince } },
      select: { id: true, status: true },
    });
    return found.flatMap(({ id, status }) =>
      Object.values(STEPS).flatMap((step) => (step.status === status ? [{ id, job: step.job }] : [])),
    );
  }

  private async start(actor: Actor, id: string, step: Step): Promise<ImportRecord> {
    requirePermission(actor, 'imports.write');
    const { status, job, action } = STEPS[step];
    const found = await this.prisma.transaction(async (tx) => {
      const before = await importInState(tx, id, step);
      const started = await tx.import.update({
        where: { id },
        data: {
          status,
          error: null,
          stopRequested: false,
          startedAt: this.clock.now(),
          finishedAt: null,
          ...freshNumbers(before, step, userIdOf(actor)),
        },
        omit: WITHOUT_FILES,
      });
      if (step === 'apply') await this.remember(tx, started);
      await recordAudit(tx, actor, { action, subject: { type: 'Import', id } });
      return started;
    });
    await this.jobs.enqueue(job, { importId: id });
    return found;
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

/** The numbers a step begins with; a run that was stopped goes on with its own. */
function freshNumbers(before: ImportRecord, step: Step, userId: string | undefined) {
  if (step === 'undo')
    return {
      processedRows: 0,
      undoneFrom: null,
      undoCounts: { ...noUndoCounts() },
      undoneById: userId ?? null,
    };
  if (before.status === 'STOPPED') return {};
  const counts = { ...noCounts(), blankRows: blankRowsOf(before) };
  return { processedRows: 0, appliedThrough: 0, ...(step === 'apply' ? { counts } : {}) };
}

function blankRowsOf({ counts }: ImportRecord): number {
  return (counts as { blankRows?: number }).blankRows ?? 0;
}
