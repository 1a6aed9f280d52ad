import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { VisitStatus } from '../../../prisma/generated/enums';
import { PageArgs, SortDirection } from '../../graphql/page';
import type { VisitFilter, VisitListRequest } from '../visit.types';

enum VisitOrderField {
  startsAt = 'startsAt',
  status = 'status',
  subject = 'subject',
  createdAt = 'createdAt',
}
registerEnumType(VisitOrderField, { name: 'VisitOrderField', description: 'What visits can be ordered by.' });

@InputType({ description: 'Which visits.' })
export class VisitFilterInput implements VisitFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the subject or of the name of who is visited.',
  })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [VisitStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: VisitStatus[];

  @Field(() => [ID], { nullable: true, description: 'To one of these businesses.' })
  businessIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'To one of these associations.' })
  associationIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'With one of these contacts.' })
  contactIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Of, or with, one of these colleagues.' })
  userIds?: string[];

  @Field(() => Date, { nullable: true, description: 'Starting at or after this moment.' })
  startsFrom?: Date;

  @Field(() => Date, { nullable: true, description: 'Starting before this moment.' })
  startsBefore?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean;
}

@InputType({ description: 'The order of visits.' })
export class VisitOrder {
  @Field(() => VisitOrderField, { description: 'By what.' })
  field!: VisitOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@ArgsType()
export class VisitsArgs extends PageArgs implements VisitListRequest {
  @Field(() => VisitFilterInput, { defaultValue: {}, description: 'Which visits.' })
  filter!: VisitFilterInput;

  @Field(() => VisitOrder, { nullable: true, description: 'The order; newest first when absent.' })
  orderBy?: VisitOrder;
}

@ArgsType()
export class VisitCalendarArgs {
  @Field(() => Date, { description: 'From this moment.' })
  from!: Date;

  @Field(() => Date, { description: 'Until this moment.' })
  to!: Date;

  @Field(() => [ID], { nullable: true, description: 'Of, or with, one of these colleagues.' })
  userIds?: string[];
}

@ArgsType()
export class VisitStepArgs {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw.' })
  expectedVersion!: number;
}
