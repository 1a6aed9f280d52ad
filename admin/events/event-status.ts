import type { Tone } from '../fields/StatusChip';
import type { EventStatus, RegistrationStatus } from '../graphql/generated';

export const eventStatusTones: Record<EventStatus, Tone> = {
  DRAFT: 'neutral',
  PUBLISHED: 'positive',
  CLOSED: 'attention',
  HELD: 'attention',
  EVALUATED: 'ended',
  CANCELLED: 'ended',
};

export const registrationStatusTones: Record<RegistrationStatus, Tone> = {
  REGISTERED: 'positive',
  WAITLISTED: 'attention',
  CANCELLED: 'ended',
};
