import { Injectable } from '@nestjs/common';
import { PUBLIC_ACTOR, type Actor } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type DbClient, type Transaction } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { SubscriptionLinks } from './subscription-links';
import type { ConsentChannel } from './subscription.types';
import { recordConsent, topicNames, withdrawTopics } from './subscriptions.queries';

/** What an unsubscribe link stops. */
export interface UnsubscribeScope {
  email: string;
  topicIds: string[] | 'all';
}

export interface Unsubscribing {
  /** Topics it is about; empty for everything. */
  topics: string[];
  /** Nothing of it reaches this address any more. */
  isDone: boolean;
}

/** Stopping: one button or one click of a mail program, any number of times, effective before the answer is written. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly links: SubscriptionLinks,
  ) {}

  /** What the button of this link would stop; changes nothing. */
  async preview(token: string): Promise<Unsubscribing> {
    const { email, topicIds } = await this.scopeOf(token);
    const active = await this.prisma.subscription.count({
      where: {
        email,
        status: { not: 'UNSUBSCRIBED' },
        ...(topicIds === 'all' ? {} : { topicId: { in: topicIds } }),
      },
    });
    const topics = topicIds === 'all' ? [] : await topicNames(this.prisma, topicIds);
    return { topics, isDone: active === 0 };
  }

  /** Withdraws consent. @throws NotFoundError for a forged or damaged link */
  async unsubscribe(token: string, channel: 'website' | 'one-click'): Promise<Unsubscribing> {
    const scope = await this.scopeOf(token);
    await this.prisma.transaction((tx) => this.withdraw(tx, PUBLIC_ACTOR, scope, channel));
    return this.preview(token);
  }

  /** Withdraws consent in the caller's transaction: complaints, events of the provider, staff. */
  async withdraw(
    tx: Transaction,
    actor: Actor,
    scope: UnsubscribeScope,
    channel: ConsentChannel,
  ): Promise<number> {
    const at = this.clock.now();
    const changed = await withdrawTopics(tx, { ...scope, now: at });
    await recordConsent(tx, actor, changed, { action: 'WITHDRAWN', channel, at });
    return changed.length;
  }

  /** The address of a delivery with the topics of its newsletter, or of a subscription with everything. */
  async scope(db: DbClient, deliveryOrSubscriptionId: string): Promise<UnsubscribeScope | undefined> {
    const delivery = await db.delivery.findUnique({
      where: { id: deliveryOrSubscriptionId },
      select: { email: true, newsletter: { select: { topics: { select: { topicId: true } } } } },
    });
    if (delivery) {
      return { email: delivery.email, topicIds: delivery.newsletter.topics.map(({ topicId }) => topicId) };
    }
    const subscription = await db.subscription.findUnique({
      where: { id: deliveryOrSubscriptionId },
      select: { email: true },
    });
    return subscription ? { email: subscription.email, topicIds: 'all' } : undefined;
  }

  private async scopeOf(token: string): Promise<UnsubscribeScope> {
    const id = this.links.read('unsubscribe', token);
    const scope = id ? await this.scope(this.prisma, id) : undefined;
    if (!scope) throw new NotFoundError('Subscription');
    return scope;
  }
}
