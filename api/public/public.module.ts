import { Module } from '@nestjs/common';
import { DeliveryReportsModule } from '../newsletters/delivery-reports.module';
import { NewslettersModule } from '../newsletters/newsletters.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { AgendaModule } from './agenda/agenda.module';
import { HealthController } from './health/health.controller';
import { ArchiveController } from './newsletter/archive.controller';
import { PreferencesController } from './newsletter/preferences.controller';
import { SignUpController } from './newsletter/sign-up.controller';
import { UnsubscribeController } from './newsletter/unsubscribe.controller';
import { SiteModule } from './site/site.module';
import { SendGridWebhookController } from './webhooks/sendgrid-webhook.controller';

/** Everything a stranger can reach over HTTP, in one folder. */
@Module({
  imports: [SiteModule, AgendaModule, SubscriptionsModule, DeliveryReportsModule, NewslettersModule],
  controllers: [
    HealthController,
    SignUpController,
    UnsubscribeController,
    PreferencesController,
    ArchiveController,
    SendGridWebhookController,
  ],
})
export class PublicModule {}
