import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError } from '../api/config/config';
import { LOGGER, type Logger } from '../api/config/logger';
import { settleMemory } from '../api/config/settle-memory';
import { JobsModule } from './jobs.module';
import { JobWorker } from './worker';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(JobsModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  app.get(JobWorker).start();
  app.get<Logger>(LOGGER).info({ event: 'jobs.started' });
  settleMemory();
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  // Code 2 tells the launcher that trying again cannot help.
  process.exit(error instanceof ConfigError ? 2 : 1);
});
