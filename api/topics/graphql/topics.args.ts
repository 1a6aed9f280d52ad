import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { TopicFilter, TopicListRequest } from '../topic.types';

enum TopicOrderField {
  name = 'name',
  position = 'position',
}
registerEnumType(TopicOrderField, { name: 'TopicOrderField', description: 'What topics can be ordered by.' });

@InputType({ description: 'Which topics.' })
class TopicFilterInput implements TopicFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of topics.' })
class TopicOrder {
  @Field(() => TopicOrderField, { description: 'By what.' })
  field!: TopicOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class TopicsArgs extends PageArgs implements TopicListRequest {
  @Field(() => TopicFilterInput, { defaultValue: {}, description: 'Which topics.' })
  filter!: TopicFilterInput;

  @Field(() => TopicOrder, { nullable: true, description: 'The order.' })
  orderBy?: TopicOrder;
}
