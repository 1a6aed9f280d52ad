import { createHash } from 'node:crypto';
import { withoutAddresses } from './redact';
import { DELIVERY_ID_ARGUMENT } from './sendgrid-request';

export type DeliveryReportKind =
  | 'processed'
  | 'deferred'
  | 'delivered'
  /** The address does not work: stop writing to it. */
  | 'bounced'
  /** Refused for now (reputation, full mailbox): says nothing about the person. */
  | 'blocked'
  /** The provider did not even try, because of an earlier bounce, complaint or unsubscribe. */
  | 'dropped'
  | 'complained'
  | 'opened'
  | 'clicked'
  | 'unsubscribed'
  | 'other';

/** One thing the provider says about one delivery. Holds no address: events of others must not end up in a record. */
export interface DeliveryReport {
  /** Our own id; null for an event that is not about one of our deliveries. */
  readonly deliveryId: string | null;
  readonly kind: DeliveryReportKind;
  /** The provider's own word for it. */
  readonly providerEvent: string;
  readonly occurredAt: Date;
  readonly providerEventId: string | null;
  readonly messageId: string | null;
  readonly reason: string | null;
  readonly url: string | null;
  /** A mail program or a scanner did it, not a person. */
  readonly byMachine: boolean;
  /**
   * The same for every repetition of the same event. Providers repeat posts, and then give the event a new id, so
   * this is made from what the event says.
   */
  readonly dedupeKey: string;
}

export interface ParsedReports {
  readonly reports: DeliveryReport[];
  /** Entries that could not be understood. */
  readonly unreadable: number;
}

const KINDS: Readonly<Record<string, DeliveryReportKind>> = {
  processed: 'processed',
  deferred: 'deferred',
  delivered: 'delivered',
  bounce: 'bounced',
  blocked: 'blocked',
  dropped: 'dropped',
  spamreport: 'complained',
  open: 'opened',
  click: 'clicked',
  unsubscribe: 'unsubscribed',
  group_unsubscribe: 'unsubscribed',
};

/** Reads a post of SendGrid's event webhook. Never throws: what is not understood is counted. */
export function parseDeliveryReports(rawBody: string | Uint8Array): ParsedReports {
  const entries = entriesOf(rawBody);
  if (!entries) return { reports: [], unreadable: 1 };
  const reports: DeliveryReport[] = [];
  for (const entry of entries) {
    const report = parseEntry(entry);
    if (report) reports.push(report);
  }
  return { reports, unreadable: entries.length - reports.length };
}

function entriesOf(rawBody: string | Uint8Array): unknown[] | null {
  try {
    const text = typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody).toString('utf8');
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}

function parseEntry(entry: unknown): DeliveryReport | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const fields = entry as Record<string, unknown>;
  const providerEvent = text(fields['event'], 60);
  const occurredAt = instant(fields['timestamp']);
  if (!providerEvent || !occurredAt) return null;
  const deliveryId = text(fields[DELIVERY_ID_ARGUMENT], 100);
  const reason = text(fields['reason'] ?? fields['response'], 2_000);
  const url = text(fields['url'], 2_000);
  const messageId = text(fields['sg_message_id'], 300);
  return {
    deliveryId,
    kind: kindOf(providerEvent, fields['type']),
    providerEvent,
    occurredAt,
    providerEventId: text(fields['sg_event_id'], 200),
    messageId,
    reason: reason === null ? null : withoutAddresses(reason),
    url,
    byMachine: fields['sg_machine_open'] === true,
    dedupeKey: createHash('sha256')
      .update(
        JSON.stringify([deliveryId ?? messageId, providerEvent, occurredAt.getTime(), url ?? reason ?? '']),
      )
      .digest('hex'),
  };
}

function kindOf(event: string, type: unknown): DeliveryReportKind {
  if (event === 'bounce' && type === 'blocked') return 'blocked';
  return Object.hasOwn(KINDS, event) ? (KINDS[event] ?? 'other') : 'other';
}

/** NUL cannot be stored in PostgreSQL, half characters not in JSON. */
function text(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null;
  const clean = value.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  return clean === '' ? null : clean.slice(0, max).replace(/\p{Cs}/gu, '');
}

const YEAR_2000 = 946_684_800;
const YEAR_2200 = 7_258_118_400;

function instant(seconds: unknown): Date | null {
  const value = typeof seconds === 'number' ? seconds : Number.NaN;
  return value >= YEAR_2000 && value <= YEAR_2200 ? new Date(Math.floor(value) * 1000) : null;
}
