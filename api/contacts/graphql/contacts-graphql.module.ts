import { Module } from '@nestjs/common';
import { AssociationsGraphqlModule } from '../../associations/graphql/associations-graphql.module';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { ContactsModule } from '../contacts.module';
import {
  AffiliationsResolver,
  AssociationAffiliationsResolver,
  BusinessAffiliationsResolver,
} from './affiliations.resolver';
import { ContactLoaders } from './contact.loaders';
import { ContactsResolver } from './contacts.resolver';

@Module({
  imports: [ContactsModule, AssociationsGraphqlModule, BusinessesGraphqlModule],
  providers: [
    ContactsResolver,
    AffiliationsResolver,
    BusinessAffiliationsResolver,
    AssociationAffiliationsResolver,
    ContactLoaders,
  ],
  exports: [ContactLoaders],
})
export class ContactsGraphqlModule {}
