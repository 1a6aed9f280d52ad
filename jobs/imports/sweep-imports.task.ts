import { Injectable } from '@nestjs/common';
import { Clock } from '../../api/config/clock';
import { ImportSteps } from '../../api/imports/import-steps.service';
import { JobQueue } from '../../api/queues/job-queue';
import type { ScheduledTask } from '../schedules/scheduled-task';

const QUIET_MS = 2 * 60_000;

/** Wakes imports that should be running but have been quiet: their job was lost with the queue, or with the process. */
@Injectable()
export class SweepImports implements ScheduledTask {
  constructor(
    private readonly steps: ImportSteps,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const quietSince = new Date(this.clock.now().getTime() - QUIET_MS);
    for (const { id, job } of await this.steps.unfinished(quietSince))
      await this.jobs.enqueue(job, { importId: id });
  }
}
