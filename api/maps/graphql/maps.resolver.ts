import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { BusinessFilterInput } from '../../businesses/graphql/businesses.args';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { MapsService } from '../maps.service';
import { AreaShareModel, MapViewModel } from './map.model';
import { BusinessMapArgs } from './maps.args';

@Resolver()
export class MapsResolver {
  constructor(private readonly maps: MapsService) {}

  @Query(() => MapViewModel, { description: 'The businesses of a filter within a rectangle of the map.' })
  @RequirePermission('businesses.read')
  businessMap(@CurrentActor() actor: Actor, @Args() args: BusinessMapArgs) {
    return this.maps.businesses(actor, args);
  }

  @Query(() => [AreaShareModel], {
    description: 'How the businesses of a filter are spread over the areas, the fullest first.',
  })
  @RequirePermission('businesses.read')
  businessesByArea(
    @CurrentActor() actor: Actor,
    @Args('filter', { defaultValue: {}, description: 'Which businesses.' }) filter: BusinessFilterInput,
  ) {
    return this.maps.byArea(actor, filter);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'Template of the addresses of map tiles, with {z}, {x} and {y}; null: the map has no background.',
  })
  @RequirePermission('businesses.read')
  mapTilesUrl(@CurrentActor() actor: Actor) {
    return this.maps.tilesUrl(actor);
  }
}
