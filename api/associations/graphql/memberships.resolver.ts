import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { CalendarDay } from '../../graphql/scalars';
import { MembershipsService } from '../memberships.service';
import { AssociationLoaders } from './association.loaders';
import { AssociationModel } from './association.model';
import { AddMembershipArgs } from './associations.args';
import { MembershipModel } from './membership.model';

@Resolver(() => MembershipModel)
export class MembershipsResolver {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly loaders: AssociationLoaders,
    private readonly businessLoaders: BusinessLoaders,
  ) {}

  @Mutation(() => MembershipModel, { description: 'Makes a business member of an association.' })
  @RequirePermission('associations.write')
  addMembership(@CurrentActor() actor: Actor, @Args() args: AddMembershipArgs) {
    return this.memberships.add(actor, args);
  }

  @Mutation(() => MembershipModel, { description: 'Ends a membership; it stays as history.' })
  @RequirePermission('associations.write')
  endMembership(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('endsOn', { type: () => CalendarDay, description: 'Last day, today at the latest.' }) endsOn: Date,
  ) {
    return this.memberships.end(actor, id, expectedVersion, endsOn);
  }

  @ResolveField(() => AssociationModel, { description: 'The association.' })
  association(@Parent() membership: MembershipModel, @Context() context: GraphqlContext) {
    return this.loaders.associations(context).load(membership.associationId);
  }

  @ResolveField(() => BusinessModel, { description: 'The member.' })
  business(@Parent() membership: MembershipModel, @Context() context: GraphqlContext) {
    return this.businessLoaders.businesses(context).load(membership.businessId);
  }
}

@Resolver(() => BusinessModel)
export class BusinessMembershipsResolver {
  constructor(private readonly loaders: AssociationLoaders) {}

  @ResolveField(() => [MembershipModel], {
    description: 'Associations it is or was a member of, current ones first.',
  })
  memberships(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.membershipsOfBusiness(context).load(business.id);
  }
}
