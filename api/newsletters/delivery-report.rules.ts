import type { DeliveryEventKind, DeliveryStatus } from '../../prisma/generated/enums';

/** An event as it is kept. */
export interface KeptEvent {
  kind: DeliveryEventKind;
  occurredAt: Date;
  dedupeKey: string;
  reason: string | null;
}

/** What all that is known together says about one letter. */
export interface Verdict {
  status: DeliveryStatus;
  reason: string | null;
  /** When the last word was said; null while the provider is still trying. */
  settledAt: Date | null;
  /** The first sign that the provider had it. */
  firstSeenAt: Date;
}

// Refused by the receiving server for now and not tried again: it did not arrive, but it says nothing of the address.
const STATUS_OF: Partial<Record<DeliveryEventKind, DeliveryStatus>> = {
  PROCESSED: 'ACCEPTED',
  DEFERRED: 'DEFERRED',
  DELIVERED: 'DELIVERED',
  UNSUBSCRIBED: 'DELIVERED',
  BLOCKED: 'BOUNCED',
  BOUNCED: 'BOUNCED',
  DROPPED: 'DROPPED',
  COMPLAINED: 'COMPLAINED',
};

/** Where a letter stands, from unsent to the last word. What is not in it was decided by us and never changes. */
const RANK: Partial<Record<DeliveryStatus, number>> = {
  PENDING: 0,
  CLAIMED: 1,
  HANDING_OVER: 2,
  UNCERTAIN: 3,
  ACCEPTED: 4,
  DEFERRED: 5,
  DELIVERED: 6,
  BOUNCED: 7,
  DROPPED: 8,
  COMPLAINED: 9,
};

const FIRST_FINAL_RANK = 6;

/**
 * The verdict over all events of one letter, whatever order and how often they came in.
 * @returns undefined when nothing in them says where the letter is
 */
export function verdictOf(events: readonly KeptEvent[]): Verdict | undefined {
  const telling = events
    .flatMap((event) => {
      const status = STATUS_OF[event.kind];
      return status ? [{ ...event, status, rank: RANK[status] ?? 0 }] : [];
    })
    .sort((a, b) => b.rank - a.rank || byMoment(a, b));
  const [highest] = telling;
  const [first] = [...telling].sort(byMoment);
  if (!highest || !first) return undefined;
  return {
    status: highest.status,
    reason: highest.rank > FIRST_FINAL_RANK || highest.status === 'DEFERRED' ? highest.reason : null,
    settledAt: highest.rank >= FIRST_FINAL_RANK ? highest.occurredAt : null,
    firstSeenAt: first.occurredAt,
  };
}

/** Events move a letter forward only, and never one that we kept back ourselves. */
export function mayMove(from: DeliveryStatus, to: DeliveryStatus): boolean {
  const [current, next] = [RANK[from], RANK[to]];
  return current !== undefined && next !== undefined && next >= current;
}

function byMoment(a: KeptEvent, b: KeptEvent): number {
  return a.occurredAt.getTime() - b.occurredAt.getTime() || (a.dedupeKey < b.dedupeKey ? -1 : 1);
}
