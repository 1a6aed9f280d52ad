import { Module } from '@nestjs/common';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { ContactsGraphqlModule } from '../../contacts/graphql/contacts-graphql.module';
import { DuplicatesModule } from '../duplicates.module';
import { DuplicateScansResolver } from './duplicate-scans.resolver';
import { DuplicatesResolver } from './duplicates.resolver';
import { MergesResolver } from './merges.resolver';

@Module({
  imports: [DuplicatesModule, BusinessesGraphqlModule, ContactsGraphqlModule],
  providers: [DuplicatesResolver, DuplicateScansResolver, MergesResolver],
})
export class DuplicatesGraphqlModule {}
