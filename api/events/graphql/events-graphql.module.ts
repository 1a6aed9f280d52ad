import { Module } from '@nestjs/common';
import { EventsModule } from '../events.module';
import { EventLoaders } from './event.loaders';
import { EventStepsResolver } from './event-steps.resolver';
import { EventsResolver } from './events.resolver';
import { RegistrationsResolver } from './registrations.resolver';

@Module({
  imports: [EventsModule],
  providers: [EventsResolver, EventStepsResolver, RegistrationsResolver, EventLoaders],
})
export class EventsGraphqlModule {}
