import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { DuplicateScansService } from '../duplicate-scans.service';
import { DuplicateScanModel } from './duplicate.model';

@Resolver(() => DuplicateScanModel)
export class DuplicateScansResolver {
  constructor(private readonly scans: DuplicateScansService) {}

  @Query(() => DuplicateScanModel, {
    nullable: true,
    description: 'The search that runs or ran last; null when there was none.',
  })
  @RequirePermission('duplicates.read')
  latestDuplicateScan(@CurrentActor() actor: Actor) {
    return this.scans.latest(actor);
  }

  @Mutation(() => DuplicateScanModel, {
    description: 'Starts a search for duplicates, or gives the one that is running.',
  })
  @RequirePermission('duplicates.write')
  startDuplicateScan(@CurrentActor() actor: Actor) {
    return this.scans.start(actor);
  }

  @Mutation(() => DuplicateScanModel, { description: 'Asks a running search to stop; what was known stays.' })
  @RequirePermission('duplicates.write')
  stopDuplicateScan(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.scans.stop(actor, id);
  }
}
