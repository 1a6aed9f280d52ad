import { Injectable } from '@nestjs/common';
import { Clock } from '../../api/config/clock';
import { DuplicateScansService } from '../../api/duplicates/duplicate-scans.service';
import { MergesService } from '../../api/duplicates/merges.service';
import { JobQueue } from '../../api/queues/job-queue';
import type { ScheduledTask } from '../schedules/scheduled-task';

const QUIET_MS = 2 * 60_000;

/** Wakes a search whose job was lost, and lets what was added to a merged record afterwards follow to the one that is left. */
@Injectable()
export class SweepDuplicates implements ScheduledTask {
  constructor(
    private readonly scans: DuplicateScansService,
    private readonly merges: MergesService,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const quietSince = new Date(this.clock.now().getTime() - QUIET_MS);
    for (const scanId of await this.scans.unfinished(quietSince))
      await this.jobs.enqueue('duplicates.scan', { scanId });
    await this.merges.followLate();
  }
}
