import { Injectable } from '@nestjs/common';
import type { DuplicateScan } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { JobQueue } from '../queues/job-queue';

/** Starting, following and stopping the search for duplicates. One at a time. */
@Injectable()
export class DuplicateScansService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /** The one that runs or ran last, or null. */
  latest(actor: Actor): Promise<DuplicateScan | null> {
    requirePermission(actor, 'duplicates.read');
    return this.prisma.duplicateScan.findFirst({ orderBy: { id: 'desc' } });
  }

  /** Starts one, or gives the one that is running. */
  async start(actor: Actor): Promise<DuplicateScan> {
    requirePermission(actor, 'duplicates.write');
    const now = this.clock.now();
    const scan = await this.prisma.transaction(async (tx) => {
      const added = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO duplicate_scans ("createdById", "startedAt", "updatedAt") VALUES (${userIdOf(actor) ?? null}::uuid, ${now}, ${now})
        ON CONFLICT ((TRUE)) WHERE "status" = 'RUNNING' DO NOTHING RETURNING "id"`;
      const [mine] = added;
      if (mine) {
        const subject = { type: 'DuplicateScan', id: mine.id };
        await recordAudit(tx, actor, { action: 'duplicates.searched', subject });
      }
      return tx.duplicateScan.findFirstOrThrow({ where: mine ?? { status: 'RUNNING' } });
    });
    await this.jobs.enqueue('duplicates.scan', { scanId: scan.id });
    return scan;
  }

  /** Asks a running one to stop after the step it is at. What was known stays as it was. */
  async stop(actor: Actor, id: string): Promise<DuplicateScan> {
    requirePermission(actor, 'duplicates.write');
    const found = await this.prisma.duplicateScan.findUnique({ where: { id } });
    if (!found) throw new NotFoundError('DuplicateScan');
    if (found.status !== 'RUNNING')
      throw new NotAllowedInStateError('DuplicateScan', found.status, 'STOPPED');
    return this.prisma.duplicateScan.update({ where: { id }, data: { stopRequested: true } });
  }

  /** Scans that should be running but may have been lost with the queue. */
  async unfinished(quietSince: Date): Promise<string[]> {
    const where = { status: 'RUNNING' as const, updatedAt: { lt: quietSince } };
    const found = await this.prisma.duplicateScan.findMany({ where, select: { id: true } });
    return found.map(({ id }) => id);
  }
}
