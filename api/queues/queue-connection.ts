import type { Config } from '../config/config';

/** How BullMQ reaches its tables: on our own PostgreSQL in the schema `bullmq`, or on Redis when REDIS_URL is set. */
export type QueueConnection =
  | { kind: 'postgres'; options: { connectionString: string; max: number; schema: string; migrate: boolean } }
  | { kind: 'redis'; options: { url: string; maxRetriesPerRequest: null } };

export function queueConnection(config: Pick<Config, 'redisUrl' | 'databaseUrl'>): QueueConnection {
  if (config.redisUrl)
    return { kind: 'redis', options: { url: config.redisUrl, maxRetriesPerRequest: null } };
  return {
    kind: 'postgres',
    options: { connectionString: config.databaseUrl, max: 4, schema: 'bullmq', migrate: true },
  };
}
