import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../api/access/actor';
import { NewsletterUpkeepService } from '../../api/newsletters/newsletter-upkeep.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

@Injectable()
export class SweepNewsletters implements ScheduledTask {
  constructor(private readonly newsletters: NewsletterUpkeepService) {}

  run(): Promise<void> {
    return this.newsletters.sweep(SYSTEM_ACTOR);
  }
}
