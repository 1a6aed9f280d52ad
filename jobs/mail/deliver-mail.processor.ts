import { Injectable } from '@nestjs/common';
import { MailDeliveryService } from '../../api/mail/mail-delivery.service';
import type { JobPayloads } from '../../api/queues/job-contracts';
import type { Processor } from '../processor';

@Injectable()
export class DeliverMailProcessor implements Processor<'mail.deliver'> {
  constructor(private readonly mail: MailDeliveryService) {}

  process({ mailMessageId }: JobPayloads['mail.deliver']): Promise<void> {
    return this.mail.deliver(mailMessageId);
  }
}
