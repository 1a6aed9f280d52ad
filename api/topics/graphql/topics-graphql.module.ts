import { Module } from '@nestjs/common';
import { TopicsModule } from '../topics.module';
import { TopicsResolver } from './topics.resolver';

@Module({ imports: [TopicsModule], providers: [TopicsResolver] })
export class TopicsGraphqlModule {}
