import { Field, ID, InputType } from '@nestjs/graphql';
import { Language } from '../../../prisma/generated/enums';

@InputType({ description: 'Consent that was given elsewhere, with its proof.' })
export class SubscribeWithProofInput {
  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string | null;

  @Field(() => Language, { nullable: true, description: 'Language of the mail; Dutch when absent.' })
  language?: Language | null;

  @Field(() => [ID], { description: 'The topics that were agreed to.' })
  topicIds!: string[];

  @Field(() => String, { description: 'Where the proof is kept and what it says.' })
  proof!: string;
}

@InputType({ description: 'An address to leave alone.' })
export class SuppressAddressInput {
  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'How we know: who asked, and when.' })
  detail?: string | null;
}
