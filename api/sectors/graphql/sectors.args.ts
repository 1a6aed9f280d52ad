import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { SectorFilter, SectorListRequest } from '../sector.types';

enum SectorOrderField {
  code = 'code',
  name = 'name',
  sbiVersion = 'sbiVersion',
}
registerEnumType(SectorOrderField, {
  name: 'SectorOrderField',
  description: 'What activity codes can be ordered by.',
});

@InputType({ description: 'Which activity codes.' })
class SectorFilterInput implements SectorFilter {
  @Field(() => String, { nullable: true, description: 'Part of a description, or the start of a code.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: '2008, 2025 or unknown.' })
  sbiVersion?: string;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of activity codes.' })
class SectorOrder {
  @Field(() => SectorOrderField, { description: 'By what.' })
  field!: SectorOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class SectorsArgs extends PageArgs implements SectorListRequest {
  @Field(() => SectorFilterInput, { defaultValue: {}, description: 'Which activity codes.' })
  filter!: SectorFilterInput;

  @Field(() => SectorOrder, { nullable: true, description: 'The order.' })
  orderBy?: SectorOrder;
}
