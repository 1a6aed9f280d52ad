import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module';
import { Config, ConfigError } from './config/config';
import { LOGGER, type Logger } from './config/logger';
import { settleMemory } from './config/settle-memory';
import { createAdapter, prepareServer } from './server';

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, createAdapter(), {
    logger: ['error', 'warn'],
    rawBody: true,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await prepareServer(app);
  const config = app.get(Config);
  await app.listen(config.port, config.host);
  app.get<Logger>(LOGGER).info({ event: 'api.started', port: config.port });
  settleMemory();
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  // Code 2 tells the launcher that trying again cannot help.
  process.exit(error instanceof ConfigError ? 2 : 1);
});
