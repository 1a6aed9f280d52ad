import { Module } from '@nestjs/common';
import { TimelineModule } from '../timeline.module';
import { TimelineResolver } from './timeline.resolver';

@Module({ imports: [TimelineModule], providers: [TimelineResolver] })
export class TimelineGraphqlModule {}
