import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { AssociationLoaders } from '../../associations/graphql/association.loaders';
import { AssociationModel } from '../../associations/graphql/association.model';
import { BusinessRelations } from '../../businesses/business-relations';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { CalendarDay } from '../../graphql/scalars';
import { AFFILIATIONS_OF_BUSINESS } from '../affiliations-along';
import { AffiliationsService } from '../affiliations.service';
import { AffiliationModel } from './affiliation.model';
import { FunctionInput, MoveInput, UpdateAffiliationInput } from './contact.input';
import { ContactLoaders } from './contact.loaders';
import { ContactModel } from './contact.model';

@Resolver(() => AffiliationModel)
export class AffiliationsResolver {
  constructor(
    private readonly affiliations: AffiliationsService,
    private readonly loaders: ContactLoaders,
    private readonly businessLoaders: BusinessLoaders,
    private readonly associationLoaders: AssociationLoaders,
  ) {}

  @Mutation(() => AffiliationModel, {
    description: 'Gives a contact a function at a business or association.',
  })
  @RequirePermission('contacts.write')
  addAffiliation(
    @CurrentActor() actor: Actor,
    @Args('contactId', { type: () => ID, description: 'Whose function.' }) contactId: string,
    @Args('input', { description: 'The function.' }) input: FunctionInput,
  ) {
    return this.affiliations.add(actor, { ...input, contactId });
  }

  @Mutation(() => AffiliationModel, { description: 'Changes a function.' })
  @RequirePermission('contacts.write')
  updateAffiliation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateAffiliationInput,
  ) {
    return this.affiliations.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => AffiliationModel, { description: 'Ends a function; it stays as history.' })
  @RequirePermission('contacts.write')
  endAffiliation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('endsOn', { type: () => CalendarDay, description: 'Last day, today at the latest.' }) endsOn: Date,
  ) {
    return this.affiliations.end(actor, id, expectedVersion, endsOn);
  }

  @Mutation(() => AffiliationModel, { description: 'Makes a current function the main one of its contact.' })
  @RequirePermission('contacts.write')
  makeAffiliationPrimary(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.affiliations.makePrimary(actor, id, expectedVersion);
  }

  @Mutation(() => AffiliationModel, {
    description: 'Somebody goes to work elsewhere: ends the old function, starts the new one and returns it.',
  })
  @RequirePermission('contacts.write')
  moveAffiliation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The old function.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'The new one.' }) input: MoveInput,
  ) {
    return this.affiliations.move(actor, id, expectedVersion, input);
  }

  @ResolveField(() => Boolean, {
    description: 'A current function whose term has ended or ends within three months.',
  })
  isTermEnding(@Parent() affiliation: AffiliationModel) {
    return this.affiliations.isTermEnding(affiliation);
  }

  @ResolveField(() => ContactModel, { description: 'Whose function it is.' })
  contact(@Parent() affiliation: AffiliationModel, @Context() context: GraphqlContext) {
    return this.loaders.contacts(context).load(affiliation.contactId);
  }

  @ResolveField(() => BusinessModel, { nullable: true, description: 'At which business.' })
  business(@Parent() { businessId }: AffiliationModel, @Context() context: GraphqlContext) {
    return businessId ? this.businessLoaders.businesses(context).load(businessId) : null;
  }

  @ResolveField(() => AssociationModel, { nullable: true, description: 'At which association.' })
  association(@Parent() { associationId }: AffiliationModel, @Context() context: GraphqlContext) {
    return associationId ? this.associationLoaders.associations(context).load(associationId) : null;
  }
}

@Resolver(() => BusinessModel)
export class BusinessAffiliationsResolver {
  constructor(
    private readonly loaders: ContactLoaders,
    relations: BusinessRelations,
  ) {
    relations.register(AFFILIATIONS_OF_BUSINESS);
  }

  @ResolveField(() => [AffiliationModel], {
    description:
      'People with a function there, current ones first; empty for roles that may not read contacts.',
  })
  affiliations(@Parent() business: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.affiliationsOfBusiness(context).load(business.id);
  }
}

@Resolver(() => AssociationModel)
export class AssociationAffiliationsResolver {
  constructor(private readonly loaders: ContactLoaders) {}

  @ResolveField(() => [AffiliationModel], {
    description:
      'People with a function there, current ones and the board first; empty for roles that may not read contacts.',
  })
  affiliations(@Parent() association: AssociationModel, @Context() context: GraphqlContext) {
    return this.loaders.affiliationsOfAssociation(context).load(association.id);
  }
}
