import { JOB_CONTRACTS, type JobName, type JobPayloads } from '../../api/queues/job-contracts';
import { JobQueue } from '../../api/queues/job-queue';

export interface RecordedJob {
  name: JobName;
  payload: JobPayloads[JobName];
}

/** Keeps what was enqueued, collapsing equal keys as the real queue does; `drain` runs the real processors. */
export class RecordingJobQueue extends JobQueue {
  private waiting = new Map<string, RecordedJob>();
  readonly history: RecordedJob[] = [];

  override enqueue<N extends JobName>(
    name: N,
    payload: JobPayloads[N],
    options: { delayMs?: number } = {},
  ): Promise<void> {
    const job = { name, payload };
    this.history.push(job);
    // Its moment comes when the test says so, not by draining.
    if (!options.delayMs) this.waiting.set(JOB_CONTRACTS[name].key(payload), job);
    return Promise.resolve();
  }

  names(): JobName[] {
    return [...this.waiting.values()].map((job) => job.name);
  }

  clear(): void {
    this.waiting.clear();
  }

  /** Runs waiting jobs, and those they enqueue, until none is left. */
  async drain(process: (job: RecordedJob) => Promise<void>): Promise<void> {
    for (let rounds = 0; this.waiting.size > 0; rounds += 1) {
      if (rounds > 1_000) throw new Error('jobs keep enqueueing jobs');
      const jobs = [...this.waiting.values()];
      this.waiting.clear();
      for (const job of jobs) await process(job);
    }
  }
}
