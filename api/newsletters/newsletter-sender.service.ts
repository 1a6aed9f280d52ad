import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  MAX_RECIPIENTS_PER_MESSAGE,
  MailSender,
  type OutgoingRecipient,
  type SendOutcome,
} from '../../newsletters/delivery/mail-sender';
import { unsubscribeHeaders } from '../../newsletters/delivery/unsubscribe-headers';
import { PLACEHOLDERS } from '../../newsletters/render/placeholders';
import { Config } from '../config/config';
import { PrismaService } from '../database/prisma.service';
import { SubscriptionLinks } from '../subscriptions/subscription-links';
import {
  claimDeliveries,
  holdBack,
  markAccepted,
  markHandingOver,
  markRefused,
  markUncertain,
  putBack,
  readSendable,
  type ClaimedDelivery,
  type SendableLetter,
} from './delivery.queries';
import { NewsletterProgressService } from './newsletter-progress.service';
import { backoffSeconds, halves, isMessageRefused, MAX_ATTEMPTS } from './newsletter-sending.rules';
import { NewsletterUpkeepService } from './newsletter-upkeep.service';
import { letterGreeting } from './newsletter.rules';
import { PauseReason } from './newsletter.types';

/** While one request waits for its answer, the next is made. */
const LANES = 2;
/** After this the job ends and a new one takes over, so that no newsletter keeps a worker for itself. */
const SLICE_MS = 30_000;
/** A connection that keeps breaking must not make everybody uncertain. */
const PAUSE_AFTER_UNCERTAIN_SECONDS = 60;

interface Run {
  newsletterId: string;
  letter: SendableLetter;
  until: number;
  uncertain: number;
  /** Letters that the provider took in this run: then the message itself is in order. */
  accepted: number;
}

type Verdict = 'go-on' | 'stop';

/**
 * Hands a newsletter to the provider, a thousand letters at a time. Each is claimed, called "handing over" before
 * anything leaves, and settled by the answer; whatever dies in between, nobody gets the letter twice.
 */
@Injectable()
export class NewsletterSenderService {
  private readonly pool: PrismaService['pool'];

  constructor(
    prisma: PrismaService,
    private readonly sender: MailSender,
    private readonly links: SubscriptionLinks,
    private readonly config: Config,
    private readonly progress: NewsletterProgressService,
    private readonly upkeep: NewsletterUpkeepService,
  ) {
    this.pool = prisma.pool;
  }

  /** Sends until nothing is left, somebody stops it, the provider asks for patience or the slice of time is over. */
  async send(newsletterId: string): Promise<void> {
    const letter = await readSendable(this.pool, newsletterId);
    if (letter) {
      const run: Run = {
        newsletterId,
        letter,
        until: performance.now() + SLICE_MS,
        uncertain: 0,
        accepted: 0,
      };
      const first = await this.claim(run);
      // Whatever fits in one request needs no second lane.
      const others = first.length < MAX_RECIPIENTS_PER_MESSAGE ? 0 : LANES - 1;
      await Promise.all([this.lane(run, first), ...Array.from({ length: others }, () => this.lane(run))]);
    }
    await this.upkeep.settle(newsletterId);
  }

  private claim({ newsletterId }: Run): Promise<ClaimedDelivery[]> {
    return claimDeliveries(this.pool, newsletterId, MAX_RECIPIENTS_PER_MESSAGE);
  }

  private async lane(run: Run, first?: ClaimedDelivery[]): Promise<void> {
    let batch = first ?? (await this.claim(run));
    while (batch.length > 0) {
      const verdict = await this.handOver(run, batch);
      if (verdict === 'stop' || performance.now() >= run.until) return;
      batch = await this.claim(run);
    }
  }

  private async handOver(run: Run, batch: readonly ClaimedDelivery[]): Promise<Verdict> {
    const ours = await markHandingOver(this.pool, run.newsletterId, batch);
    const going = batch.filter(({ id }) => ours.has(id));
    if (going.length < batch.length)
      await putBack(
        this.pool,
        batch.filter(({ id }) => !ours.has(id)),
      );
    if (going.length === 0) return 'stop';
    return this.settle(run, going, await this.offer(run.letter, going));
  }

  private async settle(run: Run, batch: readonly ClaimedDelivery[], outcome: SendOutcome): Promise<Verdict> {
    const { newsletterId } = run;
    switch (outcome.kind) {
      case 'accepted':
        await markAccepted(this.pool, batch, outcome.messageId);
        run.accepted += batch.length;
        return 'go-on';
      case 'refused':
        return batch.length > 1 ? this.isolate(run, batch) : this.refuse(batch, outcome.reason);
      case 'uncertain':
        await markUncertain(this.pool, batch, outcome.reason);
        run.uncertain += 1;
        if (run.uncertain === 1) return 'go-on';
        await holdBack(this.pool, newsletterId, PAUSE_AFTER_UNCERTAIN_SECONDS);
        return 'stop';
      case 'throttled':
        await putBack(this.pool, batch);
        await holdBack(this.pool, newsletterId, outcome.retryAfterSeconds);
        return 'stop';
      case 'unavailable':
        await putBack(this.pool, batch, 1);
        await this.backOff(newsletterId, Math.max(...batch.map(({ attempts }) => attempts)) + 1);
        return 'stop';
      case 'unauthorised':
        await putBack(this.pool, batch);
        await this.progress.stop(newsletterId, PauseReason.UNAUTHORISED);
        return 'stop';
    }
  }

  private async refuse(batch: readonly ClaimedDelivery[], reason: string): Promise<Verdict> {
    await markRefused(this.pool, batch, reason);
    return 'go-on';
  }

  /**
   * Offers a refused batch in ever smaller parts until the provider's objection stands beside the one letter it is
   * about. When it objects to all of them, the letter itself is at fault and nobody is marked as refused.
   */
  private async isolate(run: Run, batch: readonly ClaimedDelivery[]): Promise<Verdict> {
    const parts = halves(batch);
    const refused: ClaimedDelivery[] = [];
    for (let part = parts.shift(); part; part = parts.shift()) {
      const outcome = await this.offerAgain(run, part);
      if (outcome?.kind === 'refused' && part.length > 1) parts.unshift(...halves(part));
      else if (outcome?.kind === 'refused') {
        await markRefused(this.pool, part, outcome.reason);
        refused.push(...part);
      } else if (!outcome || (await this.settle(run, part, outcome)) === 'stop') {
        await putBack(this.pool, parts.flat());
        return 'stop';
      }
      if (isMessageRefused({ accepted: run.accepted, refused: refused.length, left: parts.length })) {
        await putBack(this.pool, [...refused, ...parts.flat()]);
        await this.progress.stop(run.newsletterId, PauseReason.MESSAGE_REFUSED);
        return 'stop';
      }
    }
    return 'go-on';
  }

  /** Nothing when the part is no longer ours or the newsletter stands still. */
  private async offerAgain(run: Run, part: readonly ClaimedDelivery[]): Promise<SendOutcome | undefined> {
    const ours = await markHandingOver(this.pool, run.newsletterId, part);
    if (ours.size < part.length) {
      await putBack(this.pool, part);
      return undefined;
    }
    return this.offer(run.letter, part);
  }

  private async backOff(newsletterId: string, attempts: number): Promise<void> {
    if (attempts >= MAX_ATTEMPTS) await this.progress.stop(newsletterId, PauseReason.UNAVAILABLE);
    else await holdBack(this.pool, newsletterId, backoffSeconds(attempts, randomInt(1_001) / 1_000));
  }

  private async offer(letter: SendableLetter, batch: readonly ClaimedDelivery[]): Promise<SendOutcome> {
    try {
      return await this.sender.send({
        from: { email: this.config.mailFromAddress, name: this.config.municipality },
        subject: letter.subject,
        html: letter.html,
        text: letter.text,
        messageClass: 'NEWSLETTER',
        recipients: batch.map((delivery) => this.recipient(letter, delivery)),
      });
    } catch (error) {
      // A sender that breaks may have broken after the letters left.
      return { kind: 'uncertain', reason: error instanceof Error ? error.name : 'UNKNOWN' };
    }
  }

  private recipient(letter: SendableLetter, delivery: ClaimedDelivery): OutgoingRecipient {
    const { id, email, name, subscriptionId, familyName } = delivery;
    const contact =
      familyName === null
        ? null
        : { ...delivery, familyName, salutationPreference: delivery.salutationPreference ?? 'UNKNOWN' };
    const unsubscribe = this.links.unsubscribe(id);
    return {
      deliveryId: id,
      email,
      ...(name ? { name } : {}),
      substitutions: {
        [PLACEHOLDERS.greeting]: letterGreeting(letter.language, { contact, name }),
        [PLACEHOLDERS.unsubscribe]: unsubscribe,
        [PLACEHOLDERS.preferences]: this.links.preferences(subscriptionId),
      },
      headers: unsubscribeHeaders(unsubscribe),
    };
  }
}
