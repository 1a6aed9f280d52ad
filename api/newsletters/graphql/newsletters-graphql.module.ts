import { Module } from '@nestjs/common';
import { NewslettersModule } from '../newsletters.module';
import { NewsletterLoaders } from './newsletter.loaders';
import { NewsletterSendingResolver } from './newsletter-sending.resolver';
import { NewslettersResolver } from './newsletters.resolver';

@Module({
  imports: [NewslettersModule],
  providers: [NewslettersResolver, NewsletterSendingResolver, NewsletterLoaders],
})
export class NewslettersGraphqlModule {}
