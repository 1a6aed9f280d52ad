import { Injectable } from '@nestjs/common';
import { MergesService } from '../../api/duplicates/merges.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

/** What was kept for taking merges back holds personal data: it goes when that time has passed. */
@Injectable()
export class ForgetMerges implements ScheduledTask {
  constructor(private readonly merges: MergesService) {}

  async run(): Promise<void> {
    await this.merges.forgetOld();
  }
}
