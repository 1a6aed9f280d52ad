import { Injectable } from '@nestjs/common';
import { WebhookInbox } from '../../api/newsletters/webhook-inbox.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

@Injectable()
export class SweepWebhookPosts implements ScheduledTask {
  constructor(private readonly inbox: WebhookInbox) {}

  run(): Promise<void> {
    return this.inbox.sweep();
  }
}
