import { Field, InputType, PartialType } from '@nestjs/graphql';
import { Role, SegmentVisibility } from '../../../prisma/generated/enums';
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

  @Field(() => SegmentVisibility, {
    nullable: true,
    description: 'Who else sees it; everybody who may read segments when absent.',
  })
  visibility?: SegmentVisibility;

  @Field(() => [Role], { nullable: true, description: 'With visibility ROLES: which roles, at least one.' })
  roles?: Role[];
}

@InputType({ description: 'What to change of a segment; absent fields stay as they are.' })
export class UpdateSegmentInput extends PartialType(CreateSegmentInput) {}
