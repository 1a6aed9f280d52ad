import { Injectable } from '@nestjs/common';
import { SubscriptionsService } from '../../api/subscriptions/subscriptions.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

@Injectable()
export class LinkSubscriptions implements ScheduledTask {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  async run(): Promise<void> {
    await this.subscriptions.linkToContacts();
  }
}
