import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { BusinessStatus } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import { CalendarDay, JsonValue } from '../../graphql/scalars';
import type { BusinessFilter, BusinessListRequest } from '../business.types';

enum BusinessOrderField {
  name = 'name',
  kvkNumber = 'kvkNumber',
  city = 'city',
  status = 'status',
  workingPersons = 'workingPersons',
  createdAt = 'createdAt',
  updatedAt = 'updatedAt',
}
registerEnumType(BusinessOrderField, {
  name: 'BusinessOrderField',
  description: 'What businesses can be ordered by.',
});

@InputType({ description: 'Which businesses.' })
export class BusinessFilterInput implements BusinessFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, or a KVK or branch number, phone, e-mail or postcode in any notation.',
  })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [BusinessStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: BusinessStatus[];

  @Field(() => [ID], { nullable: true, description: 'In one of these areas.' })
  areaIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'With one of these activity codes.' })
  sectorIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of one of these account managers.' })
  accountManagerIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Member of one of these associations today.' })
  associationIds?: string[];

  @Field(() => [String], { nullable: true, description: 'With at least one of these tags.' })
  tags?: string[];

  @Field(() => Int, { nullable: true, description: 'At least so many working persons.' })
  minWorkingPersons?: number;

  @Field(() => Int, { nullable: true, description: 'At most so many working persons.' })
  maxWorkingPersons?: number;

  @Field(() => CalendarDay, { nullable: true, description: 'Not visited on or after this day.' })
  notVisitedSince?: Date;

  @Field(() => ID, { nullable: true, description: 'In this segment, at this moment.' })
  segmentId?: string;

  @Field(() => JsonValue, {
    nullable: true,
    description: 'In a segment that is not saved; see Segment.definition.',
  })
  definition?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of businesses.' })
export class BusinessOrder {
  @Field(() => BusinessOrderField, { description: 'By what.' })
  field!: BusinessOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class BusinessesArgs extends PageArgs implements BusinessListRequest {
  @Field(() => BusinessFilterInput, { defaultValue: {}, description: 'Which businesses.' })
  filter!: BusinessFilterInput;

  @Field(() => BusinessOrder, { nullable: true, description: 'The order.' })
  orderBy?: BusinessOrder;
}
