import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { InteractionChannel } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import { CalendarDay } from '../../graphql/scalars';
import type { InteractionFilter, InteractionListRequest } from '../interaction.types';

enum InteractionOrderField {
  occurredAt = 'occurredAt',
  followUpOn = 'followUpOn',
  createdAt = 'createdAt',
}
registerEnumType(InteractionOrderField, {
  name: 'InteractionOrderField',
  description: 'What contact moments can be ordered by.',
});

@InputType({ description: 'Which contact moments.' })
export class InteractionFilterInput implements InteractionFilter {
  @Field(() => String, { nullable: true, description: 'Part of the summary.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'With one of these businesses.' })
  businessIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'With one of these associations.' })
  associationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'With one of these contacts.' })
  contactIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these colleagues.' })
  userIds?: string[];

  @Field(() => [InteractionChannel], { nullable: true, description: 'Through one of these channels.' })
  channels?: InteractionChannel[];

  @Field(() => Date, { nullable: true, description: 'At or after this moment.' })
  occurredFrom?: Date;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  occurredUntil?: Date;

  @Field(() => CalendarDay, { nullable: true, description: 'With a follow-up on or before this day.' })
  followUpUntil?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of contact moments.' })
export class InteractionOrder {
  @Field(() => InteractionOrderField, { description: 'By what.' })
  field!: InteractionOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class InteractionsArgs extends PageArgs implements InteractionListRequest {
  @Field(() => InteractionFilterInput, { defaultValue: {}, description: 'Which contact moments.' })
  filter!: InteractionFilterInput;

  @Field(() => InteractionOrder, { nullable: true, description: 'The order; newest first when absent.' })
  orderBy?: InteractionOrder;
}
