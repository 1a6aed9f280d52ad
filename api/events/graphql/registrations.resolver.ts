import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { may } from '../../access/permissions';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { RegistrationsService } from '../registrations.service';
import { EventLoaders } from './event.loaders';
import { EventModel } from './event.model';
import { RegisterInput, RegistrationsArgs } from './registration.input';
import { RegistrationModel, RegistrationPage, RegistrationResult } from './registration.model';

const WHICH = { type: () => ID, description: 'Which one.' };

@Resolver(() => RegistrationModel)
export class RegistrationsResolver {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly loaders: EventLoaders,
    private readonly businesses: BusinessLoaders,
  ) {}

  @Query(() => RegistrationPage, {
    name: 'registrations',
    description: 'Who comes to events, and who waits.',
  })
  @RequirePermission('registrations.read')
  async list(@CurrentActor() actor: Actor, @Args() args: RegistrationsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.registrations.list(actor, args, wantedOf(selected)));
  }

  @Query(() => RegistrationModel, { name: 'registration', description: 'One registration.' })
  @RequirePermission('registrations.read')
  get(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.registrations.get(actor, id);
  }

  @Mutation(() => RegistrationResult, { description: 'Registers somebody for an event, also after closing.' })
  @RequirePermission('registrations.write')
  registerForEvent(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID, description: 'For which event.' }) eventId: string,
    @Args('input', { description: 'Who comes.' }) input: RegisterInput,
  ) {
    return this.registrations.register(actor, eventId, input);
  }

  @Mutation(() => RegistrationModel, {
    description: 'Cancels a registration; the seat goes to who waits first.',
  })
  @RequirePermission('registrations.write')
  cancelRegistration(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.registrations.cancel(actor, id);
  }

  @Mutation(() => RegistrationModel, { description: 'Notes that somebody came in; the first time counts.' })
  @RequirePermission('registrations.checkIn')
  checkIn(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.registrations.checkIn(actor, id);
  }

  @Mutation(() => RegistrationModel, { description: 'Takes back that somebody came in.' })
  @RequirePermission('registrations.checkIn')
  undoCheckIn(@CurrentActor() actor: Actor, @Args('id', WHICH) id: string) {
    return this.registrations.undoCheckIn(actor, id);
  }

  @ResolveField(() => EventModel, { nullable: true, description: 'The event.' })
  event(@Parent() registration: RegistrationModel, @Context() context: GraphqlContext) {
    return this.loaders.events(context).load(registration.eventId);
  }

  @ResolveField(() => BusinessModel, {
    nullable: true,
    description: 'The business, for those who may see businesses.',
  })
  business(@Parent() registration: RegistrationModel, @Context() context: GraphqlContext) {
    const { businessId } = registration;
    return businessId && may(context.actor, 'businesses.read')
      ? this.businesses.businesses(context).load(businessId)
      : null;
  }
}
