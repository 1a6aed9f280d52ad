import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ChangeProposal } from '../../../prisma/generated/client';
import type { Actor } from '../../access/actor';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { JsonValue } from '../../graphql/scalars';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { conflictsOf } from '../change-proposal.rules';
import { changesOf } from '../change-proposal.types';
import { ChangeProposalsService } from '../change-proposals.service';
import { ChangeProposalLoaders } from './change-proposal.loaders';
import {
  ChangeProposalModel,
  ChangeProposalPage,
  ChangeProposalsArgs,
  ProposedField,
} from './change-proposal.model';

@Resolver(() => ChangeProposalModel)
export class ChangeProposalsResolver {
  constructor(
    private readonly proposals: ChangeProposalsService,
    private readonly loaders: ChangeProposalLoaders,
  ) {}

  @Query(() => ChangeProposalPage, {
    name: 'changeProposals',
    description: 'What the register says otherwise.',
  })
  @RequirePermission('register.read')
  async list(
    @CurrentActor() actor: Actor,
    @Args() args: ChangeProposalsArgs,
    @Selected() selected: Selection,
  ) {
    return toPageModel(await this.proposals.list(actor, args, wantedOf(selected)));
  }

  @Query(() => ChangeProposalModel, { name: 'changeProposal', description: 'One proposal.' })
  @RequirePermission('register.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.proposals.get(actor, id);
  }

  @Mutation(() => ChangeProposalModel, { description: 'Takes over what the register says.' })
  @RequirePermission('register.write')
  acceptChangeProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('fields', {
      type: () => [String],
      nullable: true,
      description: 'Only these fields; without it all that nobody changed since.',
    })
    fields?: string[] | null,
    @Args('businessVersion', {
      type: () => Int,
      nullable: true,
      description: 'The version of the business you saw: needed to write over what was changed since.',
    })
    businessVersion?: number | null,
  ) {
    return this.proposals.accept(actor, id, expectedVersion, { fields, businessVersion });
  }

  @Mutation(() => ChangeProposalModel, { description: 'Leaves the business as it is.' })
  @RequirePermission('register.write')
  rejectChangeProposal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.proposals.reject(actor, id, expectedVersion);
  }

  @ResolveField(() => [ProposedField], { description: 'What would change.' })
  fields(@Parent() proposal: ChangeProposal): ProposedField[] {
    return Object.entries(changesOf(proposal)).map(([field, [before, told]]) => ({ field, before, told }));
  }

  @ResolveField(() => [String], { description: 'Fields that somebody changed since it was proposed.' })
  async conflicts(@Parent() proposal: ChangeProposal, @Context() context: GraphqlContext): Promise<string[]> {
    if (proposal.status !== 'OPEN' || !proposal.businessId) return [];
    const business = await this.loaders.subjects(context).load(proposal.businessId);
    return conflictsOf(changesOf(proposal), business ?? undefined);
  }

  @ResolveField(() => JsonValue, {
    nullable: true,
    description: 'field → what stands there now, for the fields of an open proposal.',
  })
  async current(@Parent() proposal: ChangeProposal, @Context() context: GraphqlContext) {
    if (proposal.status !== 'OPEN' || !proposal.businessId) return null;
    const business = await this.loaders.subjects(context).load(proposal.businessId);
    const values: Record<string, unknown> = { ...business };
    return Object.fromEntries(
      Object.keys(changesOf(proposal)).map((field) => [field, values[field] ?? null]),
    );
  }

  @ResolveField(() => Int, { nullable: true, description: 'Version of the business now.' })
  async businessVersion(@Parent() proposal: ChangeProposal, @Context() context: GraphqlContext) {
    if (!proposal.businessId) return null;
    return (await this.loaders.subjects(context).load(proposal.businessId))?.version ?? null;
  }

  @ResolveField(() => [String], { description: 'Fields that a person typed last.' })
  async editedFields(
    @Parent() proposal: ChangeProposal,
    @Context() context: GraphqlContext,
  ): Promise<string[]> {
    if (!proposal.businessId) return [];
    const rows = await this.loaders.editedFields(context).load(proposal.businessId);
    return rows.map(({ field }) => field);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who decided.' })
  decidedBy(@Parent() { decidedById }: ChangeProposal, @Context() context: GraphqlContext) {
    return decidedById ? this.loaders.users(context).load(decidedById) : null;
  }
}
