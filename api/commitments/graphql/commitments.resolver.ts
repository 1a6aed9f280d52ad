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
import { ParticipantLoaders } from '../../interactions/graphql/participant.loaders';
import { PersonName } from '../../interactions/graphql/person-name.model';
import { UserModel } from '../../users/graphql/user.model';
import { CommitmentsService } from '../commitments.service';
import { CreateCommitmentInput, UpdateCommitmentInput } from './commitment.input';
import { CommitmentModel, CommitmentPage } from './commitment.model';
import { CommitmentsArgs } from './commitments.args';

@Resolver(() => CommitmentModel)
export class CommitmentsResolver {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly loaders: BusinessLoaders,
    private readonly people: ParticipantLoaders,
    private readonly associations: AssociationLoaders,
  ) {}

  @Query(() => CommitmentPage, { name: 'commitments', description: 'Promises, first due first.' })
  @RequirePermission('commitments.read')
  async list(@CurrentActor() actor: Actor, @Args() args: CommitmentsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.commitments.list(actor, args, wantedOf(selected)));
  }

  @Query(() => CommitmentModel, { name: 'commitment', description: 'One promise.' })
  @RequirePermission('commitments.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.commitments.get(actor, id);
  }

  @Mutation(() => CommitmentModel, { description: 'Writes down a promise.' })
  @RequirePermission('commitments.write')
  createCommitment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The promise.' }) input: CreateCommitmentInput,
  ) {
    return this.commitments.create(actor, input);
  }

  @Mutation(() => CommitmentModel, { description: 'Changes an open promise.' })
  @RequirePermission('commitments.write')
  updateCommitment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateCommitmentInput,
  ) {
    return this.commitments.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => CommitmentModel, {
    description: 'Says that a promise was kept; after its due day it is kept late.',
  })
  @RequirePermission('commitments.write')
  keepCommitment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.commitments.keep(actor, id, expectedVersion);
  }

  @Mutation(() => CommitmentModel, { description: 'Says that a promise is no longer needed.' })
  @RequirePermission('commitments.write')
  withdrawCommitment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.commitments.withdraw(actor, id, expectedVersion);
  }

  @Mutation(() => CommitmentModel, { description: 'Says that a promise was not kept, and why.' })
  @RequirePermission('commitments.write')
  breakCommitment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('reason', { description: 'Why; colleagues read it.' }) reason: string,
  ) {
    return this.commitments.break(actor, id, expectedVersion, reason);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Whose promise it is.' })
  user(@Parent() { userId }: CommitmentModel, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(userId);
  }

  @ResolveField(() => BusinessModel, { nullable: true, description: 'To which business.' })
  business(@Parent() { businessId }: CommitmentModel, @Context() context: GraphqlContext) {
    return businessId ? this.loaders.businesses(context).load(businessId) : null;
  }

  @ResolveField(() => PersonName, { nullable: true, description: 'To whom.' })
  contact(@Parent() { contactId }: CommitmentModel, @Context() context: GraphqlContext) {
    return contactId ? this.people.contactName(context).load(contactId) : null;
  }

  @ResolveField(() => AssociationModel, { nullable: true, description: 'The association.' })
  association(@Parent() { associationId }: CommitmentModel, @Context() context: GraphqlContext) {
    return associationId ? this.associations.associations(context).load(associationId) : null;
  }
}
