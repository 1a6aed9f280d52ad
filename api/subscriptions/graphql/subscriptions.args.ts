import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { SubscriptionStatus, SuppressionReason } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type {
  SubscriptionFilter,
  SubscriptionListRequest,
  SuppressionFilter,
  SuppressionListRequest,
} from '../subscription.types';

enum SubscriptionOrderField {
  createdAt = 'createdAt',
  email = 'email',
  status = 'status',
  confirmedAt = 'confirmedAt',
}
registerEnumType(SubscriptionOrderField, {
  name: 'SubscriptionOrderField',
  description: 'What subscriptions can be ordered by.',
});

enum SuppressionOrderField {
  createdAt = 'createdAt',
  email = 'email',
}
registerEnumType(SuppressionOrderField, {
  name: 'SuppressionOrderField',
  description: 'What suppressed addresses can be ordered by.',
});

@InputType({ description: 'Which subscriptions.' })
class SubscriptionFilterInput implements SubscriptionFilter {
  @Field(() => String, { nullable: true, description: 'Part of an address or a name.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'On one of these topics.' })
  topicIds?: string[];

  @Field(() => [SubscriptionStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: SubscriptionStatus[];

  @Field(() => ID, { nullable: true, description: 'Of this contact.' })
  contactId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Makes no difference: subscriptions are not archived.',
  })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of subscriptions.' })
class SubscriptionOrder {
  @Field(() => SubscriptionOrderField, { description: 'By what.' })
  field!: SubscriptionOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class SubscriptionsArgs extends PageArgs implements SubscriptionListRequest {
  @Field(() => SubscriptionFilterInput, { defaultValue: {}, description: 'Which subscriptions.' })
  filter!: SubscriptionFilterInput;

  @Field(() => SubscriptionOrder, { nullable: true, description: 'The order; newest first when absent.' })
  orderBy?: SubscriptionOrder;
}

@InputType({ description: 'Which suppressed addresses.' })
class SuppressionFilterInput implements SuppressionFilter {
  @Field(() => String, { nullable: true, description: 'Part of an address.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [SuppressionReason], { nullable: true, description: 'For one of these reasons.' })
  reasons?: SuppressionReason[];

  @Field(() => Boolean, { nullable: true, description: 'Lifted ones too.' })
  includeLifted?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Makes no difference: suppressions are lifted, not archived.',
  })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of suppressed addresses.' })
class SuppressionOrder {
  @Field(() => SuppressionOrderField, { description: 'By what.' })
  field!: SuppressionOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class SuppressionsArgs extends PageArgs implements SuppressionListRequest {
  @Field(() => SuppressionFilterInput, { defaultValue: {}, description: 'Which addresses.' })
  filter!: SuppressionFilterInput;

  @Field(() => SuppressionOrder, { nullable: true, description: 'The order; newest first when absent.' })
  orderBy?: SuppressionOrder;
}
