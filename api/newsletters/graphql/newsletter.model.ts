import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DeliveryStatus, ExclusionReason, Language, NewsletterStatus } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import { NewsletterStep } from '../newsletter.states';
import { PauseReason } from '../newsletter.types';

registerEnumType(NewsletterStatus, { name: 'NewsletterStatus', description: 'Where an edition stands.' });
registerEnumType(NewsletterStep, { name: 'NewsletterStep', description: 'What one can do with an edition.' });
registerEnumType(PauseReason, { name: 'NewsletterPauseReason', description: 'Why an edition stands still.' });
registerEnumType(ExclusionReason, {
  name: 'ExclusionReason',
  description: 'Why an address does not get a letter.',
});

@ObjectType('Newsletter', { description: 'One edition of a newsletter.' })
export class NewsletterModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Last part of its address in the web archive.' })
  slug!: string;

  @Field(() => String, { description: 'Subject of the mail.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The line that mail programs show beside the subject.',
  })
  preheader!: string | null;

  @Field(() => NewsletterStatus, { description: 'Where it stands.' })
  status!: NewsletterStatus;

  @Field(() => JsonValue, { description: 'Content blocks: a list of { kind, aim, … }.' })
  blocks!: unknown;

  @Field(() => Language, { description: 'Language of the fixed texts.' })
  language!: Language;

  @Field(() => Date, { nullable: true, description: 'When somebody else approved this content.' })
  approvedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it is or was to be sent.' })
  scheduledAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its audience was frozen.' })
  startedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the last letter was settled, or when it was cancelled.',
  })
  finishedAt!: Date | null;

  @Field(() => PauseReason, { nullable: true, description: 'Why it stands still.' })
  pauseReason!: PauseReason | null;

  @Field(() => ID, { description: 'Id of the author.' })
  createdById!: string;

  @Field(() => ID, { nullable: true, description: 'Id of who approved it.' })
  approvedById!: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of editions.' })
export class NewsletterPage extends PageOf(NewsletterModel) {}

@ObjectType({ description: 'How many letters stand there.' })
export class DeliveryCount {
  @Field(() => DeliveryStatus, { description: 'Where.' })
  status!: DeliveryStatus;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many addresses are left out for one reason.' })
export class ExclusionCountModel {
  @Field(() => ExclusionReason, { description: 'Why.' })
  reason!: ExclusionReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Who would receive a letter if it left now.' })
export class NewsletterAudience {
  @Field(() => Int, { description: 'How many addresses would get it.' })
  recipients!: number;

  @Field(() => [ExclusionCountModel], { description: 'How many would not, by reason.' })
  excluded!: ExclusionCountModel[];
}

@ObjectType({ description: 'Something that stands in the way of sending, or asks for a second look.' })
export class NewsletterFindingModel {
  @Field(() => String, { description: 'What, for example LINK_RELATIVE.' })
  code!: string;

  @Field(() => String, { description: 'BLOCKING or WARNING.' })
  severity!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where: subject, blocks.2.title; absent for the whole letter.',
  })
  path?: string;

  @Field(() => JsonValue, { nullable: true, description: 'Facts for the sentence about it.' })
  params?: unknown;
}

@ObjectType({ description: 'A place in the blocks that cannot be stored as it is.' })
export class BlockProblemModel {
  @Field(() => String, { description: 'Where: 2.title.' })
  path!: string;

  @Field(() => String, { description: 'What.' })
  code!: string;
}

@ObjectType({ description: 'The letter as a reader gets it.' })
export class NewsletterPreviewModel {
  @Field(() => String, { description: 'The mail in HTML.' })
  html!: string;

  @Field(() => String, { description: 'The mail in plain text.' })
  text!: string;

  @Field(() => [NewsletterFindingModel], { description: 'What was found, the worst first.' })
  findings!: NewsletterFindingModel[];

  @Field(() => [BlockProblemModel], { description: 'What could not be stored as it is.' })
  problems!: BlockProblemModel[];

  @Field(() => JsonValue, {
    description: 'How it divides over INFORM, ENTHUSE and AMUSE: { counts, percentages, missing }.',
  })
  mix!: unknown;
}

@ObjectType({ description: 'Content that stands elsewhere in Ingang, ready to be put in a letter.' })
export class BlockSuggestionModel {
  @Field(() => String, { description: 'What it is.' })
  label!: string;

  @Field(() => JsonValue, { description: 'The content block.' })
  block!: unknown;
}

@ObjectType({ description: 'It will be sent.' })
export class NewsletterScheduled {
  @Field(() => NewsletterModel, { description: 'The edition.' })
  newsletter!: NewsletterModel;
}

@ObjectType({ description: 'The checks found something that must be mended first.' })
export class PreflightFailed {
  @Field(() => [NewsletterFindingModel], { description: 'What was found.' })
  findings!: NewsletterFindingModel[];
}

@ObjectType({ description: 'This content was not approved by a second person.' })
export class NewsletterNotApproved {
  @Field(() => NewsletterStatus, { description: 'Where it stands.' })
  status!: NewsletterStatus;
}

@ObjectType({ description: 'Nobody would receive it.' })
export class EmptyAudience {
  @Field(() => NewsletterAudience, { description: 'Who is left out and why.' })
  audience!: NewsletterAudience;
}

const OUTCOMES = {
  scheduled: NewsletterScheduled,
  'preflight-failed': PreflightFailed,
  'not-approved': NewsletterNotApproved,
  'empty-audience': EmptyAudience,
} as const;

export const ScheduleNewsletterResult = createUnionType({
  name: 'ScheduleNewsletterResult',
  description: 'What became of asking to send.',
  types: () => [NewsletterScheduled, PreflightFailed, NewsletterNotApproved, EmptyAudience] as const,
  resolveType: (outcome: { kind: keyof typeof OUTCOMES }) => OUTCOMES[outcome.kind],
});

@ObjectType('Delivery', { description: 'One letter to one address.' })
export class DeliveryModel {
  @Field(() => ID, { description: 'Unique id, also what the mail provider knows it by.' })
  id!: string;

  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name of the reader.' })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the contact.' })
  contactId!: string | null;

  @Field(() => DeliveryStatus, { description: 'Where it stands.' })
  status!: DeliveryStatus;

  @Field(() => ExclusionReason, { nullable: true, description: 'Why it was left out of the audience.' })
  exclusionReason!: ExclusionReason | null;

  @Field(() => String, { nullable: true, description: 'What the provider or the program said about it.' })
  reason!: string | null;

  @Field(() => Int, { description: 'How often it was offered.' })
  attempts!: number;

  @Field(() => Date, { nullable: true, description: 'When the provider took it.' })
  acceptedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When nothing more was to be expected.' })
  settledAt!: Date | null;
}

@ObjectType({ description: 'A page of letters.' })
export class DeliveryPage extends PageOf(DeliveryModel) {}
