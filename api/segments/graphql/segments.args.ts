import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, SortDirection } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';
import type { SegmentFilter, SegmentListRequest } from '../segment.types';

enum SegmentOrderField {
  name = 'name',
  createdAt = 'createdAt',
  updatedAt = 'updatedAt',
}
registerEnumType(SegmentOrderField, {
  name: 'SegmentOrderField',
  description: 'What segments can be ordered by.',
});

@InputType({ description: 'Which segments.' })
class SegmentFilterInput implements SegmentFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these owners.' })
  ownerIds?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of segments.' })
class SegmentOrder {
  @Field(() => SegmentOrderField, { description: 'By what.' })
  field!: SegmentOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class SegmentsArgs extends PageArgs implements SegmentListRequest {
  @Field(() => SegmentFilterInput, { defaultValue: {}, description: 'Which segments.' })
  filter!: SegmentFilterInput;

  @Field(() => SegmentOrder, { nullable: true, description: 'The order.' })
  orderBy?: SegmentOrder;
}

@ArgsType()
class ExplainArgs {
  @Field(() => ID, { nullable: true, description: 'A saved segment; or give a definition.' })
  segmentId?: string;

  @Field(() => JsonValue, { nullable: true, description: 'A definition that is still being built.' })
  definition?: unknown;
}

@ArgsType()
export class ExplainSegmentArgs extends ExplainArgs {
  @Field(() => ID, { description: 'Which business.' })
  businessId!: string;
}

@ArgsType()
export class ExplainContactArgs extends ExplainArgs {
  @Field(() => ID, { description: 'Which person.' })
  contactId!: string;
}
