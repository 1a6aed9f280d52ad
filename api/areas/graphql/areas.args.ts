import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { AreaKind } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { AreaFilter, AreaListRequest } from '../area.types';

enum AreaOrderField {
  name = 'name',
  kind = 'kind',
}
registerEnumType(AreaOrderField, { name: 'AreaOrderField', description: 'What areas can be ordered by.' });

@InputType({ description: 'Which areas.' })
class AreaFilterInput implements AreaFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [AreaKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AreaKind[];

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of areas.' })
class AreaOrder {
  @Field(() => AreaOrderField, { description: 'By what.' })
  field!: AreaOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class AreasArgs extends PageArgs implements AreaListRequest {
  @Field(() => AreaFilterInput, { defaultValue: {}, description: 'Which areas.' })
  filter!: AreaFilterInput;

  @Field(() => AreaOrder, { nullable: true, description: 'The order.' })
  orderBy?: AreaOrder;
}
