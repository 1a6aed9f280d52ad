import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { DeliveryStatus } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type {
  MailMessageFilter,
  MailMessageListRequest,
  OutboxFilter,
  OutboxListRequest,
} from '../mail-archive.types';
import { MessageClass } from './mail.model';

enum OutboxMailOrderField {
  createdAt = 'createdAt',
  toEmail = 'toEmail',
}
registerEnumType(OutboxMailOrderField, {
  name: 'OutboxMailOrderField',
  description: 'What the outbox can be ordered by.',
});

enum MailMessageOrderField {
  createdAt = 'createdAt',
  status = 'status',
}
registerEnumType(MailMessageOrderField, {
  name: 'MailMessageOrderField',
  description: 'What service mail can be ordered by.',
});

@InputType({ description: 'Which mail of the outbox.' })
class OutboxFilterInput implements OutboxFilter {
  @Field(() => String, { nullable: true, description: 'Part of an address or a subject.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [MessageClass], { nullable: true, description: 'Service mail, newsletters, or both.' })
  messageClasses?: MessageClass[];

  @Field(() => Boolean, { nullable: true, description: 'Makes no difference: nothing is archived here.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of the outbox.' })
class OutboxOrder {
  @Field(() => OutboxMailOrderField, { description: 'By what.' })
  field!: OutboxMailOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class OutboxArgs extends PageArgs implements OutboxListRequest {
  @Field(() => OutboxFilterInput, { defaultValue: {}, description: 'Which mail.' })
  filter!: OutboxFilterInput;

  @Field(() => OutboxOrder, { nullable: true, description: 'The order; newest first when absent.' })
  orderBy?: OutboxOrder;
}

@InputType({ description: 'Which service mail.' })
class MailMessageFilterInput implements MailMessageFilter {
  @Field(() => String, { nullable: true, description: 'Part of an address or a subject.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [String], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: string[];

  @Field(() => [DeliveryStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: DeliveryStatus[];

  @Field(() => ID, { nullable: true, description: 'To this contact.' })
  contactId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Makes no difference: nothing is archived here.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of service mail.' })
class MailMessageOrder {
  @Field(() => MailMessageOrderField, { description: 'By what.' })
  field!: MailMessageOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class MailMessagesArgs extends PageArgs implements MailMessageListRequest {
  @Field(() => MailMessageFilterInput, { defaultValue: {}, description: 'Which mail.' })
  filter!: MailMessageFilterInput;

  @Field(() => MailMessageOrder, { nullable: true, description: 'The order; newest first when absent.' })
  orderBy?: MailMessageOrder;
}
