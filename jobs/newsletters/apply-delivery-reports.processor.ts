import { Injectable } from '@nestjs/common';
import { DeliveryReportsService } from '../../api/newsletters/delivery-reports.service';
import type { JobPayloads } from '../../api/queues/job-contracts';
import type { Processor } from '../processor';

@Injectable()
export class ApplyDeliveryReportsProcessor implements Processor<'webhook.apply'> {
  constructor(private readonly reports: DeliveryReportsService) {}

  process({ webhookPostId }: JobPayloads['webhook.apply']): Promise<void> {
    return this.reports.apply(webhookPostId);
  }
}
