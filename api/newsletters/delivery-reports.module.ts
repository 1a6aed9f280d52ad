import { Module } from '@nestjs/common';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { DeliveryReportsService } from './delivery-reports.service';
import { WebhookInbox } from './webhook-inbox.service';

/** What the mail provider tells us afterwards. */
@Module({
  imports: [SubscriptionsModule],
  providers: [DeliveryReportsService, WebhookInbox],
  exports: [DeliveryReportsService, WebhookInbox],
})
export class DeliveryReportsModule {}
