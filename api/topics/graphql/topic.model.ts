import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageOf } from '../../graphql/page';

@ObjectType('Topic', { description: 'What one can subscribe to.' })
export class TopicModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Name, as people see it when they subscribe.' })
  name!: string;

  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'What one gets.' })
  description!: string | null;

  @Field(() => Int, { description: 'Place in the list people choose from.' })
  position!: number;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of topics.' })
export class TopicPage extends PageOf(TopicModel) {}
