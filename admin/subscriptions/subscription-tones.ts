import type { Tone } from '../fields/StatusChip';
import type { SubscriptionStatus } from '../graphql/generated';

export const subscriptionTones: Record<SubscriptionStatus, Tone> = {
  INVITED: 'neutral',
  PENDING: 'attention',
  CONFIRMED: 'positive',
  UNSUBSCRIBED: 'ended',
};
