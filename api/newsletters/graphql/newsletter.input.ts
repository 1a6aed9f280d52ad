import { Field, ID, InputType, PartialType } from '@nestjs/graphql';
import { Language } from '../../../prisma/generated/enums';
import { JsonValue } from '../../graphql/scalars';
import type { NewsletterInput } from '../newsletter.types';

@InputType({
  description: 'A new edition. It may be unfinished; what is missing is found by the checks before sending.',
})
export class CreateNewsletterInput implements NewsletterInput {
  @Field(() => String, { description: 'Subject of the mail.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The line that mail programs show beside the subject.',
  })
  preheader?: string | null;

  @Field(() => JsonValue, { nullable: true, description: 'Content blocks: a list of { kind, aim, … }.' })
  blocks?: unknown;

  @Field(() => Language, { nullable: true, description: 'Language of the fixed texts.' })
  language?: Language;

  @Field(() => [ID], { nullable: true, description: 'Topics whose subscribers receive it.' })
  topicIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'When any are given, only subscribers in one of these segments receive it.',
  })
  segmentIds?: string[];
}

@InputType({ description: 'What to change of an edition; absent fields stay as they are.' })
export class UpdateNewsletterInput extends PartialType(CreateNewsletterInput) {}

@InputType({ description: 'A letter as it stands in the editor, saved or not.' })
export class PreviewNewsletterInput {
  @Field(() => String, { description: 'Subject of the mail.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The line beside the subject.' })
  preheader?: string | null;

  @Field(() => JsonValue, { nullable: true, description: 'Content blocks.' })
  blocks?: unknown;

  @Field(() => Language, { nullable: true, description: 'Language of the fixed texts.' })
  language?: Language;
}
