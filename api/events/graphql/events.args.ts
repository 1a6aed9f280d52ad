import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { EventKind, EventStatus } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { EventFilter, EventListRequest } from '../event.types';

enum EventOrderField {
  startsAt = 'startsAt',
  title = 'title',
  status = 'status',
  seatsTaken = 'seatsTaken',
  updatedAt = 'updatedAt',
}
registerEnumType(EventOrderField, { name: 'EventOrderField', description: 'What events can be ordered by.' });

@InputType({ description: 'Which events.' })
export class EventFilterInput implements EventFilter {
  @Field(() => String, { nullable: true, description: 'Part of the title or the venue.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [EventStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: EventStatus[];

  @Field(() => [EventKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: EventKind[];

  @Field(() => Date, { nullable: true, description: 'Starts at or after this moment.' })
  from?: Date;

  @Field(() => Date, { nullable: true, description: 'Starts before this moment.' })
  to?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of events.' })
export class EventOrder {
  @Field(() => EventOrderField, { description: 'By what.' })
  field!: EventOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class EventsArgs extends PageArgs implements EventListRequest {
  @Field(() => EventFilterInput, { defaultValue: {}, description: 'Which events.' })
  filter!: EventFilterInput;

  @Field(() => EventOrder, { nullable: true, description: 'The order; the latest first when absent.' })
  orderBy?: EventOrder;
}
