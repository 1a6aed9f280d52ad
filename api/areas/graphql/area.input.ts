import { Field, InputType, PartialType } from '@nestjs/graphql';
import { AreaKind } from '../../../prisma/generated/enums';
import { JsonValue } from '../../graphql/scalars';
import type { AreaInput } from '../area.types';

@InputType({ description: 'A new area.' })
export class CreateAreaInput implements AreaInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => AreaKind, { description: 'What kind of part.' })
  kind!: AreaKind;

  @Field(() => String, { nullable: true, description: 'CBS code: WK + 6 or BU + 8 characters.' })
  cbsCode?: string | null;

  @Field(() => JsonValue, {
    nullable: true,
    description: 'Outline: a GeoJSON Polygon or MultiPolygon in degrees (WGS84).',
  })
  outline?: unknown;
}

@InputType({ description: 'What to change of an area; absent fields stay as they are.' })
export class UpdateAreaInput extends PartialType(CreateAreaInput) {}
