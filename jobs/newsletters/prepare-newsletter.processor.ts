import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../api/access/actor';
import { NewsletterProgressService } from '../../api/newsletters/newsletter-progress.service';
import type { JobPayloads } from '../../api/queues/job-contracts';
import type { Processor } from '../processor';

@Injectable()
export class PrepareNewsletterProcessor implements Processor<'newsletter.prepare'> {
  constructor(private readonly newsletters: NewsletterProgressService) {}

  process({ newsletterId }: JobPayloads['newsletter.prepare']): Promise<void> {
    return this.newsletters.prepare(SYSTEM_ACTOR, newsletterId);
  }
}
