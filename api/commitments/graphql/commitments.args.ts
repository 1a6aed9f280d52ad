import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { CommitmentStatus } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import { CalendarDay } from '../../graphql/scalars';
import type { CommitmentFilter, CommitmentListRequest } from '../commitment.types';

enum CommitmentOrderField {
  dueOn = 'dueOn',
  status = 'status',
  createdAt = 'createdAt',
}
registerEnumType(CommitmentOrderField, {
  name: 'CommitmentOrderField',
  description: 'What commitments can be ordered by.',
});

@InputType({ description: 'Which commitments.' })
export class CommitmentFilterInput implements CommitmentFilter {
  @Field(() => String, { nullable: true, description: 'Part of what was promised.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only your own.' })
  mine?: boolean;

  @Field(() => [ID], { nullable: true, description: 'Of one of these colleagues.' })
  userIds?: string[];

  @Field(() => [CommitmentStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: CommitmentStatus[];

  @Field(() => Boolean, { nullable: true, description: 'Open while the due day has passed.' })
  isLate?: boolean;

  @Field(() => CalendarDay, { nullable: true, description: 'Due on or before this day.' })
  dueUntil?: Date;

  @Field(() => [ID], { nullable: true, description: 'To one of these businesses.' })
  businessIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'To one of these associations.' })
  associationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'To one of these contacts.' })
  contactIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Made at one of these visits.' })
  visitIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Has no effect: commitments are never put away.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of commitments.' })
export class CommitmentOrder {
  @Field(() => CommitmentOrderField, { description: 'By what.' })
  field!: CommitmentOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class CommitmentsArgs extends PageArgs implements CommitmentListRequest {
  @Field(() => CommitmentFilterInput, { defaultValue: {}, description: 'Which commitments.' })
  filter!: CommitmentFilterInput;

  @Field(() => CommitmentOrder, { nullable: true, description: 'The order; first due first when absent.' })
  orderBy?: CommitmentOrder;
}
