import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { AddressesService } from '../addresses.service';
import { AddressSourceEnum, AddressSuggestionModel, KnownAddressModel } from './address.model';

@Resolver(() => KnownAddressModel)
export class AddressesResolver {
  constructor(private readonly addresses: AddressesService) {}

  @Query(() => AddressSourceEnum, { description: 'Where addresses are looked up.' })
  @RequirePermission('addresses.read')
  addressSource(@CurrentActor() actor: Actor) {
    return this.addresses.source(actor);
  }

  @Query(() => [KnownAddressModel], { description: 'Addresses with this postcode and number.' })
  @RequirePermission('addresses.read')
  addressesAt(
    @CurrentActor() actor: Actor,
    @Args('postcode', { type: () => String, description: 'In any notation.' }) postcode: string,
    @Args('houseNumber', { type: () => String, description: 'With or without addition.' })
    houseNumber: string,
  ) {
    return this.addresses.find(actor, { postcode, houseNumber });
  }

  @Query(() => [AddressSuggestionModel], { description: 'Addresses that somebody who types this may mean.' })
  @RequirePermission('addresses.read')
  addressSuggestions(
    @CurrentActor() actor: Actor,
    @Args('text', { type: () => String, description: 'What was typed.' }) text: string,
  ) {
    return this.addresses.suggest(actor, text);
  }

  @Query(() => KnownAddressModel, { nullable: true, description: 'The whole address behind a suggestion.' })
  @RequirePermission('addresses.read')
  suggestedAddress(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the suggestion.' }) id: string,
  ) {
    return this.addresses.lookUp(actor, id);
  }
}
