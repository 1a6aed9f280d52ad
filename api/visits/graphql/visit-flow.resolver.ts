import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { may } from '../../access/permissions';
import { Clock } from '../../config/clock';
import { isLate } from '../../commitments/commitment.rules';
import { CommitmentModel } from '../../commitments/graphql/commitment.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { VisitFlowService } from '../visit-flow.service';
import { VisitStep } from '../visit.states';
import { ReportVisitInput } from './visit.input';
import { VisitLoaders } from './visit.loaders';
import { VisitModel } from './visit.model';
import { VisitStepArgs } from './visits.args';

@Resolver(() => VisitModel)
export class VisitFlowResolver {
  constructor(
    private readonly flow: VisitFlowService,
    private readonly loaders: VisitLoaders,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => VisitModel, {
    description: 'Mails the contacts of a visit an invitation with an appointment.',
  })
  @RequirePermission('visits.write')
  inviteToVisit(@CurrentActor() actor: Actor, @Args() { id, expectedVersion }: VisitStepArgs) {
    return this.flow.invite(actor, id, expectedVersion);
  }

  @Mutation(() => VisitModel, { description: 'Says that a visit is agreed.' })
  @RequirePermission('visits.write')
  confirmVisit(@CurrentActor() actor: Actor, @Args() { id, expectedVersion }: VisitStepArgs) {
    return this.flow.confirm(actor, id, expectedVersion);
  }

  @Mutation(() => VisitModel, {
    description: 'Cancels a visit and takes the appointment out of the calendars of those who were invited.',
  })
  @RequirePermission('visits.write')
  cancelVisit(
    @CurrentActor() actor: Actor,
    @Args() { id, expectedVersion }: VisitStepArgs,
    @Args('reason', { description: 'Why; it stands in the mail.' }) reason: string,
  ) {
    return this.flow.cancel(actor, id, expectedVersion, reason);
  }

  @Mutation(() => VisitModel, { description: 'Says that a visit took place.' })
  @RequirePermission('visits.write')
  holdVisit(@CurrentActor() actor: Actor, @Args() { id, expectedVersion }: VisitStepArgs) {
    return this.flow.hold(actor, id, expectedVersion);
  }

  @Mutation(() => VisitModel, { description: 'Writes a visit up; each agreement becomes a commitment.' })
  @RequirePermission('visits.write')
  reportVisit(
    @CurrentActor() actor: Actor,
    @Args() { id, expectedVersion }: VisitStepArgs,
    @Args('input', { description: 'What came of it.' }) input: ReportVisitInput,
  ) {
    return this.flow.report(actor, id, expectedVersion, input);
  }

  @ResolveField(() => [VisitStep], { description: 'What you can do with it now.' })
  nextSteps(@Parent() visit: VisitModel, @Context() { actor }: GraphqlContext) {
    return this.flow.nextSteps(actor, visit);
  }

  @ResolveField(() => [CommitmentModel], { description: 'What was agreed.' })
  async commitments(@Parent() { id }: VisitModel, @Context() context: GraphqlContext) {
    if (!may(context.actor, 'commitments.read')) return [];
    const commitments = await this.loaders.commitmentsOfVisit(context).load(id);
    return commitments.map((row) => ({ ...row, isLate: isLate(row, this.clock.now()) }));
  }
}
