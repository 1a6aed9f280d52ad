import { Module } from '@nestjs/common';
import { SubscriptionsModule } from '../subscriptions.module';
import { SubscriptionLoaders } from './subscription.loaders';
import { SubscriptionsResolver } from './subscriptions.resolver';
import { SuppressionsResolver } from './suppressions.resolver';

@Module({
  imports: [SubscriptionsModule],
  providers: [SubscriptionLoaders, SubscriptionsResolver, SuppressionsResolver],
})
export class SubscriptionsGraphqlModule {}
