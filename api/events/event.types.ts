import type { EventKind, EventStatus } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface EventFilter {
  /** Part of the title or the venue. */
  q?: string;
  ids?: string[];
  statuses?: EventStatus[];
  kinds?: EventKind[];
  /** Starts at or after this moment. */
  from?: Date;
  /** Starts before this moment. */
  to?: Date;
  includeArchived?: boolean;
}

export type EventOrderField = 'startsAt' | 'title' | 'status' | 'seatsTaken' | 'updatedAt';

export interface EventListRequest extends PageRequest {
  filter: EventFilter;
  orderBy?: Ordering<EventOrderField>;
}

export interface EventInput {
  kind: EventKind;
  title: string;
  summary?: string | null;
  /** Plain text; an empty line starts a new paragraph. */
  description?: string | null;
  startsAt: Date;
  endsAt: Date;
  venueName?: string | null;
  venueAddress?: string | null;
  capacity: number;
  maxGuests?: number;
  registrationOpensAt?: Date | null;
  registrationClosesAt?: Date | null;
  isPublic?: boolean;
  segmentId?: string | null;
  /** The signed-in person when absent. */
  organiserId?: string | null;
}

/** What is known of how full an event is. */
export interface EventCounts {
  registered: number;
  waitlisted: number;
  seatsTaken: number;
  arrived: number;
}
