import { Field, ID, InputType, Int, PartialType } from '@nestjs/graphql';
import { EventKind } from '../../../prisma/generated/enums';
import type { EventInput } from '../event.types';

@InputType({ description: 'A new event; it starts as a draft.' })
export class CreateEventInput implements EventInput {
  @Field(() => EventKind, { description: 'What kind of gathering it is.' })
  kind!: EventKind;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in one or two sentences.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text; an empty line starts a new paragraph.' })
  description?: string | null;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of the venue.' })
  venueName?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the venue.' })
  venueAddress?: string | null;

  @Field(() => Int, { description: 'How many people there is room for.' })
  capacity!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Guests that one registration may bring; none when absent.',
  })
  maxGuests?: number;

  @Field(() => Date, { nullable: true, description: 'From when visitors can register; at once when absent.' })
  registrationOpensAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when visitors can register; until the start when absent.',
  })
  registrationClosesAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Shown on the public agenda once published.' })
  isPublic?: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the target group.' })
  segmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the organiser; you when absent.' })
  organiserId?: string | null;
}

@InputType({ description: 'What to change of an event; absent fields stay as they are.' })
export class UpdateEventInput extends PartialType(CreateEventInput) {}
