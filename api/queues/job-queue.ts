import type { JobName, JobPayloads } from './job-contracts';

/**
 * Wakes a processor up. The queue is a hint: what is to be done stands in PostgreSQL, and a sweeper enqueues again what
 * the tables call unfinished. So call this after the transaction has committed, and never inside it.
 */
export abstract class JobQueue {
  abstract enqueue<N extends JobName>(
    name: N,
    payload: JobPayloads[N],
    options?: { delayMs?: number },
  ): Promise<void>;
}
