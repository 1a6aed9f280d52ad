import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssociationModel } from '../../associations/graphql/association.model';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { VisitLoaders } from './visit.loaders';
import { VisitModel } from './visit.model';

const FIELD = { description: 'Visits that are not held yet, first one first.' };

@Resolver(() => BusinessModel)
export class BusinessVisitsResolver {
  constructor(private readonly loaders: VisitLoaders) {}

  @ResolveField(() => [VisitModel], FIELD)
  plannedVisits(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.loaders.plannedAt(context, 'businessId').load(id);
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
