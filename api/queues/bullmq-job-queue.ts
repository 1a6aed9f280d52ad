import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Config } from '../config/config';
import { LOGGER, type Logger } from '../config/logger';
import { JOB_CONTRACTS, type JobName, type JobPayloads, type QueueName } from './job-contracts';
import { JobQueue } from './job-queue';
import { queueConnection } from './queue-connection';

interface EnqueuingQueue {
  add(name: string, data: object, options: object): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The only producer that knows BullMQ. A queue that is down costs delay, never data: the sweeper catches up. */
@Injectable()
export class BullmqJobQueue extends JobQueue implements OnModuleDestroy {
  private readonly queues = new Map<QueueName, EnqueuingQueue>();

  constructor(
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  override async enqueue<N extends JobName>(
    name: N,
    payload: JobPayloads[N],
    options: { delayMs?: number } = {},
  ): Promise<void> {
    const contract = JOB_CONTRACTS[name];
    try {
      await this.queue(contract.queue).add(name, payload, {
        deduplication: { id: contract.key(payload), keepLastIfActive: true },
        attempts: contract.attempts,
        backoff: { type: 'exponential', delay: contract.backoffMs },
        delay: options.delayMs ?? 0,
        removeOnComplete: { age: 3_600, count: 1_000 },
        removeOnFail: { age: 14 * 86_400 },
      });
    } catch (error) {
      this.logger.error({ event: 'job.enqueue-failed', job: name, error: String(error) });
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): EnqueuingQueue {
    const existing = this.queues.get(name);
    if (existing) return existing;
    const created = this.open(name);
    created.on('error', (error) =>
      this.logger.error({ event: 'queue.error', queue: name, error: error.message }),
    );
    this.queues.set(name, created);
    return created;
  }

  private open(name: QueueName): EnqueuingQueue {
    const connection = queueConnection(this.config);
    if (connection.kind === 'redis') return new Queue(name, { connection: connection.options });
    const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
    return new PostgresQueue(name, { connection: connection.options });
  }
}
