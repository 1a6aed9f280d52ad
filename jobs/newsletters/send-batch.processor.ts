import { Injectable } from '@nestjs/common';
import { NewsletterSenderService } from '../../api/newsletters/newsletter-sender.service';
import type { JobPayloads } from '../../api/queues/job-contracts';
import type { Processor } from '../processor';

@Injectable()
export class SendBatchProcessor implements Processor<'newsletter.send-batch'> {
  constructor(private readonly newsletters: NewsletterSenderService) {}

  process({ newsletterId }: JobPayloads['newsletter.send-batch']): Promise<void> {
    return this.newsletters.send(newsletterId);
  }
}
