import { Injectable } from '@nestjs/common';
import type { Language } from '../../prisma/generated/enums';
import type { Transaction } from '../database/prisma.service';
import { MailService } from '../mail/mail.service';
import { SubscriptionLinks } from './subscription-links';
import { topicNames, type ChangedSubscription } from './subscriptions.queries';

/** "Uw aanmelding is gelukt": what somebody gets from now on, and the links to change or stop it. */
@Injectable()
export class WelcomeMail {
  constructor(
    private readonly mail: MailService,
    private readonly links: SubscriptionLinks,
  ) {}

  /** @returns the id of the mail, or undefined when nothing changed */
  async write(
    tx: Transaction,
    to: { email: string; name: string | null; language: Language; contactId: string | null },
    changed: readonly ChangedSubscription[],
  ): Promise<string | undefined> {
    const [first] = changed;
    if (!first) return undefined;
    return this.mail.write(tx, {
      kind: 'subscription-confirmed',
      data: {
        topics: await topicNames(
          tx,
          changed.map(({ topicId }) => topicId),
        ),
        preferencesUrl: this.links.preferences(first.id, to.language),
        unsubscribeUrl: this.links.unsubscribe(first.id, to.language),
      },
      to: {
        email: to.email,
        language: to.language,
        ...(to.name ? { name: to.name } : {}),
        ...(to.contactId ? { contactId: to.contactId } : {}),
      },
      subject: { type: 'Subscription', id: first.id },
    });
  }
}
