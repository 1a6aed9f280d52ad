import { substitutionValue } from '../render/placeholders';
import { asciiSender, recipientName } from './display-name';
import type { MailAddress, OutgoingMessage, OutgoingRecipient } from './mail-sender';

/** The name under which our random id travels with a message and comes back in every event about it. */
export const DELIVERY_ID_ARGUMENT = 'delivery_id';

/** The body of SendGrid's v3 mail/send. */
export interface SendGridRequest {
  readonly personalizations: readonly SendGridPersonalization[];
  readonly from: MailAddress;
  readonly reply_to?: MailAddress;
  readonly subject: string;
  readonly content: readonly { readonly type: string; readonly value: string }[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly {
    readonly content: string;
    readonly filename: string;
    readonly type: string;
    readonly disposition: 'attachment';
  }[];
  readonly tracking_settings: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  readonly mail_settings?: Readonly<Record<string, { readonly enable: boolean }>>;
}

interface SendGridPersonalization {
  readonly to: readonly [MailAddress];
  readonly custom_args: Readonly<Record<string, string>>;
  readonly substitutions?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Our message in SendGrid's words. Nothing about a person but name and address, and no tracking of any kind. */
export function toSendGridRequest(message: OutgoingMessage): SendGridRequest {
  const headers = { ...classHeaders(message), ...message.headers };
  const replyName = recipientName(message.replyTo?.name);
  return {
    personalizations: message.recipients.map(toPersonalization),
    from: asciiSender(message.from),
    ...(message.replyTo
      ? { reply_to: { email: message.replyTo.email, ...(replyName ? { name: replyName } : {}) } }
      : {}),
    subject: message.subject,
    // SendGrid wants the plainest first.
    content: [
      { type: 'text/plain', value: message.text },
      { type: 'text/html', value: message.html },
    ],
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(message.attachments?.length
      ? {
          attachments: message.attachments.map(({ content, filename, type }) => ({
            content,
            filename,
            type,
            disposition: 'attachment' as const,
          })),
        }
      : {}),
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      // Left on, it would replace our own List-Unsubscribe header.
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    },
    ...(message.messageClass === 'SERVICE'
      ? {
          // Who left the newsletter still gets the confirmation of what they registered for.
          mail_settings: {
            bypass_unsubscribe_management: { enable: true },
            bypass_spam_management: { enable: true },
          },
        }
      : {}),
  };
}

/** Service mail is made by a machine: out-of-office replies to it help nobody. */
function classHeaders(message: OutgoingMessage): Record<string, string> {
  return message.messageClass === 'SERVICE'
    ? { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' }
    : { Precedence: 'bulk', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };
}

function toPersonalization(recipient: OutgoingRecipient): SendGridPersonalization {
  const name = recipientName(recipient.name);
  const substitutions = Object.entries(recipient.substitutions ?? {}).map(
    ([key, value]): [string, string] => [key, substitutionValue(value)],
  );
  return {
    to: [{ email: recipient.email, ...(name ? { name } : {}) }],
    custom_args: { [DELIVERY_ID_ARGUMENT]: recipient.deliveryId },
    ...(substitutions.length > 0 ? { substitutions: Object.fromEntries(substitutions) } : {}),
    ...(recipient.headers && Object.keys(recipient.headers).length > 0 ? { headers: recipient.headers } : {}),
  };
}
