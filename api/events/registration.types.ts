import type { Registration } from '../../prisma/generated/client';
import type { Language, RegistrationSource, RegistrationStatus } from '../../prisma/generated/enums';
import type { PageRequest } from '../database/page';

export interface RegistrationInput {
  name: string;
  email: string;
  organisation?: string | null;
  phone?: string | null;
  guests?: number;
  remarks?: string | null;
  language?: Language;
  source?: RegistrationSource;
}

export interface RegistrationFilter {
  statuses?: RegistrationStatus[];
  /** Part of a name, organisation or address. */
  q?: string;
  ids?: string[];
  eventIds?: string[];
  contactIds?: string[];
  businessIds?: string[];
  hasArrived?: boolean;
}

export interface RegistrationListRequest extends PageRequest {
  filter: RegistrationFilter;
}

/** Why nobody can register now. */
export enum RegistrationClosedReason {
  NOT_OPEN_YET = 'NOT_OPEN_YET',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
  PAST = 'PAST',
}

/** What came of a registration. */
export type RegistrationOutcome =
  | { kind: 'registered'; registration: Registration }
  | { kind: 'waitlisted'; registration: Registration; position: number }
  | { kind: 'closed'; reason: RegistrationClosedReason }
  | { kind: 'already'; registration: Registration };
