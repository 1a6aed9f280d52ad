import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';

@ObjectType('Segment', {
  description:
    'A saved filter over businesses and their people (doelgroep). Members are counted and listed live.',
})
export class SegmentModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description!: string | null;

  @Field(() => JsonValue, {
    description:
      '{ match: ALL | ANY, conditions: [{ field, operator, value } or one level of { match, conditions }] }. ' +
      'area, sector, association, accountManager, topic: IN | NOT_IN ids; tag, city: IN | NOT_IN words; ' +
      'status: IN | NOT_IN; size: AT_LEAST | AT_MOST persons; lastVisit: LONGER_AGO | WITHIN months, or NEVER.',
  })
  definition!: unknown;

  @Field(() => Boolean, {
    description: 'Shared with everybody who may read segments; otherwise its owner only.',
  })
  isShared!: boolean;

  @Field(() => ID, { description: 'Who made it.' })
  ownerId!: string;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { description: 'When the record was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of segments.' })
export class SegmentPage extends PageOf(SegmentModel) {}

@ObjectType({ description: 'How many a segment holds at this moment.' })
export class SegmentCount {
  @Field(() => Int, { description: 'Live businesses.' })
  businessCount!: number;

  @Field(() => Int, {
    description: 'People who work there, or sit on the board of an association they belong to.',
  })
  contactCount!: number;
}

@ObjectType({ description: 'One condition held against one business.' })
export class SegmentVerdict {
  @Field(() => JsonValue, { description: '{ field, operator, value }.' })
  condition!: unknown;

  @Field(() => Int, { nullable: true, description: 'Place of the group it stands in; null at the top.' })
  group!: number | null;

  @Field(() => Boolean, { description: 'Whether the business meets it.' })
  met!: boolean;
}
