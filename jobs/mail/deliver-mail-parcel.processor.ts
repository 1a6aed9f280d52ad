import { Injectable } from '@nestjs/common';
import { MailDeliveryService } from '../../api/mail/mail-delivery.service';
import type { JobPayloads } from '../../api/queues/job-contracts';
import type { Processor } from '../processor';

@Injectable()
export class DeliverMailParcelProcessor implements Processor<'mail.deliver-parcel'> {
  constructor(private readonly mail: MailDeliveryService) {}

  process({ mailMessageIds }: JobPayloads['mail.deliver-parcel']): Promise<void> {
    return this.mail.deliverAll(mailMessageIds);
  }
}
