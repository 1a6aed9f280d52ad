import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Config, readConfig } from './config';
import { createLogger, LOGGER } from './logger';

@Global()
@Module({
  providers: [
    { provide: Config, useFactory: () => readConfig() },
    { provide: Clock, useClass: SystemClock },
    { provide: LOGGER, useFactory: (config: Config) => createLogger(config, 'api'), inject: [Config] },
  ],
  exports: [Config, Clock, LOGGER],
})
export class ConfigModule {}
