import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { AreaModel } from '../../areas/graphql/area.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { SectorModel } from '../../sectors/graphql/sector.model';
import { UserModel } from '../../users/graphql/user.model';
import { BusinessesService } from '../businesses.service';
import { BusinessLoaders } from './business.loaders';
import { CreateBusinessInput, UpdateBusinessInput } from './business.input';
import { BusinessModel, BusinessPage } from './business.model';
import { BusinessesArgs } from './businesses.args';

@Resolver(() => BusinessModel)
export class BusinessesResolver {
  constructor(
    private readonly businesses: BusinessesService,
    private readonly loaders: BusinessLoaders,
  ) {}

  @Query(() => BusinessPage, { name: 'businesses', description: 'Establishments.' })
  @RequirePermission('businesses.read')
  async list(@CurrentActor() actor: Actor, @Args() args: BusinessesArgs, @Selected() selected: Selection) {
    return toPageModel(await this.businesses.list(actor, args, wantedOf(selected)));
  }

  @Query(() => BusinessModel, { name: 'business', description: 'One business.' })
  @RequirePermission('businesses.read')
  get(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Selected() selected: Selection,
  ) {
    return this.businesses.get(actor, id, selected.wantedAt());
  }

  @Mutation(() => BusinessModel, { description: 'Makes a business.' })
  @RequirePermission('businesses.write')
  createBusiness(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new business.' }) input: CreateBusinessInput,
  ) {
    return this.businesses.create(actor, input);
  }

  @Mutation(() => BusinessModel, { description: 'Changes a business.' })
  @RequirePermission('businesses.write')
  updateBusiness(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateBusinessInput,
  ) {
    return this.businesses.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => BusinessModel, {
    description: 'Puts a business away; it stays findable and can be restored.',
  })
  @RequirePermission('businesses.write')
  archiveBusiness(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.businesses.archive(actor, id, expectedVersion);
  }

  @Mutation(() => BusinessModel, { description: 'Brings an archived business back.' })
  @RequirePermission('businesses.write')
  restoreBusiness(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.businesses.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => AreaModel, { nullable: true, description: 'The area it stands in.' })
  area(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return business.areaId ? this.loaders.areas(context).load(business.areaId) : null;
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'The account manager (relatiebeheerder).' })
  accountManager(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return business.accountManagerId ? this.loaders.users(context).load(business.accountManagerId) : null;
  }

  @ResolveField(() => [BusinessModel], {
    description: 'Other live establishments of the same legal entity: with the same KVK number.',
  })
  otherEstablishments(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.otherEstablishments(context).load(business.id);
  }

  @ResolveField(() => BusinessModel, { nullable: true, description: 'The business that this one took over.' })
  successorOf(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return business.successorOfId ? this.loaders.businesses(context).load(business.successorOfId) : null;
  }

  @ResolveField(() => [BusinessModel], { description: 'Live businesses that took this one over.' })
  successors(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.successors(context).load(business.id);
  }

  @ResolveField(() => [SectorModel], { description: 'Activity codes, the main one first.' })
  sectors(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.sectorsOfBusiness(context).load(business.id);
  }
}
