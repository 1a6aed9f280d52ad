import type { MessageClass } from '../../newsletters/delivery/mail-sender';
import type { DeliveryStatus, MailMessage, OutboxBatch, OutboxMail } from '../../prisma/generated/client';
import type { Ordering, PageRequest } from '../database/page';

export interface OutboxFilter {
  /** Part of an address or a subject. */
  q?: string;
  ids?: string[];
  messageClasses?: MessageClass[];
}

export interface OutboxListRequest extends PageRequest {
  filter: OutboxFilter;
  orderBy?: Ordering<'createdAt' | 'toEmail'>;
}

/** One mail as its recipient would have got it. */
export type OutboxEntry = Pick<OutboxMail, 'id' | 'deliveryId' | 'toEmail' | 'toName' | 'createdAt'> &
  Pick<OutboxBatch, 'subject' | 'messageClass' | 'fromEmail' | 'fromName'>;

export interface OutboxLetter extends OutboxEntry {
  html: string;
  text: string;
  headers: { name: string; value: string }[];
  attachments: { filename: string; type: string; bytes: number }[];
}

export interface MailMessageFilter {
  /** Part of an address or a subject. */
  q?: string;
  ids?: string[];
  kinds?: string[];
  statuses?: DeliveryStatus[];
  contactId?: string;
}

export interface MailMessageListRequest extends PageRequest {
  filter: MailMessageFilter;
  orderBy?: Ordering<'createdAt' | 'status'>;
}

export type { MailMessage };
