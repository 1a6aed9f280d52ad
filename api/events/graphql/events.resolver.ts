import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { may } from '../../access/permissions';
import { Config } from '../../config/config';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { eventUrl } from '../event-calendar';
import { EventStep, nextSteps } from '../event.states';
import { EventsService } from '../events.service';
import { CreateEventInput, UpdateEventInput } from './event.input';
import { EventLoaders } from './event.loaders';
import { EventCountsModel, EventModel, EventPage } from './event.model';
import { EventsArgs } from './events.args';
import { RegistrationModel } from './registration.model';

const WHICH = { type: () => ID, description: 'Which one.' };
const VERSION = { type: () => Int, description: 'The version you saw.' };

@Resolver(() => EventModel)
export class EventsResolver {
  constructor(
    private readonly events: EventsService,
    private readonly loaders: EventLoaders,
    private readonly config: Config,
  ) {}

  @Query(() => EventPage, { name: 'events', description: 'Gatherings.' })
  @RequirePermission('events.read')
  async list(@CurrentActor() actor: Actor, @Args() args: EventsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.events.list(actor, args, wantedOf(selected)));
  }

  @Query(() => EventModel, { name: 'event', description: 'One event.' })
  @RequirePermission('events.read')
  get(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.events.get(actor, id);
  }

  @Mutation(() => EventModel, { description: 'Makes an event as a draft.' })
  @RequirePermission('events.write')
  createEvent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new event.' }) input: CreateEventInput,
  ) {
    return this.events.create(actor, input);
  }

  @Mutation(() => EventModel, {
    description: 'Changes an event. Who comes is told of another time or place; more seats go to who waits.',
  })
  @RequirePermission('events.write')
  updateEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateEventInput,
  ) {
    return this.events.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => EventModel, { description: 'Makes a new draft like this event, without the people.' })
  @RequirePermission('events.write')
  copyEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('startsAt', {
      type: () => Date,
      description: 'When the new one starts; its other moments move along.',
    })
    startsAt: Date,
  ) {
    return this.events.copy(actor, id, startsAt);
  }

  @Mutation(() => EventModel, { description: 'Puts an event away; it can be restored.' })
  @RequirePermission('events.write')
  archiveEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.archive(actor, id, expectedVersion);
  }

  @Mutation(() => EventModel, { description: 'Brings an archived event back.' })
  @RequirePermission('events.write')
  restoreEvent(
    @CurrentActor() actor: Actor,
    @Args('id', WHICH) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number,
  ) {
    return this.events.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => [EventStep], { description: 'What can be done next with it.' })
  nextSteps(@Parent() event: EventModel) {
    return nextSteps(event.status);
  }

  @ResolveField(() => EventCountsModel, {
    nullable: true,
    description: 'How full it is; for those who may see registrations.',
  })
  counts(@Parent() event: EventModel, @Context() context: GraphqlContext) {
    return may(context.actor, 'registrations.read') ? this.loaders.counts(context).load(event.id) : null;
  }

  @ResolveField(() => [RegistrationModel], {
    description: 'Who has a seat by name, then who waits in order; for those who may see registrations.',
  })
  registrations(@Parent() event: EventModel, @Context() context: GraphqlContext) {
    if (!may(context.actor, 'registrations.read')) return [];
    return this.loaders.registrationsOfEvent(context).load(event.id);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'The colleague who organises it.' })
  organiser(@Parent() event: EventModel, @Context() context: GraphqlContext) {
    return may(context.actor, 'users.read') ? this.loaders.users(context).load(event.organiserId) : null;
  }

  @ResolveField(() => String, { description: 'Address of its public page.' })
  publicUrl(@Parent() event: EventModel) {
    return eventUrl(this.config, event);
  }
}
