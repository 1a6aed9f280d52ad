import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { AssociationKind } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import { CalendarDay } from '../../graphql/scalars';
import type { AssociationFilter, AssociationListRequest, MembershipInput } from '../association.types';

enum AssociationOrderField {
  name = 'name',
  kind = 'kind',
  createdAt = 'createdAt',
  updatedAt = 'updatedAt',
}
registerEnumType(AssociationOrderField, {
  name: 'AssociationOrderField',
  description: 'What associations can be ordered by.',
});

@InputType({ description: 'Which associations.' })
export class AssociationFilterInput implements AssociationFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [AssociationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssociationKind[];

  @Field(() => [ID], { nullable: true, description: 'In one of these areas.' })
  areaIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these account managers.' })
  accountManagerIds?: string[];

  @Field(() => [String], { nullable: true, description: 'With at least one of these tags.' })
  tags?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of associations.' })
export class AssociationOrder {
  @Field(() => AssociationOrderField, { description: 'By what.' })
  field!: AssociationOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class AssociationsArgs extends PageArgs implements AssociationListRequest {
  @Field(() => AssociationFilterInput, { defaultValue: {}, description: 'Which associations.' })
  filter!: AssociationFilterInput;

  @Field(() => AssociationOrder, { nullable: true, description: 'The order.' })
  orderBy?: AssociationOrder;
}

@ArgsType()
export class AddMembershipArgs implements MembershipInput {
  @Field(() => ID, { description: 'Of which association.' })
  associationId!: string;

  @Field(() => ID, { description: 'Which business.' })
  businessId!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'First day; empty when unknown.' })
  startsOn?: Date | null;
}
