import { Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommitmentModel } from '../../commitments/graphql/commitment.model';
import { Clock } from '../../config/clock';
import type { GraphqlContext } from '../../graphql/context';
import { RequirePermission } from '../../graphql/require-permission';
import { VisitModel } from '../../visits/graphql/visit.model';
import { DashboardService } from '../dashboard.service';
import { Dashboard, DashboardCountsModel, DashboardEventModel } from './dashboard.model';

@Resolver(() => Dashboard)
export class DashboardResolver {
  constructor(
    private readonly parts: DashboardService,
    private readonly clock: Clock,
  ) {}

  @Query(() => Dashboard, { description: 'The start of a day: only what is asked for is read.' })
  @RequirePermission('dashboard.read')
  dashboard(): Dashboard {
    return { at: this.clock.now() };
  }

  @ResolveField(() => [VisitModel], { description: "Everybody's visits of today." })
  visitsToday(@Context() { actor }: GraphqlContext) {
    return this.parts.visitsToday(actor);
  }

  @ResolveField(() => [CommitmentModel], { description: 'Your open promises, first due first, at most ten.' })
  myCommitments(@Context() { actor }: GraphqlContext) {
    return this.parts.myCommitments(actor);
  }

  @ResolveField(() => [DashboardEventModel], { description: 'Coming events, at most ten.' })
  upcomingEvents(@Context() { actor }: GraphqlContext) {
    return this.parts.upcomingEvents(actor);
  }

  @ResolveField(() => DashboardCountsModel, { description: 'Figures of this moment.' })
  counts(@Context() { actor }: GraphqlContext) {
    return this.parts.counts(actor);
  }
}
