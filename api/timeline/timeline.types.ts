import type { PageRequest } from '../database/page';

export enum TimelineKind {
  INTERACTION = 'INTERACTION',
  VISIT = 'VISIT',
  COMMITMENT = 'COMMITMENT',
  REGISTRATION = 'REGISTRATION',
  NEWSLETTER = 'NEWSLETTER',
  SUBSCRIPTION = 'SUBSCRIPTION',
  MAIL = 'MAIL',
  MEMBERSHIP = 'MEMBERSHIP',
  AFFILIATION = 'AFFILIATION',
  CHANGE = 'CHANGE',
}

/** Whose timeline. */
export interface TimelineOwner {
  type: 'Business' | 'Association' | 'Contact';
  id: string;
}

export interface TimelineItem {
  /** Unique within the timeline. */
  id: string;
  kind: TimelineKind;
  at: Date;
  title: string;
  detail: string | null;
  /** A code that the screen puts into words: a status, a channel, an action. */
  state: string | null;
  personName: string | null;
  subjectType: string;
  subjectId: string;
}

export interface TimelineRequest extends PageRequest {
  owner: TimelineOwner;
  kinds: readonly TimelineKind[];
  today: Date;
  withConfidential: boolean;
}
