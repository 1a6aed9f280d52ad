import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BusinessRelations } from '../../businesses/business-relations';
import { BusinessLoaders } from '../../businesses/graphql/business.loaders';
import { BusinessModel } from '../../businesses/graphql/business.model';
import type { GraphqlContext } from '../../graphql/context';
import { LATEST_INTERACTIONS } from '../latest-interactions';
import { InteractionModel } from './interaction.model';

@Resolver(() => BusinessModel)
export class BusinessInteractionsResolver {
  constructor(
    private readonly businesses: BusinessLoaders,
    relations: BusinessRelations,
  ) {
    relations.register(LATEST_INTERACTIONS);
  }

  @ResolveField(() => [InteractionModel], {
    description: 'The ten latest contact moments that you may see, the newest first.',
  })
  latestInteractions(@Parent() { id }: BusinessModel, @Context() context: GraphqlContext) {
    return this.businesses.relation(context, LATEST_INTERACTIONS).load(id);
  }
}
