import type { Type } from '@nestjs/common';
import type { Actor } from '../access/actor';
import type { Permission } from '../access/permissions';
import { AreasService } from '../areas/areas.service';
import { AssociationsService } from '../associations/associations.service';
import { BusinessesService } from '../businesses/businesses.service';
import { CommitmentsService } from '../commitments/commitments.service';
import { ContactsService } from '../contacts/contacts.service';
import { EventsService } from '../events/events.service';
import { InteractionsService } from '../interactions/interactions.service';
import { NewslettersService } from '../newsletters/newsletters.service';
import { SectorsService } from '../sectors/sectors.service';
import { SegmentsService } from '../segments/segments.service';
import { TopicsService } from '../topics/topics.service';
import { UsersService } from '../users/users.service';
import { VisitsService } from '../visits/visits.service';
import { RecordKind } from './history.types';

interface Versioned {
  id: string;
  version: number;
}

/** What history needs of the service of a slice: its own doors, so that all its rules hold for a change taken back too. */
export interface RecordService {
  /** @throws NotFoundError also for what this person may not see */
  get(actor: Actor, id: string): Promise<Versioned>;
  update(actor: Actor, id: string, expectedVersion: number, input: object): Promise<Versioned>;
  restore?(actor: Actor, id: string, expectedVersion: number): Promise<Versioned>;
}

export interface KindOfRecord {
  /** Subject type in the audit. */
  type: string;
  table: string;
  service: Type<RecordService>;
  read: Permission;
  write: Permission;
  /** Written down beside a change by the service itself: not something to put back. */
  derived?: readonly string[];
}

const slice = (type: string, table: string, service: Type<RecordService>) => ({
  type,
  table,
  service,
  read: `${table}.read` as Permission,
  write: `${table}.write` as Permission,
});

/** Every kind of record with a history. A record that a slice can archive stands in the trash too. */
export const RECORD_KINDS: Readonly<Record<RecordKind, KindOfRecord>> = {
  BUSINESS: slice('Business', 'businesses', BusinessesService),
  ASSOCIATION: slice('Association', 'associations', AssociationsService),
  CONTACT: slice('Contact', 'contacts', ContactsService),
  INTERACTION: slice('Interaction', 'interactions', InteractionsService),
  SEGMENT: slice('Segment', 'segments', SegmentsService),
  VISIT: { ...slice('Visit', 'visits', VisitsService), derived: ['calendarSequence'] },
  COMMITMENT: slice('Commitment', 'commitments', CommitmentsService),
  EVENT: { ...slice('Event', 'events', EventsService), derived: ['calendarSequence', 'slug'] },
  NEWSLETTER: { ...slice('Newsletter', 'newsletters', NewslettersService), derived: ['slug'] },
  TOPIC: slice('Topic', 'topics', TopicsService),
  AREA: slice('Area', 'areas', AreasService),
  SECTOR: slice('Sector', 'sectors', SectorsService),
  USER: slice('User', 'users', UsersService),
};

/** The kind of record that an audit entry with this subject type is about. */
export function kindOfType(type: string): KindOfRecord | undefined {
  return Object.values(RECORD_KINDS).find((kind) => kind.type === type);
}
