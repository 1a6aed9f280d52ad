import { Module } from '@nestjs/common';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { EventsModule } from '../events.module';
import { ComingRegistrationLoaders } from './coming-registrations.loaders';
import { BusinessRegistrationsResolver, ContactRegistrationsResolver } from './coming-registrations.resolver';
import { EventLoaders } from './event.loaders';
import { EventStepsResolver } from './event-steps.resolver';
import { EventsResolver } from './events.resolver';
import { RegistrationsResolver } from './registrations.resolver';

@Module({
  imports: [EventsModule, BusinessesGraphqlModule],
  providers: [
    EventsResolver,
    EventStepsResolver,
    RegistrationsResolver,
    EventLoaders,
    ComingRegistrationLoaders,
    BusinessRegistrationsResolver,
    ContactRegistrationsResolver,
  ],
})
export class EventsGraphqlModule {}
