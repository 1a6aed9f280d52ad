import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { BulkChange } from '../../../prisma/generated/client';
import { BulkRowState } from '../../../prisma/generated/enums';
import type { Actor } from '../../access/actor';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { PageArgs, toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { BulkService } from '../bulk.service';
import {
  BulkChangeInput,
  BulkChangeModel,
  BulkChangePage,
  BulkCountsModel,
  BulkRowModel,
} from './bulk.model';

@Resolver(() => BulkChangeModel)
export class BulkResolver {
  constructor(
    private readonly bulk: BulkService,
    private readonly loaders: BusinessLoaders,
  ) {}

  @Query(() => BulkChangePage, { description: 'Bulk changes of the past two months, newest first.' })
  @RequirePermission('bulk.read')
  async bulkChanges(@CurrentActor() actor: Actor, @Args() args: PageArgs, @Selected() selected: Selection) {
    return toPageModel(await this.bulk.list(actor, args, selected.has('totalCount')));
  }

  @Query(() => BulkChangeModel, { description: 'One bulk change, to see how far it is.' })
  @RequirePermission('bulk.read')
  bulkChange(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.bulk.get(actor, id);
  }

  @Mutation(() => BulkChangeModel, { description: 'Changes many records at once; more than 1000 by a job.' })
  @RequirePermission('bulk.write')
  startBulkChange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to do to which records.' }) input: BulkChangeInput,
  ) {
    return this.bulk.start(actor, input);
  }

  @Mutation(() => BulkChangeModel, {
    description: 'Puts back what a bulk change did, except where somebody touched a record since.',
  })
  @RequirePermission('bulk.write')
  undoBulkChange(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.bulk.undo(actor, id);
  }

  @ResolveField(() => BulkCountsModel, { description: 'How many records stand in each state.' })
  counts(@Parent() bulk: BulkChange) {
    return this.bulk.counts(bulk);
  }

  @ResolveField(() => [BulkRowModel], { description: 'The records in one state, at most 100.' })
  rows(
    @Parent() bulk: BulkChange,
    @Args('state', { type: () => BulkRowState, description: 'In which state.' }) state: BulkRowState,
  ) {
    return this.bulk.rows(bulk, state);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'The colleague who did it.' })
  user(@Parent() bulk: BulkChange, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(bulk.userId);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'The account manager that was assigned.' })
  accountManager(@Parent() bulk: BulkChange, @Context() context: GraphqlContext) {
    return bulk.accountManagerId ? this.loaders.users(context).load(bulk.accountManagerId) : null;
  }
}
