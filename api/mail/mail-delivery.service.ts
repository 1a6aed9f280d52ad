import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MailSender, type MailAttachment, type SendOutcome } from '../../newsletters/delivery/mail-sender';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService } from '../database/prisma.service';
import { JobQueue } from '../queues/job-queue';
import {
  claimMail,
  markAbandoned,
  retryUncertain,
  settleByOutbox,
  settleMail,
  sleepingMail,
  type ClaimedMail,
} from './mail-delivery.queries';
import { settlementOf } from './mail-delivery.rules';
import { enqueueMails } from './mail-parcels';

const PER_SWEEP = 1_000;
const LANES = 4;

/**
 * Hands service mail to the provider: exactly once, or visibly uncertain. The row is the truth, the job only a wake-up:
 * it is claimed and called "handing over" before anything leaves, and never falls back to "pending" after that without
 * a clear answer.
 */
@Injectable()
export class MailDeliveryService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly sender: MailSender,
    private readonly jobs: JobQueue,
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Offers one mail, if it may leave now and nobody else does it. Harmless to repeat. */
  async deliver(mailMessageId: string): Promise<void> {
    const mail = await claimMail(this.prisma, mailMessageId);
    if (!mail) return;
    const outcome = await this.offer(mail);
    const settlement = settlementOf(outcome, mail.attempts, randomInt(1_001) / 1_000);
    const isWritten = await settleMail(this.prisma, mail, settlement);
    if (!isWritten) this.logger.warn({ event: 'mail.answer-too-late', mailMessageId });
    if (outcome.kind === 'unauthorised' || outcome.kind === 'uncertain') {
      this.logger.error({ event: `mail.${outcome.kind}`, mailMessageId, reason: outcome.reason });
    }
  }

  /** Offers many, a few at a time. Harmless to repeat: what has left is not offered again. */
  async deliverAll(mailMessageIds: readonly string[]): Promise<void> {
    const waiting = mailMessageIds.values();
    const lane = async () => {
      for (const id of waiting) await this.deliver(id);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** Finds what crashes, lost wake-ups and silent providers left behind, and sets it going again. */
  async sweep(): Promise<void> {
    await markAbandoned(this.prisma);
    await settleByOutbox(this.prisma);
    await retryUncertain(this.prisma);
    await enqueueMails(this.jobs, await sleepingMail(this.prisma, PER_SWEEP));
  }

  private async offer(mail: ClaimedMail): Promise<SendOutcome> {
    const { name, attachments } = mail;
    try {
      return await this.sender.send({
        from: { email: this.config.mailFromAddress, name: this.config.municipality },
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        attachments: attachments as unknown as MailAttachment[],
        messageClass: 'SERVICE',
        recipients: [{ deliveryId: mail.id, email: mail.email, ...(name ? { name } : {}) }],
      });
    } catch (error) {
      // A sender that breaks may have broken after the mail left.
      return { kind: 'uncertain', reason: error instanceof Error ? error.name : 'UNKNOWN' };
    }
  }
}
