import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DeliveryStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';

registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description:
    'Where one letter to one address stands. Accepted by the provider is not delivered, and delivered is not read.',
});

export enum MessageClass {
  SERVICE = 'SERVICE',
  NEWSLETTER = 'NEWSLETTER',
  CAMPAIGN = 'CAMPAIGN',
}
registerEnumType(MessageClass, {
  name: 'MessageClass',
  description:
    'Service mail is about something the recipient did or must know; the others need a subscription.',
});

@ObjectType('MailHeader', { description: 'A header of a mail.' })
export class MailHeaderModel {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType('MailAttachment', { description: 'A file that goes along with a mail.' })
export class MailAttachmentModel {
  @Field(() => String, { description: 'File name.' })
  filename!: string;

  @Field(() => String, { description: 'Media type.' })
  type!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;
}

@ObjectType('OutboxMail', { description: 'A mail that the built-in outbox kept instead of sending it.' })
export class OutboxMailModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'To which address.' })
  toEmail!: string;

  @Field(() => String, { nullable: true, description: 'Name of the recipient.' })
  toName!: string | null;

  @Field(() => String, { description: 'Subject, with what differs per person filled in.' })
  subject!: string;

  @Field(() => MessageClass, { description: 'Service mail or newsletter.' })
  messageClass!: MessageClass;

  @Field(() => String, { description: 'Address of the sender.' })
  fromEmail!: string;

  @Field(() => String, { description: 'Name of the sender.' })
  fromName!: string;

  @Field(() => Date, { description: 'When it was sent.' })
  createdAt!: Date;
}

@ObjectType('OutboxLetter', { description: 'A mail of the outbox as its recipient would read it.' })
export class OutboxLetterModel extends OutboxMailModel {
  @Field(() => String, { description: 'The HTML. Show it in a sandbox only.' })
  html!: string;

  @Field(() => String, { description: 'The plain text.' })
  text!: string;

  @Field(() => [MailHeaderModel], { description: 'Headers of our own, such as List-Unsubscribe.' })
  headers!: MailHeaderModel[];

  @Field(() => [MailAttachmentModel], { description: 'Files that go along.' })
  attachments!: MailAttachmentModel[];
}

@ObjectType({ description: 'A page of the outbox.' })
export class OutboxMailPage extends PageOf(OutboxMailModel) {}

@ObjectType('MailMessage', { description: 'One service mail and what became of it.' })
export class MailMessageModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Which mail, for example registration-confirmed.' })
  kind!: string;

  @Field(() => String, { description: 'To which address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name of the recipient.' })
  name!: string | null;

  @Field(() => String, { description: 'Subject.' })
  subject!: string;

  @Field(() => DeliveryStatus, { description: 'Where it stands.' })
  status!: DeliveryStatus;

  @Field(() => Int, { description: 'How often it was offered to the provider.' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it did not go well, in the provider’s words without addresses.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about: Visit, Registration, Subscription.',
  })
  subjectType!: string | null;

  @Field(() => ID, { nullable: true, description: 'Which one it is about.' })
  subjectId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact it went to.' })
  contactId!: string | null;

  @Field(() => String, { description: 'The HTML. Show it in a sandbox only.' })
  html!: string;

  @Field(() => String, { description: 'The plain text.' })
  text!: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the provider took it.' })
  acceptedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its last state was known.' })
  settledAt!: Date | null;
}

@ObjectType({ description: 'A page of service mail.' })
export class MailMessagePage extends PageOf(MailMessageModel) {}
