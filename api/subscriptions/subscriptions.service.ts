import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService, type DbClient, type Transaction } from '../database/prisma.service';
import { NotFoundError, StaleVersionError } from '../errors/domain-error';
import { MailService } from '../mail/mail.service';
import { SubscriptionLinks } from './subscription-links';
import { checkedAddress, checkedListProof, checkedProof } from './subscription.rules';
import type {
  Invitation,
  KnownPerson,
  ProvenConsent,
  ProvenList,
  Subscription,
  SubscriptionFilter,
  SubscriptionListRequest,
} from './subscription.types';
import {
  confirmTopics,
  inviteToTopics,
  linkToContacts,
  recordConsent,
  withdrawTopics,
} from './subscriptions.queries';
import { WelcomeMail } from './welcome-mail';

/** Who gets what, with the evidence: one row per address and topic. Consent only exists with proof. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly links: SubscriptionLinks,
    private readonly welcome: WelcomeMail,
  ) {}

  async list(actor: Actor, request: SubscriptionListRequest, wanted: Wanted): Promise<Page<Subscription>> {
    requirePermission(actor, 'subscriptions.read');
    const { field, direction } = request.orderBy ?? { field: 'createdAt', direction: 'DESC' };
    const select = selectColumns(wanted.columns, Prisma.SubscriptionScalarFieldEnum);
    return readPage<Subscription>(
      this.prisma.subscription,
      request,
      { where: conditionOf(request.filter), orderBy: [{ [field]: direction.toLowerCase() }], select },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<Subscription> {
    requirePermission(actor, 'subscriptions.read');
    const subscription = await this.prisma.subscription.findUnique({ where: { id } });
    if (!subscription) throw new NotFoundError('Subscription');
    return subscription;
  }

  /**
   * Staff enter consent that was given elsewhere, newer than anything known: a signed form, a letter. The person gets
   * the mail with the links to change or stop it.
   * @returns the subscription of the first topic
   * @throws ValidationError NO_PROOF
   */
  async subscribeWithProof(actor: Actor, consent: ProvenConsent): Promise<Subscription> {
    requirePermission(actor, 'subscriptions.write');
    const email = checkedProof(consent);
    const { topicIds, name, language = 'NL', contactId } = consent;
    const now = this.clock.now();
    const { subscription, mailId } = await this.prisma.transaction(async (tx) => {
      const changed = await confirmTopics(
        tx,
        { people: [{ email, name, language, contactId }], topicIds, now },
        true,
      );
      await recordConsent(tx, actor, changed, proven('staff', consent.proof, now));
      const first = await tx.subscription.findFirst({ where: { email, topicId: { in: topicIds } } });
      if (!first) throw new NotFoundError('Topic');
      return { subscription: first, mailId: await this.welcome.write(tx, first, changed) };
    });
    if (mailId) await this.mail.wake(mailId);
    return subscription;
  }

  /**
   * Consent that came along with a list, in the caller's transaction. A list never brings back who unsubscribed, and it
   * sends no mail.
   * @returns how many subscriptions are new
   * @throws ValidationError NO_PROOF
   */
  async importWithProof(tx: Transaction, actor: Actor, list: ProvenList): Promise<number> {
    requirePermission(actor, 'subscriptions.write');
    checkedListProof(list);
    const now = this.clock.now();
    const wishes = { people: eachOnce(list.people), topicIds: list.topicIds, now };
    const changed = await confirmTopics(tx, wishes, false);
    await recordConsent(tx, actor, changed, proven('import', list.proof, now));
    return changed.length;
  }

  /**
   * Asks people we know whether they want the newsletter, in the caller's transaction: one mail, once, ever. Who was
   * asked before, has any subscription, unsubscribed or is suppressed is left alone.
   * @returns the ids of the mails, for `MailService.wake` after the transaction: one for each who is asked
   */
  async invite(tx: Transaction, actor: Actor, invitation: Invitation): Promise<string[]> {
    requirePermission(actor, 'subscriptions.write');
    const { topicIds, addressSource } = invitation;
    const people = new Map(eachOnce(invitation.people).map((person) => [person.email, person]));
    const now = this.clock.now();
    const changed = await inviteToTopics(tx, { people: [...people.values()], topicIds, now });
    await recordConsent(tx, actor, changed, { action: 'INVITED', channel: 'import', at: now });
    // Of several topics the first speaks for all: one mail each.
    const first = new Map(changed.toReversed().map((subscription) => [subscription.email, subscription]));
    const mails = [...first.values()].map(({ id, email }) => {
      const { language = 'NL', name, contactId } = people.get(email) ?? {};
      return {
        kind: 'subscription-invitation' as const,
        data: {
          signUpUrl: this.links.preferences(id, language),
          ...(addressSource ? { addressSource } : {}),
        },
        to: { email, language, ...(name ? { name } : {}), ...(contactId ? { contactId } : {}) },
        subject: { type: 'Subscription', id },
      };
    });
    return this.mail.writeAll(tx, mails);
  }

  /** Somebody asked us, by phone for example, to stop. */
  async withdraw(actor: Actor, id: string, expectedVersion: number): Promise<Subscription> {
    requirePermission(actor, 'subscriptions.write');
    const now = this.clock.now();
    return this.prisma.transaction(async (tx) => {
      const before = await tx.subscription.findUnique({ where: { id } });
      if (!before) throw new NotFoundError('Subscription');
      if (before.version !== expectedVersion) throw new StaleVersionError('Subscription', { ...before });
      const changed = await withdrawTopics(tx, { email: before.email, topicIds: [before.topicId], now });
      await recordConsent(tx, actor, changed, { action: 'WITHDRAWN', channel: 'staff', at: now });
      return tx.subscription.findUniqueOrThrow({ where: { id } });
    });
  }

  /** Subscriptions made before their contact was known find it. Cheap when there is nothing to do. */
  linkToContacts(db: DbClient = this.prisma): Promise<number> {
    return linkToContacts(db, this.clock.now());
  }
}

/** Every address once and in its canonical form, by the first who has it. */
function eachOnce(people: readonly KnownPerson[]): KnownPerson[] {
  const found = new Map<string, KnownPerson>();
  for (const person of people) {
    const email = checkedAddress(person.email);
    if (!found.has(email)) found.set(email, { ...person, email });
  }
  return [...found.values()];
}

function proven(channel: 'staff' | 'import', proof: string, at: Date) {
  return { action: 'IMPORTED_WITH_PROOF' as const, channel, proof: proof.trim(), at };
}

function conditionOf({
  q,
  ids,
  topicIds,
  statuses,
  contactId,
}: SubscriptionFilter): Prisma.SubscriptionWhereInput {
  return {
    ...(ids ? { id: { in: ids } } : {}),
    ...(topicIds ? { topicId: { in: topicIds } } : {}),
    ...(statuses ? { status: { in: statuses } } : {}),
    ...(contactId ? { contactId } : {}),
    ...(q ? { OR: [{ email: containing(q) }, { name: containing(q) }] } : {}),
  };
}
