import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonValue } from '../../graphql/scalars';

@ObjectType('SavedView', { description: 'A saved way to see a list: filter, order and columns.' })
export class SavedViewModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Which list: the name of its resource.' })
  list!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => JsonValue, { description: '{ filter, sort: { field, order }, hiddenColumns, columnOrder }.' })
  settings!: unknown;

  @Field(() => Boolean, { description: 'For the team; otherwise its owner only.' })
  isShared!: boolean;

  @Field(() => ID, { description: 'Who made it.' })
  ownerId!: string;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}
