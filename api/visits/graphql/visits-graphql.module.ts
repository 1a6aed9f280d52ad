import { Module } from '@nestjs/common';
import { AssociationsGraphqlModule } from '../../associations/graphql/associations-graphql.module';
import { BusinessesGraphqlModule } from '../../businesses/graphql/businesses-graphql.module';
import { VisitsModule } from '../visits.module';
import { AssociationVisitsResolver, BusinessVisitsResolver } from './planned-visits.resolver';
import { VisitFlowResolver } from './visit-flow.resolver';
import { VisitLoaders } from './visit.loaders';
import { VisitsResolver } from './visits.resolver';

@Module({
  imports: [VisitsModule, BusinessesGraphqlModule, AssociationsGraphqlModule],
  providers: [
    VisitsResolver,
    VisitFlowResolver,
    VisitLoaders,
    BusinessVisitsResolver,
    AssociationVisitsResolver,
  ],
})
export class VisitsGraphqlModule {}
