import { Module } from '@nestjs/common';
import { AssociationsGraphqlModule } from '../../associations/graphql/associations-graphql.module';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { InteractionsModule } from '../interactions.module';
import { InteractionsResolver } from './interactions.resolver';
import { BusinessInteractionsResolver } from './latest-interactions.resolver';
import { ParticipantLoaders } from './participant.loaders';

@Module({
  imports: [InteractionsModule, BusinessesGraphqlModule, AssociationsGraphqlModule],
  providers: [InteractionsResolver, BusinessInteractionsResolver, ParticipantLoaders],
  exports: [ParticipantLoaders],
})
export class InteractionsGraphqlModule {}
