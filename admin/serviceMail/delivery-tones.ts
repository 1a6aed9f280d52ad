import type { Tone } from '../fields/StatusChip';
import type { DeliveryStatus } from '../graphql/generated';

/** Which states of a letter are good news and which need attention. */
export const deliveryTones: Record<DeliveryStatus, Tone> = {
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
