import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { SearchService } from '../search.service';
import { SearchArgs, SearchGroupModel } from './search.model';

@Resolver(() => SearchGroupModel)
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Query(() => [SearchGroupModel], {
    description: 'One search box over everything: what fits, in groups; kinds without a hit are left out.',
  })
  @RequirePermission('search.read')
  search(@CurrentActor() actor: Actor, @Args() { q, ...wanted }: SearchArgs) {
    return this.searches.find(actor, q, wanted);
  }
}
