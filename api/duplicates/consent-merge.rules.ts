import type { SubscriptionStatus, SuppressionReason } from '../../prisma/generated/enums';

/** A subscription of one of the two people who turn out to be one. */
export interface ConsentOfOne {
  id: string;
  side: 'survivor' | 'loser';
  topicId: string;
  status: SubscriptionStatus;
  isFirstAddress: boolean;
  requestedAt: Date;
}

export type WithdrawalCause = 'refused' | 'suppressed' | 'same-topic';

export interface Withdrawal {
  id: string;
  cause: WithdrawalCause;
}

/** A wish to be left alone; a mailbox that bounces is none. */
export const WISHES: readonly SuppressionReason[] = ['COMPLAINT', 'MANUAL'];

const RANK: Record<SubscriptionStatus, number> = { CONFIRMED: 0, PENDING: 1, INVITED: 2, UNSUBSCRIBED: 3 };

/**
 * Which subscriptions end when two people turn out to be one. The stricter side wins: who stopped a topic, or wants no
 * mail at all, gets it at none of their addresses (Telecommunicatiewet 11.7: no mail without consent). Of a topic that
 * both follow one subscription stays, so that nobody gets a letter twice.
 * @param suppressed the sides of whom an address must be left alone
 */
export function withdrawals(
  subscriptions: readonly ConsentOfOne[],
  suppressed: ReadonlySet<ConsentOfOne['side']>,
): Withdrawal[] {
  if (suppressed.size > 0) {
    return subscriptions.filter(isLive).map(({ id }) => ({ id, cause: 'suppressed' }));
  }
  const topics = new Set(subscriptions.map(({ topicId }) => topicId));
  return [...topics].flatMap((topicId) => ofTopic(subscriptions.filter((one) => one.topicId === topicId)));
}

function ofTopic(subscriptions: readonly ConsentOfOne[]): Withdrawal[] {
  const sides = (['survivor', 'loser'] as const).map((side) =>
    subscriptions.filter((one) => one.side === side),
  );
  const live = subscriptions.filter(isLive);
  const hasRefused = sides.some((side) => side.length > 0 && !side.some(isLive));
  if (hasRefused) return live.map(({ id }) => ({ id, cause: 'refused' }));
  const [best] = live.toSorted(byPreference);
  return live.filter(({ side }) => side !== best?.side).map(({ id }) => ({ id, cause: 'same-topic' }));
}

function isLive({ status }: ConsentOfOne): boolean {
  return status !== 'UNSUBSCRIBED';
}

/** Confirmed before asked; then the address that stays first; then the oldest. */
function byPreference(a: ConsentOfOne, b: ConsentOfOne): number {
  return (
    RANK[a.status] - RANK[b.status] ||
    Number(b.isFirstAddress) - Number(a.isFirstAddress) ||
    a.requestedAt.getTime() - b.requestedAt.getTime()
  );
}
