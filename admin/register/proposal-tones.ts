import type { Tone } from '../fields/StatusChip';
import type { ChangeProposalStatus } from '../graphql/generated';

export const proposalTones: Record<ChangeProposalStatus, Tone> = {
  OPEN: 'neutral',
  ACCEPTED: 'positive',
  REJECTED: 'ended',
  WITHDRAWN: 'ended',
};
