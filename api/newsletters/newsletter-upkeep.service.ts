import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { JobQueue } from '../queues/job-queue';
import { releaseExpired, settleByOutbox } from './delivery.queries';
import { takeStep } from './newsletters.queries';

/** Longer pauses are left to the sweeper: a waiting job would hold up a person who resumes earlier. */
const LONGEST_DELAY_MS = 60_000;

interface Standing {
  /** Letters wait for their turn. */
  hasPending: boolean;
  /** Milliseconds that the provider asked us to wait. */
  waitMs: number;
}

/** Finishes what is done, and sets going again what crashes, lost wake-ups and silent providers left behind. */
@Injectable()
export class NewsletterUpkeepService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * After a round of sending: finished when no letter can change by itself any more, otherwise the next round. A letter
   * that stays uncertain after the wait for evidence does not hold up the rest; it is counted and shown as uncertain.
   */
  async settle(newsletterId: string): Promise<void> {
    const isOver = await this.prisma.transaction(async (tx) => {
      const [standing] = await tx.$queryRaw<{ status: string }[]>`
        SELECT "status" FROM newsletters WHERE "id" = ${newsletterId}::uuid AND "status" = 'SENDING' FOR UPDATE`;
      if (!standing) return true;
      const open = await tx.$queryRaw<object[]>`
        SELECT 1 FROM deliveries WHERE "newsletterId" = ${newsletterId}::uuid
          AND ("status" IN ('PENDING', 'CLAIMED', 'HANDING_OVER') OR ("status" = 'UNCERTAIN' AND "settledAt" IS NULL)) LIMIT 1`;
      if (open.length > 0) return false;
      const step = {
        step: 'FINISH',
        action: 'newsletter.finished',
        patch: { finishedAt: this.clock.now() },
      } as const;
      await takeStep(tx, SYSTEM_ACTOR, newsletterId, step);
      return true;
    });
    if (!isOver) await this.wake(newsletterId);
  }

  /** Runs by the clock; harmless to repeat. */
  async sweep(actor: Actor): Promise<void> {
    requirePermission(actor, 'newsletters.write');
    await releaseExpired(this.prisma.pool);
    await settleByOutbox(this.prisma.pool);
    const running = await this.prisma.newsletter.findMany({
      where: { status: { in: ['PREPARING', 'SENDING'] } },
      select: { id: true, status: true },
    });
    for (const { id, status } of running) {
      if (status === 'SENDING') await this.settle(id);
      else await this.jobs.enqueue('newsletter.prepare', { newsletterId: id });
    }
  }

  private async wake(newsletterId: string): Promise<void> {
    const { hasPending, waitMs } = await this.standing(newsletterId);
    if (!hasPending || waitMs > LONGEST_DELAY_MS) return;
    await this.jobs.enqueue('newsletter.send-batch', { newsletterId }, waitMs > 0 ? { delayMs: waitMs } : {});
  }

  private async standing(newsletterId: string): Promise<Standing> {
    const { rows } = await this.prisma.pool.query<Standing>(
      `SELECT
         EXISTS (SELECT FROM deliveries WHERE "newsletterId" = $1 AND "status" = 'PENDING') AS "hasPending",
         coalesce(greatest(0, ceil(extract(epoch FROM n."sendAfter" - now()) * 1000)), 0)::int AS "waitMs"
       FROM newsletters n WHERE n."id" = $1`,
      [newsletterId],
    );
    return rows[0] ?? { hasPending: false, waitMs: 0 };
  }
}
