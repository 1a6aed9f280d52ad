import { Module } from '@nestjs/common';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { BulkModule } from '../bulk.module';
import { BulkResolver } from './bulk.resolver';

@Module({ imports: [BulkModule, BusinessesGraphqlModule], providers: [BulkResolver] })
export class BulkGraphqlModule {}
