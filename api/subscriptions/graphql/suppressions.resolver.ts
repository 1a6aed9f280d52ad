import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { SuppressionsService } from '../suppressions.service';
import { SuppressAddressInput } from './subscription.input';
import { SuppressionModel, SuppressionPage } from './subscription.model';
import { SuppressionsArgs } from './subscriptions.args';

@Resolver(() => SuppressionModel)
export class SuppressionsResolver {
  constructor(private readonly suppressions: SuppressionsService) {}

  @Query(() => SuppressionPage, {
    name: 'suppressions',
    description: 'Addresses that get nothing but service mail.',
  })
  @RequirePermission('subscriptions.read')
  async list(@CurrentActor() actor: Actor, @Args() args: SuppressionsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.suppressions.list(actor, args, wantedOf(selected)));
  }

  @Query(() => SuppressionModel, { name: 'suppression', description: 'One suppressed address.' })
  @RequirePermission('subscriptions.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.suppressions.get(actor, id);
  }

  @Mutation(() => SuppressionModel, { description: 'Leaves an address alone because somebody asked us to.' })
  @RequirePermission('subscriptions.write')
  suppressAddress(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which address, and how we know.' }) input: SuppressAddressInput,
  ) {
    return this.suppressions.add(actor, input);
  }

  @Mutation(() => SuppressionModel, { description: 'Lets mail go to an address again.' })
  @RequirePermission('subscriptions.write')
  liftSuppression(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('reason', { type: () => String, description: 'Why; kept in the audit.' }) reason: string,
  ) {
    return this.suppressions.lift(actor, id, reason);
  }
}
