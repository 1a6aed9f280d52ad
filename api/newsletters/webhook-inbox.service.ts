import { Inject, Injectable } from '@nestjs/common';
import { verifyWebhookSignature, type SignedPost } from '../../newsletters/delivery/verify-webhook-signature';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { PrismaService } from '../database/prisma.service';
import { JobQueue } from '../queues/job-queue';

const PER_SWEEP = 500;
/** A post that is older than this has lost its wake-up. */
const PATIENCE_MS = 30_000;

/** Takes in what the provider posts: checked, kept as it is, applied later. */
@Injectable()
export class WebhookInbox {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly jobs: JobQueue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns false for a post that is not proven to come from the provider; nothing of it is kept */
  async receive(post: SignedPost): Promise<boolean> {
    const now = this.clock.now();
    const verdict = verifyWebhookSignature(post, { publicKey: this.config.sendgridWebhookKey, now });
    if (!verdict.ok) {
      this.logger.warn({ event: 'webhook.refused', reason: verdict.reason });
      return false;
    }
    const { id } = await this.prisma.webhookPost.create({
      data: { provider: 'sendgrid', receivedAt: now, body: new Uint8Array(post.rawBody) },
      select: { id: true },
    });
    await this.jobs.enqueue('webhook.apply', { webhookPostId: id });
    return true;
  }

  /** Wakes up posts whose job got lost. */
  async sweep(): Promise<void> {
    const waiting = await this.prisma.webhookPost.findMany({
      where: { processedAt: null, receivedAt: { lt: new Date(this.clock.now().getTime() - PATIENCE_MS) } },
      orderBy: { receivedAt: 'asc' },
      take: PER_SWEEP,
      select: { id: true },
    });
    for (const { id } of waiting) await this.jobs.enqueue('webhook.apply', { webhookPostId: id });
  }
}
