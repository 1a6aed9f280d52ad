import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { UserModel } from '../../users/graphql/user.model';
import { SegmentPinsService } from '../segment-pins.service';
import { SegmentUsageService } from '../segment-usage.service';
import { SegmentModel, SegmentUseModel } from './segment.model';

/** Who owns a segment, who pinned it, what uses it. */
@Resolver(() => SegmentModel)
export class SegmentRelationsResolver {
  constructor(
    private readonly prisma: PrismaService,
    private readonly pins: SegmentPinsService,
    private readonly usage: SegmentUsageService,
  ) {}

  @Query(() => [SegmentModel], { description: 'The segments in your menu, as you pinned them.' })
  @RequirePermission('segments.read')
  pinnedSegments(@CurrentActor() actor: Actor) {
    return this.pins.list(actor);
  }

  @Mutation(() => SegmentModel, { description: 'Puts a segment in your menu.' })
  @RequirePermission('segments.pin')
  pinSegment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.pins.pin(actor, id);
  }

  @Mutation(() => SegmentModel, { description: 'Takes a segment out of your menu.' })
  @RequirePermission('segments.pin')
  unpinSegment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.pins.unpin(actor, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether it stands in your menu.' })
  async isPinned(@Parent() { id }: SegmentModel, @Context() { loaders, actor }: GraphqlContext) {
    const pinned = loaders.byId('pinnedSegment', async (ids) =>
      [...(await this.pins.pinnedAmong(actor, ids))].map((segmentId) => ({ id: segmentId })),
    );
    return (await pinned.load(id)) !== null;
  }

  @ResolveField(() => [SegmentUseModel], {
    description: 'Newsletters and events that name it; costs two queries per segment, so ask it of one.',
  })
  uses(@Parent() { id }: SegmentModel, @Context() { actor }: GraphqlContext) {
    return this.usage.usesOf(actor, id);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who made it.' })
  owner(@Parent() { ownerId }: SegmentModel, @Context() { loaders }: GraphqlContext) {
    return loaders
      .byId('user', (ids) =>
        this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
      )
      .load(ownerId);
  }
}
