import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may } from '../access/permissions';
import { fullName } from '../contacts/contact-name.rules';
import type { Transaction } from '../database/prisma.service';
import type { KnownPerson } from '../subscriptions/subscription.types';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import type { PlannedRow } from './import-plan.rules';
import type { ImportCounts, ImportOptions } from './import.types';

/**
 * 'Nieuwsbrief: ja' in a list is no consent: it makes an invitation to subscribe, one mail, once. Only when the importer states where the
 * proof is kept does it make a subscription.
 */
@Injectable()
export class ImportInvitations {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  /** @returns ids of the mails that are to be woken after the transaction */
  async send(
    tx: Transaction,
    actor: Actor,
    options: ImportOptions,
    rows: PlannedRow[],
    counts: ImportCounts,
  ): Promise<string[]> {
    const { topicId, consentProof } = options;
    if (!topicId || !may(actor, 'subscriptions.write')) return [];
    const people = wishesOf(rows);
    if (people.length === 0) return [];
    const topicIds = [topicId];
    if (consentProof) {
      const list = { people, topicIds, proof: consentProof };
      counts.newSubscriptions += await this.subscriptions.importWithProof(tx, actor, list);
      return [];
    }
    const mails = await this.subscriptions.invite(tx, actor, { people, topicIds });
    counts.invitations += mails.length;
    return mails;
  }
}

/** One wish per address; who says yes in one row and no in another is left alone. */
function wishesOf(rows: PlannedRow[]): KnownPerson[] {
  const wishes = new Map<string, KnownPerson>();
  const refused = new Set<string>();
  for (const { draft, contact, verdict } of rows) {
    const { newsletterEmail: email, newsletterWish } = draft;
    if (!email || verdict === 'WRONG') continue;
    if (newsletterWish === 'NO') refused.add(email);
    const name = contact && fullName(contact.draft);
    if (newsletterWish === 'YES' && !wishes.has(email))
      wishes.set(email, { email, name, contactId: contact?.id });
  }
  return [...wishes.values()].filter(({ email }) => !refused.has(email));
}
