import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { AssociationLoaders } from '../../associations/graphql/association.loaders';
import { AssociationModel } from '../../associations/graphql/association.model';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { PersonName } from '../../interactions/graphql/person-name.model';
import { UserModel } from '../../users/graphql/user.model';
import { VisitsService } from '../visits.service';
import { PlanVisitInput, UpdateVisitInput } from './visit.input';
import { VisitLoaders } from './visit.loaders';
import { VisitModel, VisitPage } from './visit.model';
import { VisitCalendarArgs, VisitsArgs, VisitStepArgs } from './visits.args';

@Resolver(() => VisitModel)
export class VisitsResolver {
  constructor(
    private readonly visits: VisitsService,
    private readonly businesses: BusinessLoaders,
    private readonly people: VisitLoaders,
    private readonly associations: AssociationLoaders,
  ) {}

  @Query(() => VisitPage, { name: 'visits', description: 'Visits, newest first.' })
  @RequirePermission('visits.read')
  async list(@CurrentActor() actor: Actor, @Args() args: VisitsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.visits.list(actor, args, wantedOf(selected)));
  }

  @Query(() => VisitModel, { name: 'visit', description: 'One visit.' })
  @RequirePermission('visits.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.visits.get(actor, id);
  }

  @Query(() => [VisitModel], {
    description: 'Visits between two moments, in order of time; cancelled ones left out.',
  })
  @RequirePermission('visits.read')
  visitCalendar(@CurrentActor() actor: Actor, @Args() { from, to, userIds }: VisitCalendarArgs) {
    return this.visits.calendar(actor, from, to, userIds);
  }

  @Mutation(() => VisitModel, { description: 'Plans a visit; nobody is mailed yet.' })
  @RequirePermission('visits.write')
  planVisit(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The visit.' }) input: PlanVisitInput,
  ) {
    return this.visits.plan(actor, input);
  }

  @Mutation(() => VisitModel, {
    description:
      'Changes a visit. Those who were invited are mailed a new time or place, which moves the entry in their calendar.',
  })
  @RequirePermission('visits.write')
  updateVisit(
    @CurrentActor() actor: Actor,
    @Args() { id, expectedVersion }: VisitStepArgs,
    @Args('input', { description: 'What to change.' }) input: UpdateVisitInput,
  ) {
    return this.visits.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => VisitModel, { description: 'Puts a visit away; it can be restored.' })
  @RequirePermission('visits.write')
  archiveVisit(@CurrentActor() actor: Actor, @Args() { id, expectedVersion }: VisitStepArgs) {
    return this.visits.archive(actor, id, expectedVersion);
  }

  @Mutation(() => VisitModel, { description: 'Brings an archived visit back.' })
  @RequirePermission('visits.write')
  restoreVisit(@CurrentActor() actor: Actor, @Args() { id, expectedVersion }: VisitStepArgs) {
    return this.visits.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => BusinessModel, { nullable: true, description: 'The business that is visited.' })
  business(@Parent() { businessId }: VisitModel, @Context() context: GraphqlContext) {
    return businessId ? this.businesses.businesses(context).load(businessId) : null;
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who pays the visit.' })
  owner(@Parent() { ownerId }: VisitModel, @Context() context: GraphqlContext) {
    return this.businesses.users(context).load(ownerId);
  }

  @ResolveField(() => [PersonName], { description: 'Their side.' })
  contacts(@Parent() { id }: VisitModel, @Context() context: GraphqlContext) {
    return this.people.contactsOfVisit(context).load(id);
  }

  @ResolveField(() => [UserModel], { description: 'Colleagues who come along.' })
  users(@Parent() { id }: VisitModel, @Context() context: GraphqlContext) {
    return this.people.usersOfVisit(context).load(id);
  }

  @ResolveField(() => AssociationModel, { nullable: true, description: 'The association.' })
  association(@Parent() { associationId }: VisitModel, @Context() context: GraphqlContext) {
    return associationId ? this.associations.associations(context).load(associationId) : null;
  }
}
