import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may } from '../access/permissions';
import { fullName } from '../contacts/contact-name.rules';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { MailService } from '../mail/mail.service';
import type { KnownPerson } from '../subscriptions/subscription.types';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { countsOf } from './import-reading';
import { lockImport } from './import-records.queries';
import { nextWishes, type NewsletterWish } from './import-rows.queries';
import type { ImportOptions, ImportRecord } from './import.types';

const BATCH = 500;
/** A batch with its mails takes seconds; on a busy machine more. */
const BATCH_MS = 120_000;

/**
 * 'Nieuwsbrief: ja' in a list is no consent: it makes an invitation to subscribe, one mail, once. Only when the importer states where the
 * proof is kept does it make a subscription. It comes last, when every row is written: a 'no' anywhere in the list outweighs each 'yes'.
 */
@Injectable()
export class ImportInvitations {
  constructor(
    private readonly prisma: PrismaService,
    private readonly subscriptions: SubscriptionsService,
    private readonly mail: MailService,
  ) {}

  /** Sends them batch by batch. Cut off and started again, it passes over who was invited already. */
  async send(importId: string, actor: Actor, options: ImportOptions): Promise<void> {
    const { topicId } = options;
    if (!topicId || !may(actor, 'subscriptions.write')) return;
    await this.mail.ready();
    for (let after: string | undefined = ''; after !== undefined;) {
      const from: string = after;
      const done = await this.prisma.transaction(async (tx) => {
        // Another run beside this one waits here, and then finds everybody asked.
        const found = await lockImport(tx, importId);
        const wishes = found.status === 'RUNNING' ? await nextWishes(tx, importId, from, BATCH) : [];
        const people = await knownPeople(tx, wishes);
        const mails = await this.ask(tx, { found, actor, people, topicId, proof: options.consentProof });
        return { mails, last: wishes.length < BATCH ? undefined : wishes.at(-1)?.email };
      }, BATCH_MS);
      await this.mail.wake(...done.mails);
      after = done.last;
    }
  }

  private async ask(tx: Transaction, list: Asked): Promise<string[]> {
    const { found, actor, people, topicId, proof } = list;
    const topicIds = [topicId];
    if (people.length === 0) return [];
    const counts = countsOf(found);
    let mails: string[] = [];
    if (proof) {
      counts.newSubscriptions += await this.subscriptions.importWithProof(tx, actor, {
        people,
        topicIds,
        proof,
      });
    } else {
      mails = await this.subscriptions.invite(tx, actor, { people, topicIds });
      counts.invitations += mails.length;
    }
    const data = { counts: { ...counts } };
    await tx.import.update({ where: { id: found.id }, data, select: { id: true } });
    return mails;
  }
}

interface Asked {
  found: ImportRecord;
  actor: Actor;
  people: KnownPerson[];
  topicId: string;
  proof: string | undefined;
}

/** With the names they have in the relations by now. */
async function knownPeople(tx: Transaction, wishes: readonly NewsletterWish[]): Promise<KnownPerson[]> {
  const ids = wishes.flatMap(({ contactId }) => contactId ?? []);
  const contacts = await tx.contact.findMany({ where: { id: { in: ids } } });
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return wishes.map(({ email, contactId }) => {
    const contact = byId.get(contactId ?? '');
    return { email, ...(contact ? { name: fullName(contact), contactId: contact.id } : {}) };
  });
}
