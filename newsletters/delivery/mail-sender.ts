/**
 * The one way out for mail. A message is one body with up to 1,000 recipients; what differs per person is a
 * substitution (see render/placeholders.ts).
 */

/** Only `SERVICE` may go to people without a subscription; the others must carry one-click unsubscribe headers. */
export type MessageClass = 'SERVICE' | 'NEWSLETTER' | 'CAMPAIGN';

export interface MailAddress {
  readonly email: string;
  readonly name?: string;
}

export interface MailAttachment {
  readonly filename: string;
  /** "text/calendar; method=REQUEST". */
  readonly type: string;
  /** Base64. */
  readonly content: string;
}

export interface OutgoingRecipient {
  /** Random, ours: the only thing a provider learns to report back with. */
  readonly deliveryId: string;
  readonly email: string;
  readonly name?: string;
  readonly substitutions?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OutgoingMessage {
  readonly from: MailAddress;
  readonly replyTo?: MailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly MailAttachment[];
  readonly messageClass: MessageClass;
  readonly recipients: readonly OutgoingRecipient[];
}

/** The provider takes no more than this in one request. */
export const MAX_RECIPIENTS_PER_MESSAGE = 1_000;

/** What came of offering a message; it concerns all its recipients alike. */
export type SendOutcome =
  /** The provider has it. That is not "delivered", and "delivered" is not "read". */
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Too fast: wait, then offer the same again. No attempt was used. */
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  /** It certainly did not arrive; offer it again later. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** The provider will never take this message. */
  | { readonly kind: 'refused'; readonly reason: string; readonly status: number }
  /** Nothing may leave until somebody looks at the settings; nobody was mailed and nobody is at fault. */
  | { readonly kind: 'unauthorised'; readonly reason: string }
  /** It may or may not have arrived: never offer it again without evidence. */
  | { readonly kind: 'uncertain'; readonly reason: string };

export abstract class MailSender {
  abstract send(message: OutgoingMessage): Promise<SendOutcome>;
}
