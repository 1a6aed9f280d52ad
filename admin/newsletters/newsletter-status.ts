import type { Tone } from '../fields/StatusChip';
import type { DeliveryStatus, NewsletterStatus } from '../graphql/generated';

export const newsletterStatusTones: Record<NewsletterStatus, Tone> = {
  DRAFT: 'neutral',
  TESTED: 'neutral',
  APPROVED: 'positive',
  SCHEDULED: 'positive',
  PREPARING: 'attention',
  SENDING: 'attention',
  PAUSED: 'attention',
  FINISHED: 'ended',
  CANCELLED: 'ended',
};

export const deliveryStatusTones: Record<DeliveryStatus, Tone> = {
  EXCLUDED: 'ended',
  PENDING: 'neutral',
  CLAIMED: 'neutral',
  HANDING_OVER: 'neutral',
  UNCERTAIN: 'attention',
  ACCEPTED: 'positive',
  DEFERRED: 'neutral',
  DELIVERED: 'positive',
  BOUNCED: 'attention',
  DROPPED: 'attention',
  COMPLAINED: 'attention',
  REFUSED: 'attention',
  SUPPRESSED: 'ended',
  CANCELLED: 'ended',
};

type Counts = readonly { status: DeliveryStatus; count: number }[];

const sum = (counts: Counts, statuses: readonly DeliveryStatus[]) =>
  counts.filter(({ status }) => statuses.includes(status)).reduce((total, { count }) => total + count, 0);

/** How far the sending is: letters that are settled one way or another, of all that are to leave. */
export function progressOf(counts: Counts): { done: number; total: number } {
  const waiting = sum(counts, ['PENDING', 'CLAIMED', 'HANDING_OVER']);
  const total = counts.reduce((all, { count }) => all + count, 0) - sum(counts, ['EXCLUDED']);
  return { done: total - waiting, total };
}

/** Letters that the provider has taken, whatever became of them. */
export const takenOf = (counts: Counts): number =>
  sum(counts, ['ACCEPTED', 'DEFERRED', 'DELIVERED', 'BOUNCED', 'COMPLAINED', 'DROPPED']);
