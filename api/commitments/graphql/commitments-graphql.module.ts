import { Module } from '@nestjs/common';
import { AssociationsGraphqlModule } from '../../associations/graphql/associations-graphql.module';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { InteractionsGraphqlModule } from '../../interactions/graphql/interactions-graphql.module';
import { CommitmentsModule } from '../commitments.module';
import { CommitmentsResolver } from './commitments.resolver';

@Module({
  imports: [CommitmentsModule, BusinessesGraphqlModule, AssociationsGraphqlModule, InteractionsGraphqlModule],
  providers: [CommitmentsResolver],
})
export class CommitmentsGraphqlModule {}
