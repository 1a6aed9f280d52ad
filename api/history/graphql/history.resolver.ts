import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection } from '../../graphql/selection';
import { HistoryService } from '../history.service';
import { RecordKind } from '../history.types';
import { TrashService } from '../trash.service';
import {
  HistoryArgs,
  HistoryEntryModel,
  HistoryPage,
  RevertedRecord,
  TrashArgs,
  TrashPage,
} from './history.model';

@Resolver(() => HistoryEntryModel)
export class HistoryResolver {
  constructor(
    private readonly histories: HistoryService,
    private readonly trashes: TrashService,
  ) {}

  @Query(() => HistoryPage, { description: 'Who changed what of one record, newest first.' })
  @RequirePermission('history.read')
  async history(@CurrentActor() actor: Actor, @Args() args: HistoryArgs, @Selected() selected: Selection) {
    return toPageModel(await this.histories.list(actor, args, args, selected.has('totalCount')));
  }

  @Query(() => TrashPage, { description: 'What was put away and you can bring back, last first.' })
  @RequirePermission('history.read')
  async trash(@CurrentActor() actor: Actor, @Args() args: TrashArgs, @Selected() selected: Selection) {
    return toPageModel(await this.trashes.list(actor, args.filter, args, selected.has('totalCount')));
  }

  @Mutation(() => RevertedRecord, {
    description: 'Takes one change back: its fields get their old values, as a new change by you.',
  })
  @RequirePermission('history.write')
  revertChange(
    @CurrentActor() actor: Actor,
    @Args('entryId', { type: () => ID, description: 'Which entry of a history.' }) entryId: string,
    @Args('fields', { type: () => [String], nullable: true, description: 'Only these fields; else all.' })
    fields?: string[],
  ) {
    return this.histories.revert(actor, entryId, fields ?? undefined);
  }

  @Mutation(() => RevertedRecord, { description: 'Brings a record back from the trash.' })
  @RequirePermission('history.write')
  restoreRecord(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => RecordKind, description: 'What kind.' }) kind: RecordKind,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.histories.restore(actor, kind, id, expectedVersion);
  }
}
