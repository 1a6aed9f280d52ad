import { Module } from '@nestjs/common';
import { AssociationsGraphqlModule } from '../../associations/graphql/associations-graphql.module';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { InteractionsGraphqlModule } from '../../interactions/graphql/interactions-graphql.module';
import { CommitmentsModule } from '../commitments.module';
import { CommitmentLoaders } from './commitment.loaders';
import {
  AssociationCommitmentsResolver,
  BusinessCommitmentsResolver,
  ContactCommitmentsResolver,
} from './open-commitments.resolver';
import { CommitmentsResolver } from './commitments.resolver';

@Module({
  imports: [CommitmentsModule, BusinessesGraphqlModule, AssociationsGraphqlModule, InteractionsGraphqlModule],
  providers: [
    CommitmentsResolver,
    CommitmentLoaders,
    BusinessCommitmentsResolver,
    AssociationCommitmentsResolver,
    ContactCommitmentsResolver,
  ],
})
export class CommitmentsGraphqlModule {}
