import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, PageOf } from '../../graphql/page';
import { TimelineKind } from '../timeline.types';

registerEnumType(TimelineKind, { name: 'TimelineKind', description: 'What kind of thing happened.' });

@ObjectType('TimelineItem', { description: 'Something that happened.' })
export class TimelineItemModel {
  @Field(() => ID, { description: 'Unique within the timeline.' })
  id!: string;

  @Field(() => TimelineKind, { description: 'What kind.' })
  kind!: TimelineKind;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'What: a subject, a summary, a name; of a change its action.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'More about it: a report, a follow-up, a day, names of changed fields, of a merge the other record.',
  })
  detail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A code: a status, a channel, STARTED, ENDED, LATE, ARRIVED.',
  })
  state!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who: the people it was with, or the colleague who did it.',
  })
  personName!: string | null;

  @Field(() => String, { description: 'Type of the record to open.' })
  subjectType!: string;

  @Field(() => ID, { description: 'Id of the record to open.' })
  subjectId!: string;
}

@ObjectType({ description: 'A page of a timeline.' })
export class TimelinePage extends PageOf(TimelineItemModel) {}

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this business.' })
  businessId?: string;

  @Field(() => ID, { nullable: true, description: 'Or of this association.' })
  associationId?: string;

  @Field(() => ID, { nullable: true, description: 'Or of this contact.' })
  contactId?: string;

  @Field(() => [TimelineKind], { nullable: true, description: 'Only these kinds; all when absent.' })
  kinds?: TimelineKind[];
}
