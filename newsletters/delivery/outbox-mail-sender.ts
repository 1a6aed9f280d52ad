import { MailSender } from './mail-sender';
import type { OutgoingMessage, SendOutcome } from './mail-sender';

/** Where mail is kept to be read instead of sent; implemented on the database. */
export interface OutboxStore {
  /** Keeps the message and answers with its id. */
  store(message: OutgoingMessage): Promise<string>;
}

/** The sender of an installation without a mail provider: every mail can be read in the back-office, none leaves. */
export class OutboxMailSender extends MailSender {
  constructor(private readonly outbox: OutboxStore) {
    super();
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    return { kind: 'accepted', messageId: await this.outbox.store(message) };
  }
}
