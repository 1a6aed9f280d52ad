import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, UnrecoverableError, withBackend, Worker, type Job } from 'bullmq';
import { Config } from '../api/config/config';
import { LOGGER, type Logger } from '../api/config/logger';
import { JOB_CONTRACTS, type JobName, type JobPayloads, type QueueName } from '../api/queues/job-contracts';
import { JobQueue } from '../api/queues/job-queue';
import { queueConnection } from '../api/queues/queue-connection';
import { PermanentFailure } from './processor';
import { ProcessorRegistry } from './processor-registry';

const CONCURRENCY: Record<QueueName, number> = { quick: 5, bulk: 2 };
const TICK_MS = 5_000;

interface RunningWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The only consumer that knows BullMQ: takes a job, hands it to its processor, logs ids only. */
@Injectable()
export class JobWorker implements OnApplicationShutdown {
  private readonly workers: RunningWorker[] = [];
  private ticking: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly registry: ProcessorRegistry,
    private readonly jobs: JobQueue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    for (const queue of Object.keys(CONCURRENCY) as QueueName[]) this.workers.push(this.listen(queue));
    const tick = () => void this.jobs.enqueue('schedules.tick', {});
    tick();
    this.ticking = setInterval(tick, TICK_MS);
  }

  /** Stops claiming, lets running jobs finish, then leaves. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.ticking);
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private listen(queue: QueueName): RunningWorker {
    const worker = this.open(queue, (job) => this.run(job));
    worker.on('error', (error) => this.logger.error({ event: 'worker.error', queue, error: error.message }));
    worker.on('failed', (job, error) =>
      this.logger.error({
        event: 'job.failed',
        job: job?.name,
        id: job?.id,
        attempt: job?.attemptsMade,
        error: error.message,
      }),
    );
    return worker;
  }

  private open(queue: QueueName, run: (job: Job) => Promise<void>): RunningWorker {
    const connection = queueConnection(this.config);
    // A stalled job is handed out again; with the default of one it would fail for good after a second crash.
    const options = { concurrency: CONCURRENCY[queue], lockDuration: 60_000, maxStalledCount: 5 };
    if (connection.kind === 'redis')
      return new Worker(queue, run, { ...options, connection: connection.options });
    const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
    return new PostgresWorker(queue, run, { ...options, connection: connection.options }) as RunningWorker;
  }

  private async run(job: Job): Promise<void> {
    if (!isJobName(job.name)) throw new UnrecoverableError(`Unknown job ${job.name}`);
    try {
      await this.registry.process(job.name, job.data as JobPayloads[typeof job.name]);
    } catch (error) {
      if (error instanceof PermanentFailure) throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}

function isJobName(name: string): name is JobName {
  return name in JOB_CONTRACTS;
}
