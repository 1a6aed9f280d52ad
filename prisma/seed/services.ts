import 'reflect-metadata';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AreasModule } from '../../api/areas/areas.module';
import { BusinessesModule } from '../../api/businesses/businesses.module';
import { Clock } from '../../api/config/clock';
import { Config, readConfig } from '../../api/config/config';
import { createLogger, LOGGER } from '../../api/config/logger';
import { DatabaseModule } from '../../api/database/database.module';
import { QueuesModule } from '../../api/queues/queues.module';
import { SectorsModule } from '../../api/sectors/sectors.module';
import { UsersModule } from '../../api/users/users.module';
import { SeedClock } from './seed-clock';

@Global()
@Module({
  providers: [
    { provide: Config, useFactory: readConfig },
    { provide: Clock, useClass: SeedClock },
    { provide: LOGGER, useFactory: (config: Config) => createLogger(config, 'jobs'), inject: [Config] },
  ],
  exports: [Config, Clock, LOGGER],
})
class SeedConfigModule {}

/** The slices whose services make the demo data, so that it obeys the rules. */
@Module({
  imports: [
    SeedConfigModule,
    DatabaseModule,
    QueuesModule,
    UsersModule,
    AreasModule,
    SectorsModule,
    BusinessesModule,
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
