import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { JsonValue } from '../../graphql/scalars';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { mayEditSegment, SegmentsService } from '../segments.service';
import { CreateSegmentInput, UpdateSegmentInput } from './segment.input';
import {
  SegmentCount,
  SegmentExplanation,
  SegmentModel,
  SegmentPage,
  SegmentPersonExplanation,
} from './segment.model';
import { ExplainContactArgs, ExplainSegmentArgs, SegmentsArgs } from './segments.args';

@Resolver(() => SegmentModel)
export class SegmentsResolver {
  constructor(private readonly segments: SegmentsService) {}

  @Query(() => SegmentPage, { name: 'segments', description: 'Shared segments and your own private ones.' })
  @RequirePermission('segments.read')
  async list(@CurrentActor() actor: Actor, @Args() args: SegmentsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.segments.list(actor, args, wantedOf(selected)));
  }

  @Query(() => SegmentModel, { name: 'segment', description: 'One segment.' })
  @RequirePermission('segments.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.segments.get(actor, id);
  }

  @Query(() => SegmentCount, {
    description: 'How many a definition holds at this moment, without saving it.',
  })
  @RequirePermission('segments.read')
  previewSegment(
    @CurrentActor() actor: Actor,
    @Args('definition', { type: () => JsonValue, description: 'The conditions; see Segment.definition.' })
    definition: unknown,
  ) {
    return this.segments.count(actor, { definition });
  }

  @Query(() => SegmentExplanation, {
    description: 'Why a business is in a segment or not: every condition with its verdict.',
  })
  @RequirePermission('segments.read')
  explainSegmentMember(@CurrentActor() actor: Actor, @Args() { businessId, ...choice }: ExplainSegmentArgs) {
    return this.segments.explain(actor, choice, businessId);
  }

  @Query(() => SegmentPersonExplanation, {
    description:
      'Why a person is in a segment or not: the businesses that could bring them in, with every verdict.',
  })
  @RequirePermission('segments.people')
  explainSegmentContact(@CurrentActor() actor: Actor, @Args() { contactId, ...choice }: ExplainContactArgs) {
    return this.segments.explainContact(actor, choice, contactId);
  }

  @Mutation(() => SegmentModel, { description: 'Makes a segment.' })
  @RequirePermission('segments.write')
  createSegment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new segment.' }) input: CreateSegmentInput,
  ) {
    return this.segments.create(actor, input);
  }

  @Mutation(() => SegmentModel, { description: 'Changes a segment.' })
  @RequirePermission('segments.write')
  updateSegment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateSegmentInput,
  ) {
    return this.segments.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => SegmentModel, {
    description: 'Puts a segment away; it stays findable and can be restored.',
  })
  @RequirePermission('segments.write')
  archiveSegment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.segments.archive(actor, id, expectedVersion);
  }

  @Mutation(() => SegmentModel, { description: 'Brings an archived segment back.' })
  @RequirePermission('segments.write')
  restoreSegment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.segments.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => SegmentCount, {
    description: 'Counted live; costs a query per segment, so ask it of one.',
  })
  counts(@Parent() { id }: SegmentModel, @Context() { actor }: GraphqlContext) {
    return this.segments.count(actor, { segmentId: id });
  }

  @ResolveField(() => Boolean, { description: 'Whether you may change it: its owner and the administrator.' })
  mayEdit(@Parent() segment: SegmentModel, @Context() { actor }: GraphqlContext) {
    return mayEditSegment(actor, segment);
  }
}
