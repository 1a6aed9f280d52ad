import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { fullName } from '../../contacts/contact-name.rules';
import { ContactLoaders } from '../../contacts/graphql/contact.loaders';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { undoableUntil } from '../merge.rules';
import { pairOf } from '../merges.queries';
import { MergesService } from '../merges.service';
import { UnmergeService } from '../unmerge.service';
import { MergeBusinessesInput, MergeContactsInput, MergesArgs } from './merge.input';
import { DoubleSeatModel, MergeModel, MergePage, MergeResult, UndoMergeResult } from './merge.model';

const WHICH = { type: () => ID, description: 'Which one.' };

@Resolver(() => MergeModel)
export class MergesResolver {
  constructor(
    private readonly merges: MergesService,
    private readonly unmerging: UnmergeService,
    private readonly contacts: ContactLoaders,
    private readonly businesses: BusinessLoaders,
  ) {}

  @Query(() => MergePage, { name: 'merges', description: 'Records that became one, newest first.' })
  @RequirePermission('duplicates.read')
  async list(@CurrentActor() actor: Actor, @Args() args: MergesArgs, @Selected() selected: Selection) {
    return toPageModel(await this.merges.list(actor, args, wantedOf(selected)));
  }

  @Query(() => MergeModel, { name: 'merge', description: 'One merge.' })
  @RequirePermission('duplicates.read')
  get(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.merges.get(actor, id);
  }

  @Query(() => [DoubleSeatModel], {
    description: 'Events to come at which one contact has more than one place, as after a merge.',
  })
  @RequirePermission('duplicates.read')
  doubleSeats(@CurrentActor() actor: Actor, @Args('contactId', WHICH) contactId: string) {
    return this.merges.doubleSeats(actor, contactId);
  }

  @Mutation(() => MergeResult, { description: 'Makes one contact of two.' })
  @RequirePermission('duplicates.write')
  mergeContacts(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which two, and what stays of each.' }) input: MergeContactsInput,
  ) {
    return this.merges.mergeContacts(actor, input);
  }

  @Mutation(() => MergeResult, { description: 'Makes one business of two.' })
  @RequirePermission('duplicates.write')
  mergeBusinesses(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which two, and what stays of each.' }) input: MergeBusinessesInput,
  ) {
    return this.merges.mergeBusinesses(actor, input);
  }

  @Mutation(() => UndoMergeResult, {
    description: 'Takes a merge back, within 90 days. What people changed since stays as they left it.',
  })
  @RequirePermission('duplicates.write')
  undoMerge(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.unmerging.undo(actor, id);
  }

  @ResolveField(() => ID, { description: 'The record that stayed.' })
  survivorId(@Parent() merge: MergeModel) {
    return pairOf(merge).survivorId;
  }

  @ResolveField(() => ID, { description: 'The record that went; its id leads to the one that stayed.' })
  loserId(@Parent() merge: MergeModel) {
    return pairOf(merge).loserId;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the record that went.' })
  async loserName(@Parent() merge: MergeModel, @Context() context: GraphqlContext) {
    if (merge.loserBusinessId)
      return (await this.businesses.businesses(context).load(merge.loserBusinessId))?.name;
    const contact = await this.contacts.contacts(context).load(merge.loserContactId ?? '');
    return contact && fullName(contact);
  }

  @ResolveField(() => Date, { description: 'Until when it can be taken back.' })
  undoableUntil(@Parent() { mergedAt }: MergeModel) {
    return undoableUntil(mergedAt);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who merged.' })
  mergedBy(@Parent() { mergedById }: MergeModel, @Context() context: GraphqlContext) {
    return mergedById ? this.businesses.users(context).load(mergedById) : null;
  }
}
