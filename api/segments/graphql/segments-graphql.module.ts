import { Module } from '@nestjs/common';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { SegmentsModule } from '../segments.module';
import { SegmentsResolver } from './segments.resolver';

@Module({ imports: [SegmentsModule, BusinessesGraphqlModule], providers: [SegmentsResolver] })
export class SegmentsGraphqlModule {}
