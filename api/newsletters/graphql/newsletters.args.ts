import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { DeliveryStatus, NewsletterStatus } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { DeliveryFilter, DeliveryListRequest } from '../deliveries.service';
import type { NewsletterFilter, NewsletterListRequest } from '../newsletter.types';

enum NewsletterOrderField {
  subject = 'subject',
  status = 'status',
  scheduledAt = 'scheduledAt',
  createdAt = 'createdAt',
  updatedAt = 'updatedAt',
}
registerEnumType(NewsletterOrderField, {
  name: 'NewsletterOrderField',
  description: 'What editions can be ordered by.',
});

@InputType({ description: 'Which editions.' })
class NewsletterFilterInput implements NewsletterFilter {
  @Field(() => String, { nullable: true, description: 'Part of the subject.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [NewsletterStatus], { nullable: true, description: 'That stand in one of these states.' })
  statuses?: NewsletterStatus[];

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of editions.' })
class NewsletterOrder {
  @Field(() => NewsletterOrderField, { description: 'By what.' })
  field!: NewsletterOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class NewslettersArgs extends PageArgs implements NewsletterListRequest {
  @Field(() => NewsletterFilterInput, { defaultValue: {}, description: 'Which editions.' })
  filter!: NewsletterFilterInput;

  @Field(() => NewsletterOrder, { nullable: true, description: 'The order.' })
  orderBy?: NewsletterOrder;
}

@InputType({ description: 'Which letters of an edition.' })
class DeliveryFilterInput implements DeliveryFilter {
  @Field(() => [DeliveryStatus], { nullable: true, description: 'That stand in one of these states.' })
  statuses?: DeliveryStatus[];

  @Field(() => String, { nullable: true, description: 'Part of the address or the name.' })
  q?: string;
}

@ArgsType()
export class DeliveriesArgs extends PageArgs implements DeliveryListRequest {
  @Field(() => ID, { description: 'Of which edition.' })
  newsletterId!: string;

  @Field(() => DeliveryFilterInput, { defaultValue: {}, description: 'Which letters.' })
  filter!: DeliveryFilterInput;
}
