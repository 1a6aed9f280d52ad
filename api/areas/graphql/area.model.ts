import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AreaKind } from '../../../prisma/generated/enums';
import { PageOf } from '../../graphql/page';
import { JsonValue } from '../../graphql/scalars';

registerEnumType(AreaKind, {
  name: 'AreaKind',
  description: 'Core (kern), district (wijk) or business park.',
});

@ObjectType('Area', { description: 'A part of the municipality.' })
export class AreaModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => AreaKind, { description: 'What kind of part.' })
  kind!: AreaKind;

  @Field(() => String, { nullable: true, description: 'CBS code of a district or neighbourhood.' })
  cbsCode!: string | null;

  @Field(() => JsonValue, { nullable: true, description: 'Outline as GeoJSON in degrees (WGS84).' })
  outline!: unknown;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of areas.' })
export class AreaPage extends PageOf(AreaModel) {}
