import { Module } from '@nestjs/common';
import { SegmentsModule } from '../segments.module';
import { SegmentRelationsResolver } from './segment-relations.resolver';
import { SegmentsResolver } from './segments.resolver';

@Module({ imports: [SegmentsModule], providers: [SegmentsResolver, SegmentRelationsResolver] })
export class SegmentsGraphqlModule {}
