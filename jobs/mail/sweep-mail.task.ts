import { Injectable } from '@nestjs/common';
import { MailDeliveryService } from '../../api/mail/mail-delivery.service';
import type { ScheduledTask } from '../schedules/scheduled-task';

@Injectable()
export class SweepMail implements ScheduledTask {
  constructor(private readonly mail: MailDeliveryService) {}

  run(): Promise<void> {
    return this.mail.sweep();
  }
}
