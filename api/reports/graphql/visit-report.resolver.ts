import {
  Args,
  Context,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import type { GraphqlContext } from '../../graphql/context';
import { CalendarDay } from '../../graphql/scalars';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { UserModel } from '../../users/graphql/user.model';
import { VisitReportService, type VisitMonthRow } from '../visit-report.service';

@ObjectType({ description: 'How many visits one member of staff made in one month.' })
export class VisitMonth {
  @Field(() => CalendarDay, { description: 'The first day of the month.' })
  month!: Date;

  @Field(() => Int, { description: 'Visits that took place.' })
  visits!: number;
}

@Resolver(() => VisitMonth)
export class VisitReportResolver {
  constructor(
    private readonly report: VisitReportService,
    private readonly loaders: BusinessLoaders,
  ) {}

  @Query(() => [VisitMonth], {
    description: 'Visits that took place per month and member of staff; months without any are left out.',
  })
  @RequirePermission('dashboard.read')
  visitsPerMonth(
    @CurrentActor() actor: Actor,
    @Args('months', {
      type: () => Int,
      defaultValue: 12,
      description: 'How many months back, this one included: 1 to 60.',
    })
    months: number,
  ) {
    return this.report.visitsPerMonth(actor, months);
  }

  @ResolveField(() => UserModel, { description: 'Who made them.' })
  owner(@Parent() { ownerId }: VisitMonthRow, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(ownerId);
  }
}
