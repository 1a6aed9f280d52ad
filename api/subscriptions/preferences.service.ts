import { Injectable } from '@nestjs/common';
import type { Language } from '../../prisma/generated/enums';
import { PUBLIC_ACTOR } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { MailService } from '../mail/mail.service';
import { CURRENT_WORDING } from './consent-wording';
import { SubscriptionLinks } from './subscription-links';
import { maskedAddress, preferenceChanges } from './subscription.rules';
import type { Subscription } from './subscription.types';
import { confirmTopics, recordConsent, withdrawTopics } from './subscriptions.queries';
import { SuppressionsService } from './suppressions.service';
import { WelcomeMail } from './welcome-mail';

const FORM = '/nieuwsbrief/voorkeuren';

export interface Preferences {
  /** Enough of the address to recognise it. */
  maskedEmail: string;
  language: Language;
  topics: { id: string; name: string; description: string | null; isOn: boolean }[];
  /** Mail to this address was stopped for another reason; only staff can lift that. */
  isSuppressed: boolean;
}

/**
 * The page where somebody chooses topics. Its link was mailed to the address, so opening it proves the mailbox and the
 * button on it is the opt-in: people who were invited need no second mail.
 */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly links: SubscriptionLinks,
    private readonly suppressions: SuppressionsService,
    private readonly welcome: WelcomeMail,
  ) {}

  /** Changes nothing. @throws NotFoundError for a forged or damaged link */
  async read(token: string): Promise<Preferences> {
    const { email, language } = await this.subscriptionOf(token);
    const [topics, rows, isSuppressed] = await Promise.all([
      this.prisma.topic.findMany({
        where: { archivedAt: null },
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        select: { id: true, name: true, description: true },
      }),
      this.prisma.subscription.findMany({ where: { email, status: 'CONFIRMED' }, select: { topicId: true } }),
      this.suppressions.isSuppressed(this.prisma, email),
    ]);
    const on = new Set(rows.map(({ topicId }) => topicId));
    return {
      maskedEmail: maskedAddress(email),
      language,
      topics: topics.map((topic) => ({ ...topic, isOn: on.has(topic.id) })),
      isSuppressed,
    };
  }

  /** Exactly these topics from now on. Saving the same twice changes nothing more. */
  async save(token: string, topicIds: string[]): Promise<Preferences> {
    const subscription = await this.subscriptionOf(token);
    const mailId = await this.prisma.transaction((tx) => this.saveIn(tx, subscription, topicIds));
    if (mailId) await this.mail.wake(mailId);
    return this.read(token);
  }

  private async saveIn(
    tx: Transaction,
    subscription: Subscription,
    topicIds: string[],
  ): Promise<string | undefined> {
    const { email, name, language, contactId } = subscription;
    const now = this.clock.now();
    const current = await tx.subscription.findMany({
      where: { email },
      select: { topicId: true, status: true },
    });
    const { on, off } = preferenceChanges(current, topicIds);
    const withdrawn = await withdrawTopics(tx, { email, topicIds: off, now });
    await recordConsent(tx, PUBLIC_ACTOR, withdrawn, {
      action: 'WITHDRAWN',
      channel: 'preferences',
      form: FORM,
      at: now,
    });
    if (on.length === 0 || (await this.suppressions.isSuppressed(tx, email))) return undefined;

    const person = { email, language, name: name ?? undefined, contactId: contactId ?? undefined };
    const confirmed = await confirmTopics(tx, { people: [person], topicIds: on, now }, true);
    await recordConsent(tx, PUBLIC_ACTOR, confirmed, {
      action: 'CONFIRMED',
      channel: 'preferences',
      form: FORM,
      wordingVersion: CURRENT_WORDING,
      at: now,
    });
    const isNewReader = !current.some(({ status }) => status === 'CONFIRMED');
    return isNewReader ? this.welcome.write(tx, subscription, confirmed) : undefined;
  }

  private async subscriptionOf(token: string): Promise<Subscription> {
    const id = this.links.read('preferences', token);
    const subscription = id ? await this.prisma.subscription.findUnique({ where: { id } }) : null;
    if (!subscription) throw new NotFoundError('Subscription');
    return subscription;
  }
}
