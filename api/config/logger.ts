import pino, { type Logger as PinoLogger } from 'pino';
import type { Config } from './config';

/** JSON lines: an event name and ids, never names, addresses or bodies. */
export type Logger = PinoLogger;

export function createLogger(config: Pick<Config, 'logLevel'>, program: 'api' | 'jobs'): Logger {
  return pino({
    level: config.logLevel,
    base: { program },
    redact: { paths: ['*.email', '*.password', '*.token', '*.cookie', 'req.headers'], remove: true },
  });
}

export const LOGGER = Symbol('Logger');
