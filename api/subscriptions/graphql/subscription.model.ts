import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ConsentAction,
  Language,
  SubscriptionStatus,
  SuppressionReason,
} from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';

registerEnumType(SubscriptionStatus, {
  name: 'SubscriptionStatus',
  description:
    'Invited (asked by us), pending (asked for, not confirmed yet), confirmed, or unsubscribed. Only confirmed ones get mail.',
});
registerEnumType(ConsentAction, { name: 'ConsentAction', description: 'What happened to a consent.' });
registerEnumType(SuppressionReason, {
  name: 'SuppressionReason',
  description:
    'Why nothing but service mail goes to an address: it does not exist, somebody complained, or somebody asked us.',
});

// GraphQL keeps the name Subscription for itself: it is the root of operations that stream.
@ObjectType('NewsletterSubscription', { description: 'One address on one topic.' })
export class SubscriptionModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name, when it is known.' })
  name!: string | null;

  @Field(() => ID, { description: 'The topic.' })
  topicId!: string;

  @Field(() => ID, { nullable: true, description: 'The contact with this address.' })
  contactId!: string | null;

  @Field(() => Language, { description: 'Language of the mail.' })
  language!: Language;

  @Field(() => SubscriptionStatus, { description: 'Where it stands.' })
  status!: SubscriptionStatus;

  @Field(() => Date, { description: 'When it was asked for, or we asked.' })
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed last.' })
  confirmedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was stopped last.' })
  unsubscribedAt!: Date | null;

  @Field(() => Date, { description: 'When the address became known for this topic.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version!: number;
}

@ObjectType({ description: 'A page of subscriptions.' })
export class SubscriptionPage extends PageOf(SubscriptionModel) {}

@ObjectType('ConsentRecord', {
  description: 'Evidence of one step in the history of a consent. Never changed.',
})
export class ConsentRecordModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => ConsentAction, { description: 'What happened.' })
  action!: ConsentAction;

  @Field(() => Date, { description: 'When.' })
  occurredAt!: Date;

  @Field(() => String, {
    description: 'Where: website, preferences, one-click, staff, import, complaint, provider.',
  })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'On which form.' })
  form!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the sentence that was agreed to.' })
  wordingVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence that was agreed to, word for word.' })
  wording!: string | null;

  @Field(() => String, { nullable: true, description: 'Proof of consent given elsewhere.' })
  proof!: string | null;
}

@ObjectType('Suppression', { description: 'An address that gets nothing but service mail.' })
export class SuppressionModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => SuppressionReason, { description: 'Why.' })
  reason!: SuppressionReason;

  @Field(() => String, { nullable: true, description: 'In more words.' })
  detail!: string | null;

  @Field(() => Date, { description: 'Since when.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was lifted.' })
  liftedAt!: Date | null;
}

@ObjectType({ description: 'A page of suppressed addresses.' })
export class SuppressionPage extends PageOf(SuppressionModel) {}
