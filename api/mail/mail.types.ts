import type { MailAttachment } from '../../newsletters/delivery/mail-sender';
import type { ContactDetails } from '../../newsletters/render/municipality';
import type { ServiceMailDataByKind, ServiceMailKind } from '../../newsletters/render/service-mail';
import type { Language } from '../../prisma/generated/enums';

export interface MailRecipient {
  email: string;
  name?: string;
  language: Language;
  /** The whole salutation, comma included; without it the neutral one. */
  greeting?: string;
  contactId?: string;
}

/** A service mail: about something the recipient did or must know, so it needs no subscription. */
export interface MailToQueue<K extends ServiceMailKind = ServiceMailKind> {
  kind: K;
  data: ServiceMailDataByKind[K];
  to: MailRecipient;
  /** What it is about, for the timeline: a Visit, a Registration, a Subscription. */
  subject: { type: string; id: string };
  /** The colleague who can be called about it. */
  contact?: ContactDetails;
  attachments?: readonly MailAttachment[];
}
