import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EventKind, EventStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { EventStep } from '../event.states';
import type { EventCounts } from '../event.types';

registerEnumType(EventKind, { name: 'EventKind', description: 'What kind of gathering it is.' });
registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'How far an event is, from draft to evaluated.',
});
registerEnumType(EventStep, {
  name: 'EventStep',
  description: 'What an organiser can do next with an event.',
});

@ObjectType('EventCounts', { description: 'How full an event is.' })
export class EventCountsModel implements EventCounts {
  @Field(() => Int, { description: 'Registrations with a seat.' })
  registered!: number;

  @Field(() => Int, { description: 'Registrations on the waiting list.' })
  waitlisted!: number;

  @Field(() => Int, { description: 'Seats taken, guests included.' })
  seatsTaken!: number;

  @Field(() => Int, { description: 'Registrations that have come in.' })
  arrived!: number;
}

@ObjectType('Event', { description: 'A gathering (bijeenkomst).' })
export class EventModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Last part of its public address.' })
  slug!: string;

  @Field(() => EventKind, { description: 'What kind of gathering it is.' })
  kind!: EventKind;

  @Field(() => EventStatus, { description: 'How far it is.' })
  status!: EventStatus;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in one or two sentences.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text; an empty line starts a new paragraph.' })
  description!: string | null;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of the venue.' })
  venueName!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the venue.' })
  venueAddress!: string | null;

  @Field(() => Int, { description: 'How many people there is room for.' })
  capacity!: number;

  @Field(() => Int, { description: 'Seats taken, guests included; never more than the capacity.' })
  seatsTaken!: number;

  @Field(() => Int, { description: 'Guests that one registration may bring.' })
  maxGuests!: number;

  @Field(() => Date, { nullable: true, description: 'From when visitors can register; at once when absent.' })
  registrationOpensAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when visitors can register; until the start when absent.',
  })
  registrationClosesAt!: Date | null;

  @Field(() => Boolean, { description: 'Shown on the public agenda once published.' })
  isPublic!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the target group.' })
  segmentId!: string | null;

  @Field(() => ID, { description: 'Id of the organiser.' })
  organiserId!: string;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was announced.' })
  publishedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of events.' })
export class EventPage extends PageOf(EventModel) {}
