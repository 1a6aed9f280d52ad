import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../api/access/actor';
import { NewsletterProgressService } from '../../api/newsletters/newsletter-progress.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

@Injectable()
export class StartDueNewsletters implements ScheduledTask {
  constructor(private readonly newsletters: NewsletterProgressService) {}

  run(): Promise<void> {
    return this.newsletters.startDue(SYSTEM_ACTOR);
  }
}
