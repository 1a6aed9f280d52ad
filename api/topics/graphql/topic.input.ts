import { Field, InputType, Int, PartialType } from '@nestjs/graphql';
import type { TopicInput } from '../topic.types';

@InputType({ description: 'A new topic.' })
export class CreateTopicInput implements TopicInput {
  @Field(() => String, { description: 'Name, as people see it when they subscribe.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name in addresses; made from the name when absent.',
  })
  slug?: string;

  @Field(() => String, { nullable: true, description: 'What one gets: a sentence or two.' })
  description?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in the list people choose from.' })
  position?: number;
}

@InputType({ description: 'What to change of a topic; absent fields stay as they are.' })
export class UpdateTopicInput extends PartialType(CreateTopicInput) {}
