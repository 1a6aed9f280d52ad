import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { UserModel } from '../../users/graphql/user.model';
import { warningsFor } from '../interaction.rules';
import { InteractionWarning } from '../interaction.types';
import { InteractionsService } from '../interactions.service';
import { LogInteractionInput, UpdateInteractionInput } from './interaction.input';
import { InteractionModel, InteractionPage } from './interaction.model';
import { InteractionsArgs } from './interactions.args';
import { ParticipantLoaders } from './participant.loaders';
import { PersonName } from './person-name.model';

@Resolver(() => InteractionModel)
export class InteractionsResolver {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly loaders: BusinessLoaders,
    private readonly participants: ParticipantLoaders,
    private readonly associations: AssociationLoaders,
  ) {}

  @Query(() => InteractionPage, { name: 'interactions', description: 'Contact moments, newest first.' })
  @RequirePermission('interactions.read')
  async list(@CurrentActor() actor: Actor, @Args() args: InteractionsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.interactions.list(actor, args, wantedOf(selected)));
  }

  @Query(() => InteractionModel, { name: 'interaction', description: 'One contact moment.' })
  @RequirePermission('interactions.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.interactions.get(actor, id);
  }

  @Mutation(() => InteractionModel, { description: 'Writes down a contact moment.' })
  @RequirePermission('interactions.write')
  logInteraction(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What happened.' }) input: LogInteractionInput,
  ) {
    return this.interactions.log(actor, input);
  }

  @Mutation(() => InteractionModel, { description: 'Changes a contact moment.' })
  @RequirePermission('interactions.write')
  updateInteraction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateInteractionInput,
  ) {
    return this.interactions.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => InteractionModel, { description: 'Puts a contact moment away; it can be restored.' })
  @RequirePermission('interactions.write')
  archiveInteraction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.interactions.archive(actor, id, expectedVersion);
  }

  @Mutation(() => InteractionModel, { description: 'Brings an archived contact moment back.' })
  @RequirePermission('interactions.write')
  restoreInteraction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.interactions.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => [InteractionWarning], {
    description: 'BSN_SUSPECTED: the text holds nine digits that may be a BSN, which has no place here.',
  })
  warnings(@Parent() interaction: InteractionModel) {
    return warningsFor(interaction);
  }

  @ResolveField(() => BusinessModel, { nullable: true, description: 'The business.' })
  business(@Parent() { businessId }: InteractionModel, @Context() context: GraphqlContext) {
    return businessId ? this.loaders.businesses(context).load(businessId) : null;
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'The colleague who had it.' })
  user(@Parent() { userId }: InteractionModel, @Context() context: GraphqlContext) {
    return userId ? this.loaders.users(context).load(userId) : null;
  }

  @ResolveField(() => [PersonName], { description: 'The people who took part.' })
  contacts(@Parent() { id }: InteractionModel, @Context() context: GraphqlContext) {
    return this.participants.contactsOfInteraction(context).load(id);
  }

  @ResolveField(() => AssociationModel, { nullable: true, description: 'The association.' })
  association(@Parent() { associationId }: InteractionModel, @Context() context: GraphqlContext) {
    return associationId ? this.associations.associations(context).load(associationId) : null;
  }
}
