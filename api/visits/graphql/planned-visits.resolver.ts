import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssociationModel } from '../../associations/graphql/association.model';
import { BusinessRelations } from '../../businesses/business-relations';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { LATEST_VISITS } from '../latest-visits';
import { VisitLoaders } from './visit.loaders';
import { VisitModel } from './visit.model';

const FIELD = { description: 'Visits that are not held yet, first one first.' };

@Resolver(() => BusinessModel)
export class BusinessVisitsResolver {
  constructor(
    private readonly loaders: VisitLoaders,
    private readonly businesses: BusinessLoaders,
    relations: BusinessRelations,
  ) {
    relations.register(LATEST_VISITS);
  }

  @ResolveField(() => [VisitModel], FIELD)
  plannedVisits(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.plannedAt(context, 'businessId').load(id);
  }

  @ResolveField(() => [VisitModel], {
    description: 'The five latest visits, planned ones too, the newest first.',
  })
  latestVisits(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.businesses.relation(context, LATEST_VISITS).load(id);
  }
}

@Resolver(() => AssociationModel)
export class AssociationVisitsResolver {
  constructor(private readonly loaders: VisitLoaders) {}

  @ResolveField(() => [VisitModel], FIELD)
  plannedVisits(@Parent() { id }: AssociationModel, @Context() context: GraphqlContext) {
    return this.loaders.plannedAt(context, 'associationId').load(id);
  }
}
