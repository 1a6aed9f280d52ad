import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MailModule } from '../mail/mail.module';
import { PreferencesService } from './preferences.service';
import { SignUpService } from './sign-up.service';
import { SubscriptionLinks } from './subscription-links';
import { SubscriptionsService } from './subscriptions.service';
import { SuppressionsService } from './suppressions.service';
import { UnsubscribeService } from './unsubscribe.service';
import { WelcomeMail } from './welcome-mail';

const services = [
  PreferencesService,
  SignUpService,
  SubscriptionLinks,
  SubscriptionsService,
  SuppressionsService,
  UnsubscribeService,
  WelcomeMail,
];

@Module({ imports: [AccessModule, MailModule], providers: services, exports: services })
export class SubscriptionsModule {}
