import 'reflect-metadata';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AssociationsModule } from '../../api/associations/associations.module';
import { AreasModule } from '../../api/areas/areas.module';
import { BusinessesModule } from '../../api/businesses/businesses.module';
import { Clock } from '../../api/config/clock';
import { Config, readConfig } from '../../api/config/config';
import { createLogger, LOGGER } from '../../api/config/logger';
import { ContactsModule } from '../../api/contacts/contacts.module';
import { DatabaseModule } from '../../api/database/database.module';
import { EventsModule } from '../../api/events/events.module';
import { InteractionsModule } from '../../api/interactions/interactions.module';
import { MailModule } from '../../api/mail/mail.module';
import { NewslettersModule } from '../../api/newsletters/newsletters.module';
import { JobQueue } from '../../api/queues/job-queue';
import { SectorsModule } from '../../api/sectors/sectors.module';
import { SegmentsModule } from '../../api/segments/segments.module';
import { SubscriptionsModule } from '../../api/subscriptions/subscriptions.module';
import { TopicsModule } from '../../api/topics/topics.module';
import { UsersModule } from '../../api/users/users.module';
import { VisitsModule } from '../../api/visits/visits.module';
import { SeedClock } from './seed-clock';

/** The people of the demo do not exist: whatever is configured, their mail goes no further than the outbox. */
function demoConfig(): Config {
  return Object.assign(readConfig(), { mailTransport: 'outbox' });
}

/** Nobody listens while the demo is made: what would be a job, the seed does itself. */
class SilentJobQueue extends JobQueue {
  override enqueue(): Promise<void> {
    return Promise.resolve();
  }
}

@Global()
@Module({
  providers: [
    { provide: Config, useFactory: demoConfig },
    { provide: Clock, useClass: SeedClock },
    { provide: JobQueue, useClass: SilentJobQueue },
    { provide: LOGGER, useFactory: (config: Config) => createLogger(config, 'jobs'), inject: [Config] },
  ],
  exports: [Config, Clock, LOGGER, JobQueue],
})
class SeedConfigModule {}

/** The slices whose services make the demo data, so that it obeys the rules. */
@Module({
  imports: [
    SeedConfigModule,
    DatabaseModule,
    UsersModule,
    AreasModule,
    SectorsModule,
    SegmentsModule,
    BusinessesModule,
    AssociationsModule,
    ContactsModule,
    InteractionsModule,
    VisitsModule,
    MailModule,
    TopicsModule,
    SubscriptionsModule,
    EventsModule,
    NewslettersModule,
  ],
})
class SeedModule {}

export interface Services {
  get<T>(type: Type<T>): T;
  clock: SeedClock;
  close(): Promise<void>;
}

export async function openServices(): Promise<Services> {
  const app = await NestFactory.createApplicationContext(SeedModule, {
    logger: ['error'],
    abortOnError: false,
  });
  return {
    get: (type) => app.get(type, { strict: false }),
    clock: app.get<SeedClock>(Clock),
    close: () => app.close(),
  };
}
