import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { AreaModel } from '../../areas/graphql/area.model';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { AssociationsService } from '../associations.service';
import { CreateAssociationInput, UpdateAssociationInput } from './association.input';
import { AssociationLoaders } from './association.loaders';
import { AssociationModel, AssociationPage } from './association.model';
import { AssociationsArgs } from './associations.args';
import { MembershipModel } from './membership.model';

@Resolver(() => AssociationModel)
export class AssociationsResolver {
  constructor(
    private readonly associations: AssociationsService,
    private readonly loaders: AssociationLoaders,
    private readonly businessLoaders: BusinessLoaders,
  ) {}

  @Query(() => AssociationPage, { name: 'associations', description: 'Collectives of entrepreneurs.' })
  @RequirePermission('associations.read')
  async list(@CurrentActor() actor: Actor, @Args() args: AssociationsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.associations.list(actor, args, wantedOf(selected)));
  }

  @Query(() => AssociationModel, { name: 'association', description: 'One association.' })
  @RequirePermission('associations.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.associations.get(actor, id);
  }

  @Mutation(() => AssociationModel, { description: 'Makes an association.' })
  @RequirePermission('associations.write')
  createAssociation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new association.' }) input: CreateAssociationInput,
  ) {
    return this.associations.create(actor, input);
  }

  @Mutation(() => AssociationModel, { description: 'Changes an association.' })
  @RequirePermission('associations.write')
  updateAssociation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateAssociationInput,
  ) {
    return this.associations.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => AssociationModel, {
    description: 'Puts an association away; it stays findable and can be restored.',
  })
  @RequirePermission('associations.write')
  archiveAssociation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.associations.archive(actor, id, expectedVersion);
  }

  @Mutation(() => AssociationModel, { description: 'Brings an archived association back.' })
  @RequirePermission('associations.write')
  restoreAssociation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.associations.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => AreaModel, { nullable: true, description: 'The area it works in.' })
  area(@Parent() association: AssociationModel, @Context() context: GraphqlContext) {
    return association.areaId ? this.businessLoaders.areas(context).load(association.areaId) : null;
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'The account manager (relatiebeheerder).' })
  accountManager(@Parent() association: AssociationModel, @Context() context: GraphqlContext) {
    return association.accountManagerId
      ? this.businessLoaders.users(context).load(association.accountManagerId)
      : null;
  }

  @ResolveField(() => [MembershipModel], { description: 'Member businesses, current ones first.' })
  memberships(@Parent() association: AssociationModel, @Context() context: GraphqlContext) {
    return this.loaders.membershipsOfAssociation(context).load(association.id);
  }
}
