import { Field, InputType, PartialType } from '@nestjs/graphql';
import { JsonValue } from '../../graphql/scalars';
import type { SegmentInput } from '../segment.types';

@InputType({ description: 'A new segment.' })
export class CreateSegmentInput implements SegmentInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;

  @Field(() => JsonValue, { description: 'The conditions; see Segment.definition.' })
  definition!: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Shared with everybody who may read segments; true when absent.',
  })
  isShared?: boolean;
}

@InputType({ description: 'What to change of a segment; absent fields stay as they are.' })
export class UpdateSegmentInput extends PartialType(CreateSegmentInput) {}
