import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PartyKind } from '../../../prisma/generated/enums';
import type { Actor } from '../../access/actor';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import { ContactLoaders } from '../../contacts/graphql/contact.loaders';
import { ContactModel } from '../../contacts/graphql/contact.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { DuplicatesService } from '../duplicates.service';
import { DuplicateCandidateModel, DuplicateCandidatePage, PossibleDuplicateModel } from './duplicate.model';
import { DuplicateCandidatesArgs, PossibleDuplicatesArgs } from './duplicates.args';

const WHICH = { type: () => ID, description: 'Which one.' };
const SEEN = { type: () => Int, description: 'The version you saw.' };

@Resolver(() => DuplicateCandidateModel)
export class DuplicatesResolver {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly contacts: ContactLoaders,
    private readonly businesses: BusinessLoaders,
  ) {}

  @Query(() => DuplicateCandidatePage, {
    name: 'duplicateCandidates',
    description: 'Pairs of records that may be one, the likeliest first.',
  })
  @RequirePermission('duplicates.read')
  async list(
    @CurrentActor() actor: Actor,
    @Args() args: DuplicateCandidatesArgs,
    @Selected() selected: Selection,
  ) {
    return toPageModel(await this.duplicates.list(actor, args, wantedOf(selected)));
  }

  @Query(() => DuplicateCandidateModel, { name: 'duplicateCandidate', description: 'One pair.' })
  @RequirePermission('duplicates.read')
  get(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.duplicates.get(actor, id);
  }

  @Query(() => [PossibleDuplicateModel], {
    description: 'At most five records like the one being typed, the likeliest first.',
  })
  @RequirePermission('duplicates.read')
  possibleDuplicates(@CurrentActor() actor: Actor, @Args() args: PossibleDuplicatesArgs) {
    return this.duplicates.possible(actor, args);
  }

  @Mutation(() => DuplicateCandidateModel, {
    description: 'Says that two records may be one: the pair to compare, also when it was known already.',
  })
  @RequirePermission('duplicates.write')
  pointOutDuplicate(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => PartyKind, description: 'Two contacts or two businesses.' }) kind: PartyKind,
    @Args('id', WHICH) id: string,
    @Args('otherId', { type: () => ID, description: 'And which other one.' }) otherId: string,
  ) {
    return this.duplicates.pointOut(actor, kind, [id, otherId]);
  }

  @Mutation(() => DuplicateCandidateModel, {
    description: 'Says that the two are not one; no search brings the pair back.',
  })
  @RequirePermission('duplicates.write')
  dismissDuplicate(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', SEEN) expectedVersion: number,
  ) {
    return this.duplicates.dismiss(actor, id, expectedVersion);
  }

  @Mutation(() => DuplicateCandidateModel, { description: 'Takes back that the two are not one.' })
  @RequirePermission('duplicates.write')
  reopenDuplicate(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', SEEN) expectedVersion: number,
  ) {
    return this.duplicates.reopen(actor, id, expectedVersion);
  }

  @ResolveField(() => [ContactModel], {
    name: 'contacts',
    description: 'The two contacts; empty for a pair of businesses.',
  })
  contactPair(@Parent() pair: DuplicateCandidateModel, @Context() context: GraphqlContext) {
    return loadBoth(this.contacts.contacts(context), pair.leftContactId, pair.rightContactId);
  }

  @ResolveField(() => [BusinessModel], {
    name: 'businesses',
    description: 'The two businesses; empty for a pair of contacts.',
  })
  businessPair(@Parent() pair: DuplicateCandidateModel, @Context() context: GraphqlContext) {
    return loadBoth(this.businesses.businesses(context), pair.leftBusinessId, pair.rightBusinessId);
  }
}

async function loadBoth<Row>(
  loader: { load(id: string): Promise<Row | null> },
  left: string | null,
  right: string | null,
): Promise<Row[]> {
  if (!left || !right) return [];
  const rows = await Promise.all([loader.load(left), loader.load(right)]);
  return rows.filter((row) => row !== null);
}
