import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { momentInWords } from '../../newsletters/render/moment';
import type { Topic } from '../../prisma/generated/client';
import { PUBLIC_ACTOR } from '../access/actor';
import { countAttempt, isWithinLimit, rateLimiter } from '../access/rate-limit';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { MailService } from '../mail/mail.service';
import { CURRENT_WORDING } from './consent-wording';
import { SubscriptionLinks } from './subscription-links';
import {
  checkedRequest,
  confirmableUntil,
  confirmStateOf,
  oldestConfirmable,
  type ConfirmState,
} from './subscription.rules';
import type { Subscription, SubscriptionRequest } from './subscription.types';
import { confirmRequests, recordConsent, requestTopics, topicNames } from './subscriptions.queries';
import { SuppressionsService } from './suppressions.service';
import { WelcomeMail } from './welcome-mail';

const HOUR_SECONDS = 3_600;
const MAILS_PER_ADDRESS = 3;
const REQUESTS_PER_IP = 40;

/** What the page behind a confirmation link shows. */
export interface Confirmation {
  state: ConfirmState;
  topics: string[];
}

/**
 * Subscribing by double opt-in: a form, one mail, one button. Nobody learns from it whether an address is known, and
 * nothing happens without the button.
 */
@Injectable()
export class SignUpService {
  private readonly perIp: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly links: SubscriptionLinks,
    private readonly suppressions: SuppressionsService,
    private readonly welcome: WelcomeMail,
  ) {
    this.perIp = rateLimiter(prisma, 'subscribe-ip', REQUESTS_PER_IP);
    this.perAddress = rateLimiter(prisma, 'subscribe-address', MAILS_PER_ADDRESS, HOUR_SECONDS);
  }

  /** What one can subscribe to, in the order to show it. */
  topics(): Promise<Topic[]> {
    return this.prisma.topic.findMany({
      where: { archivedAt: null },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    });
  }

  /**
   * Somebody asks for the newsletter. The same happens for the eye whether the address is known, suppressed or was
   * asked for too often; only the owner of the mailbox sees the difference.
   * @throws ValidationError for a wrong form, DomainError TOO_MANY_ATTEMPTS for too many forms from one place
   */
  async request(request: SubscriptionRequest): Promise<void> {
    const email = checkedRequest(request);
    await countAttempt(this.perIp, request.ip);
    if (!(await isWithinLimit(this.perAddress, createHash('sha256').update(email).digest('hex')))) return;
    const mailId = await this.prisma.transaction(async (tx) => {
      if (await this.suppressions.isSuppressed(tx, email)) return undefined;
      return this.requestIn(tx, email, request);
    });
    if (mailId) await this.mail.wake(mailId);
  }

  /** What the button of this link would do; changes nothing. */
  async confirmation(token: string): Promise<Confirmation> {
    const { email, state, topicId } = await this.subscriptionOf(token);
    const open = await this.prisma.subscription.findMany({
      where: { email, status: 'PENDING', requestedAt: { gt: oldestConfirmable(this.clock.now()) } },
      select: { topicId: true },
    });
    const topicIds = state === 'OPEN' ? open.map((row) => row.topicId) : [topicId];
    return { state, topics: await topicNames(this.prisma, topicIds) };
  }

  /** The button: confirms what this address asked for in the last 48 hours. A second time nothing more happens. */
  async confirm(token: string): Promise<Confirmation> {
    const subscription = await this.subscriptionOf(token);
    if (subscription.state !== 'OPEN') return this.confirmation(token);
    const now = this.clock.now();
    const { topicIds, mailId } = await this.prisma.transaction(async (tx) => {
      const changed = await confirmRequests(tx, subscription.email, oldestConfirmable(now), now);
      await recordConsent(tx, PUBLIC_ACTOR, changed, {
        action: 'CONFIRMED',
        channel: 'website',
        form: '/nieuwsbrief/bevestigen',
        wordingVersion: CURRENT_WORDING,
        at: now,
      });
      const names = changed.map((row) => row.topicId);
      return { topicIds: names, mailId: await this.welcome.write(tx, subscription, changed) };
    });
    if (mailId) await this.mail.wake(mailId);
    // Somebody else pressed the same button a moment ago: then there was nothing left to change.
    if (topicIds.length === 0) return this.confirmation(token);
    return { state: 'DONE', topics: await topicNames(this.prisma, topicIds) };
  }

  private async requestIn(
    tx: Transaction,
    email: string,
    request: SubscriptionRequest,
  ): Promise<string | undefined> {
    const now = this.clock.now();
    const { topicIds, language, form } = request;
    const changed = await requestTopics(tx, { email, topicIds, language, now });
    await recordConsent(tx, PUBLIC_ACTOR, changed, {
      action: 'REQUESTED',
      channel: 'website',
      form,
      wordingVersion: CURRENT_WORDING,
      at: now,
    });
    const [first] = changed;
    if (!first) return this.remind(tx, email, topicIds);
    const until = confirmableUntil(now);
    return this.mail.write(tx, {
      kind: 'confirm-subscription',
      data: {
        topics: await topicNames(tx, topicIds),
        confirmUrl: this.links.confirm(first.id, language),
        validUntil: momentInWords(until, null, language === 'EN' ? 'en' : 'nl'),
      },
      to: { email, language },
      subject: { type: 'Subscription', id: first.id },
    });
  }

  /** Who asks for what they already get, gets the mail with their preferences link again. */
  private async remind(tx: Transaction, email: string, topicIds: string[]): Promise<string | undefined> {
    const current = await tx.subscription.findMany({
      where: { email, topicId: { in: topicIds }, status: 'CONFIRMED' },
    });
    const [first] = current;
    return first ? this.welcome.write(tx, first, current) : undefined;
  }

  private async subscriptionOf(token: string): Promise<Subscription & { state: ConfirmState }> {
    const id = this.links.read('confirm-subscription', token);
    const subscription = id ? await this.prisma.subscription.findUnique({ where: { id } }) : null;
    if (!subscription) throw new NotFoundError('Subscription');
    return { ...subscription, state: confirmStateOf(subscription, this.clock.now()) };
  }
}
