import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { ownerOf } from '../timeline.rules';
import { TimelineService } from '../timeline.service';
import { TimelineArgs, TimelineItemModel, TimelinePage } from './timeline.model';

@Resolver(() => TimelineItemModel)
export class TimelineResolver {
  constructor(private readonly timelines: TimelineService) {}

  @Query(() => TimelinePage, {
    description:
      'What happened to one business, association or contact, newest first; name exactly one of them.',
  })
  @RequirePermission('timeline.read')
  async timeline(@CurrentActor() actor: Actor, @Args() args: TimelineArgs, @Selected() selected: Selection) {
    return toPageModel(await this.timelines.of(actor, ownerOf(args), args, wantedOf(selected)));
  }
}
