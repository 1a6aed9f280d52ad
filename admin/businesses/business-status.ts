import type { Tone } from '../fields/StatusChip';
import type { BusinessStatus } from '../graphql/generated';

export const businessStatusTones: Record<BusinessStatus, Tone> = {
  ACTIVE: 'positive',
  PROSPECTIVE: 'neutral',
  MOVED_AWAY: 'ended',
  CLOSED: 'ended',
};
