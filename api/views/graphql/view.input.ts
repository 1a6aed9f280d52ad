import { Field, InputType, OmitType, PartialType } from '@nestjs/graphql';
import { JsonValue } from '../../graphql/scalars';
import type { ViewInput } from '../view.types';

@InputType({ description: 'A new saved view.' })
export class CreateViewInput implements ViewInput {
  @Field(() => String, { description: 'Which list: the name of its resource.' })
  list!: string;

  @Field(() => String, { description: 'Name; one of each per person and list.' })
  name!: string;

  @Field(() => JsonValue, { description: '{ filter, sort: { field, order }, hiddenColumns, columnOrder }.' })
  settings!: unknown;

  @Field(() => Boolean, { nullable: true, description: 'For the team; for oneself when absent.' })
  isShared?: boolean;
}

@InputType({ description: 'What to change of a saved view; absent fields stay as they are.' })
export class UpdateViewInput extends PartialType(OmitType(CreateViewInput, ['list'])) {}
