import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role, SegmentVisibility } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';

registerEnumType(SegmentVisibility, {
  name: 'SegmentVisibility',
  description: 'Who sees a segment besides its owner.',
});

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
      '{ match: ALL | ANY, conditions: [{ field, operator, value } or { match, conditions } up to two levels deep] }. ' +
      'area, sector, association, board, accountManager, topic, registration, attendance: IN | NOT_IN ids; ' +
      'tag, city, role: IN | NOT_IN words; status: IN | NOT_IN; size: AT_LEAST | AT_MOST persons; ' +
      'lastVisit, lastContact, lastAttendance: LONGER_AGO | WITHIN months, or NEVER; openCommitment: YES | NO.',
  })
  definition!: unknown;

  @Field(() => SegmentVisibility, { description: 'Who else sees it.' })
  visibility!: SegmentVisibility;

  @Field(() => [Role], { description: 'The roles it is shared with, when its visibility is ROLES.' })
  roles!: Role[];

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

  @Field(() => [Int], { description: 'Where it stands: places in `conditions`, from the top down.' })
  path!: number[];

  @Field(() => Boolean, { description: 'Whether the business meets it.' })
  met!: boolean;

  @Field(() => [String], {
    nullable: true,
    description:
      'What stands there: names, words, a number, a day (YYYY-MM-DD) or a status, at most five; null when you may not read it.',
  })
  found!: string[] | null;
}

@ObjectType({ description: 'Why a business is in a segment or not.' })
export class SegmentExplanation {
  @Field(() => Boolean, { description: 'Whether it is in, at this moment.' })
  isMember!: boolean;

  @Field(() => [SegmentVerdict], { description: 'Every condition with its verdict, in their order.' })
  conditions!: SegmentVerdict[];
}

@ObjectType({ description: 'A business that could bring a person into a segment.' })
export class SegmentPersonBusiness extends SegmentExplanation {
  @Field(() => ID, { description: 'Which business.' })
  businessId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'The person works there today.' })
  worksThere!: boolean;

  @Field(() => [String], {
    description: 'Associations it belongs to today, on whose board the person sits today.',
  })
  boardOf!: string[];
}

@ObjectType({ description: 'Why a person is in a segment or not: one business that is in brings them in.' })
export class SegmentPersonExplanation {
  @Field(() => Boolean, { description: 'Whether they are in, at this moment.' })
  isMember!: boolean;

  @Field(() => [SegmentPersonBusiness], {
    description: 'The businesses that could bring them in; at most 20, those that do first.',
  })
  businesses!: SegmentPersonBusiness[];

  @Field(() => Int, { description: 'How many such businesses there are.' })
  businessCount!: number;
}

export enum SegmentUseKind {
  NEWSLETTER = 'NEWSLETTER',
  EVENT = 'EVENT',
}
registerEnumType(SegmentUseKind, { name: 'SegmentUseKind', description: 'What can name a segment.' });

@ObjectType('SegmentUse', { description: 'Something that names a segment as its audience.' })
export class SegmentUseModel {
  @Field(() => SegmentUseKind, { description: 'Newsletter or event.' })
  kind!: `${SegmentUseKind}`;

  @Field(() => ID, { description: 'Id of the newsletter or event.' })
  id!: string;

  @Field(() => String, { description: 'Subject or title.' })
  name!: string;

  @Field(() => Boolean, { description: 'Sent, held or cancelled: the segment no longer matters to it.' })
  isOver!: boolean;
}
