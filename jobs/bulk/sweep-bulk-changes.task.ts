import { Injectable } from '@nestjs/common';
import { BulkService } from '../../api/bulk/bulk.service';
import { JobQueue } from '../../api/queues/job-queue';
import type { ScheduledTask } from '../schedules/scheduled-task';

/** Wakes bulk changes that stopped halfway, and forgets those that nobody can undo any more. */
@Injectable()
export class SweepBulkChanges implements ScheduledTask {
  constructor(
    private readonly bulk: BulkService,
    private readonly jobs: JobQueue,
  ) {}

  async run(): Promise<void> {
    for (const bulkChangeId of await this.bulk.stalled())
      await this.jobs.enqueue('bulk.run', { bulkChangeId });
    await this.bulk.forgetOld();
  }
}
