import type { Tone } from '../fields/StatusChip';
import type { VisitStatus } from '../graphql/generated';

export const visitStatusTones: Record<VisitStatus, Tone> = {
  PROPOSED: 'neutral',
  INVITED: 'attention',
  CONFIRMED: 'positive',
  HELD: 'attention',
  REPORTED: 'positive',
  CANCELLED: 'ended',
};
