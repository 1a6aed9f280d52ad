import { Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Config, readConfig } from './config';
import { createLogger, LOGGER } from './logger';

/** Settings, the time and the log, for every module of the program. */
@Module({})
export class ConfigModule {
  /** @param program the name under which it writes its log */
  static of(program: 'api' | 'jobs'): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Config, useFactory: () => readConfig() },
        { provide: Clock, useClass: SystemClock },
        { provide: LOGGER, useFactory: (config: Config) => createLogger(config, program), inject: [Config] },
      ],
      exports: [Config, Clock, LOGGER],
    };
  }
}
