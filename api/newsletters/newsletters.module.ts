import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { BlockSuggestionsService } from './block-suggestions.service';
import { DeliveriesService } from './deliveries.service';
import { NewsletterApprovalService } from './newsletter-approval.service';
import { NewsletterArchiveService } from './newsletter-archive.service';
import { NewsletterProgressService } from './newsletter-progress.service';
import { NewsletterSenderService } from './newsletter-sender.service';
import { NewsletterUpkeepService } from './newsletter-upkeep.service';
import { NewslettersService } from './newsletters.service';

const services = [
  NewslettersService,
  NewsletterApprovalService,
  NewsletterArchiveService,
  NewsletterProgressService,
  NewsletterSenderService,
  NewsletterUpkeepService,
  DeliveriesService,
  BlockSuggestionsService,
];

@Module({ imports: [MailModule, SubscriptionsModule], providers: services, exports: services })
export class NewslettersModule {}
