import { Module } from '@nestjs/common';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { AssociationsModule } from '../associations.module';
import { AssociationLoaders } from './association.loaders';
import { AssociationsResolver } from './associations.resolver';
import { BusinessMembershipsResolver, MembershipsResolver } from './memberships.resolver';

@Module({
  imports: [AssociationsModule, BusinessesGraphqlModule],
  providers: [AssociationsResolver, MembershipsResolver, BusinessMembershipsResolver, AssociationLoaders],
  exports: [AssociationLoaders],
})
export class AssociationsGraphqlModule {}
