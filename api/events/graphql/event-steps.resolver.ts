import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { EventsService } from '../events.service';
import { EventModel } from './event.model';

const WHICH = { type: () => ID, description: 'Which one.' };
const VERSION = { type: () => Int, description: 'The version you saw.' };

/** The steps of an event's life, each a verb of its own. */
@Resolver(() => EventModel)
export class EventStepsResolver {
  constructor(private readonly events: EventsService) {}

  @Mutation(() => EventModel, { description: 'Announces an event and opens its registration.' })
  @RequirePermission('events.write')
  publishEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.publish(actor, id, expectedVersion);
  }

  @Mutation(() => EventModel, { description: 'Closes the registration of an event for visitors.' })
  @RequirePermission('events.write')
  closeEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.close(actor, id, expectedVersion);
  }

  @Mutation(() => EventModel, { description: 'Opens the registration of an event again.' })
  @RequirePermission('events.write')
  reopenEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.reopen(actor, id, expectedVersion);
  }

  @Mutation(() => EventModel, { description: 'Says that an event has taken place.' })
  @RequirePermission('events.write')
  holdEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.hold(actor, id, expectedVersion);
  }

  @Mutation(() => EventModel, { description: 'Says that an event has been looked back on.' })
  @RequirePermission('events.write')
  evaluateEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.evaluate(actor, id, expectedVersion);
  }

  @Mutation(() => EventModel, { description: 'Calls an event off and tells everybody who registered.' })
  @RequirePermission('events.write')
  cancelEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('reason', {
      type: () => String,
      description: 'Why, in words that everybody who registered will read.',
    })
    reason: string,
  ) {
    return this.events.cancel(actor, id, expectedVersion, reason);
  }
}
