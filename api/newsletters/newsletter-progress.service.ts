import { Inject, Injectable } from '@nestjs/common';
import type { Newsletter } from '../../prisma/generated/client';
import { SYSTEM_ACTOR, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { NotAllowedInStateError } from '../errors/domain-error';
import { JobQueue } from '../queues/job-queue';
import { freezeAudience } from './audience.queries';
import { isBlocked, makeLetter } from './letter';
import { isTooLate } from './newsletter.rules';
import { NewsletterStep } from './newsletter.states';
import { PauseReason } from './newsletter.types';
import { readEdition, takeStep, type NewsletterEdition } from './newsletters.queries';

/** Freezing the largest audience takes seconds, and is one statement. */
const FREEZE_TIMEOUT_MS = 120_000;

/** From the moment on: start, freeze the audience, pause, resume, cancel. */
@Injectable()
export class NewsletterProgressService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly jobs: JobQueue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Stops within one batch; what the provider has already got cannot be called back. */
  async pause(actor: Actor, id: string): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const step = { step: NewsletterStep.PAUSE, action: 'newsletter.paused' };
    return this.prisma.transaction((tx) =>
      takeStep(tx, actor, id, { ...step, patch: { pauseReason: PauseReason.BY_HAND } }),
    );
  }

  /** Goes on where it stopped; nobody gets it twice. */
  async resume(actor: Actor, id: string): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const step = { step: NewsletterStep.RESUME, action: 'newsletter.resumed' };
    const newsletter = await this.prisma.transaction((tx) =>
      takeStep(tx, actor, id, { ...step, patch: { pauseReason: null, sendAfter: null } }),
    );
    await this.jobs.enqueue('newsletter.prepare', { newsletterId: id });
    return newsletter;
  }

  /** Stops for good: what has not left will not leave. */
  async cancel(actor: Actor, id: string): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    return this.prisma.transaction(async (tx) => {
      const cancelled = await takeStep(tx, actor, id, {
        step: NewsletterStep.CANCEL,
        action: 'newsletter.cancelled',
        patch: { finishedAt: this.clock.now() },
      });
      await tx.delivery.updateMany({
        where: { newsletterId: id, status: { in: ['PENDING', 'CLAIMED'] } },
        data: { status: 'CANCELLED', settledAt: this.clock.now(), leaseUntil: null, fence: { increment: 1 } },
      });
      return cancelled;
    });
  }

  /**
   * Offers the letters of which nobody knows whether they arrived once more. Only a person decides this: some readers
   * may get it twice.
   * @returns how many
   */
  async sendUncertainAgain(actor: Actor, id: string): Promise<number> {
    requirePermission(actor, 'newsletters.write');
    const count = await this.prisma.transaction(async (tx) => {
      const { status } = await readEdition(tx, id);
      if (status !== 'SENDING' && status !== 'FINISHED') {
        throw new NotAllowedInStateError('Newsletter', status, 'SEND_UNCERTAIN_AGAIN');
      }
      const again = await tx.delivery.updateMany({
        where: { newsletterId: id, status: 'UNCERTAIN', settledAt: { not: null } },
        data: { status: 'PENDING', settledAt: null, reason: null, fence: { increment: 1 } },
      });
      if (again.count === 0) return 0;
      await tx.newsletter.update({
        where: { id },
        data: { status: 'SENDING', finishedAt: null, version: { increment: 1 } },
      });
      await recordAudit(tx, actor, {
        action: 'newsletter.uncertain-sent-again',
        subject: { type: 'Newsletter', id },
        changes: { deliveries: [null, again.count] },
      });
      return again.count;
    });
    if (count > 0) await this.jobs.enqueue('newsletter.send-batch', { newsletterId: id });
    return count;
  }

  /** Starts what is due; what is due for too long waits for a person, so that a restored backup mails nobody. */
  async startDue(actor: Actor): Promise<void> {
    requirePermission(actor, 'newsletters.write');
    const now = this.clock.now();
    const due = await this.prisma.newsletter.findMany({
      where: { status: 'SCHEDULED', scheduledAt: { lte: now } },
      select: { id: true, scheduledAt: true },
    });
    for (const { id, scheduledAt } of due) {
      if (scheduledAt && isTooLate(scheduledAt, now)) await this.stop(id, PauseReason.TOO_LATE);
      else if (await this.start(id)) await this.jobs.enqueue('newsletter.prepare', { newsletterId: id });
    }
  }

  /**
   * Freezes the letter and its audience, once; after that only wakes the sending. What is not exactly what was approved
   * does not leave, whichever way it came here.
   */
  async prepare(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'newsletters.write');
    const edition = await readEdition(this.prisma, id);
    if (edition.status === 'PREPARING') {
      const objection = edition.startedAt ? await this.goOn(id) : await this.freeze(edition);
      if (objection) return this.stop(id, objection);
    } else if (edition.status !== 'SENDING') return;
    await this.jobs.enqueue('newsletter.send-batch', { newsletterId: id });
  }

  /** Stands still until a person looks, and says why. */
  async stop(id: string, pauseReason: PauseReason): Promise<void> {
    this.logger.error({ event: 'newsletter.stopped', newsletterId: id, reason: pauseReason });
    const step = { step: 'STOP', action: 'newsletter.stopped', patch: { pauseReason } } as const;
    await unlessMovedOn(this.prisma.transaction((tx) => takeStep(tx, SYSTEM_ACTOR, id, step)));
  }

  private async start(id: string): Promise<boolean> {
    const step = { step: 'START', action: 'newsletter.started' } as const;
    return unlessMovedOn(this.prisma.transaction((tx) => takeStep(tx, SYSTEM_ACTOR, id, step)));
  }

  private async goOn(id: string): Promise<undefined> {
    await unlessMovedOn(this.prisma.transaction((tx) => startSending(tx, id, {})));
  }

  private async freeze(edition: NewsletterEdition): Promise<PauseReason | undefined> {
    if (edition.approvedHash !== edition.hash) return PauseReason.CONTENT_CHANGED;
    const { html, text, findings } = await makeLetter(this.config, edition);
    if (isBlocked(findings)) return PauseReason.PREFLIGHT_FAILED;
    const now = this.clock.now();
    try {
      await this.prisma.transaction(async (tx) => {
        await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(FREEZE_TIMEOUT_MS)}, true)`;
        // First the step: of two workers one waits here for the other's commit, and then finds nothing to do.
        await startSending(tx, edition.id, { renderedHtml: html, renderedText: text, startedAt: now });
        const recipients = await freezeAudience(tx, edition.id, edition, now);
        if (recipients === 0) throw new EmptyAudience();
      }, FREEZE_TIMEOUT_MS);
    } catch (error) {
      if (error instanceof EmptyAudience) return PauseReason.EMPTY_AUDIENCE;
      if (!(error instanceof NotAllowedInStateError)) throw error;
    }
    return undefined;
  }
}

/** Rolls back the freezing of an audience that is gone. */
class EmptyAudience extends Error {}

function startSending(
  tx: Transaction,
  id: string,
  patch: { renderedHtml?: string; renderedText?: string; startedAt?: Date },
): Promise<Newsletter> {
  return takeStep(tx, SYSTEM_ACTOR, id, { step: 'SEND', action: 'newsletter.sending', patch });
}

/** False when somebody else took a step first: theirs counts. */
async function unlessMovedOn(step: Promise<unknown>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (error instanceof NotAllowedInStateError) return false;
    throw error;
  }
}
