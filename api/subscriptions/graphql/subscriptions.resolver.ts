import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { TopicModel } from '../../topics/graphql/topic.model';
import { SubscriptionsService } from '../subscriptions.service';
import { SubscribeWithProofInput } from './subscription.input';
import { SubscriptionLoaders } from './subscription.loaders';
import { ConsentRecordModel, SubscriptionModel, SubscriptionPage } from './subscription.model';
import { SubscriptionsArgs } from './subscriptions.args';

@Resolver(() => SubscriptionModel)
export class SubscriptionsResolver {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly loaders: SubscriptionLoaders,
  ) {}

  @Query(() => SubscriptionPage, { name: 'subscriptions', description: 'Who is subscribed to what.' })
  @RequirePermission('subscriptions.read')
  async list(@CurrentActor() actor: Actor, @Args() args: SubscriptionsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.subscriptions.list(actor, args, wantedOf(selected)));
  }

  @Query(() => SubscriptionModel, { name: 'subscription', description: 'One subscription.' })
  @RequirePermission('subscriptions.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.subscriptions.get(actor, id);
  }

  @Mutation(() => SubscriptionModel, {
    description:
      'Records consent that was given elsewhere, with its proof. Answers with the subscription of the first topic.',
  })
  @RequirePermission('subscriptions.write')
  subscribeWithProof(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, on what, and the proof.' }) input: SubscribeWithProofInput,
  ) {
    const { name, language, ...consent } = input;
    return this.subscriptions.subscribeWithProof(actor, {
      ...consent,
      ...(name ? { name } : {}),
      ...(language ? { language } : {}),
    });
  }

  @Mutation(() => SubscriptionModel, { description: 'Stops a subscription because the person asked us to.' })
  @RequirePermission('subscriptions.write')
  withdrawSubscription(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.subscriptions.withdraw(actor, id, expectedVersion);
  }

  @ResolveField(() => TopicModel, { nullable: true, description: 'The topic.' })
  topic(@Parent() subscription: SubscriptionModel, @Context() context: GraphqlContext) {
    return this.loaders.topics(context).load(subscription.topicId);
  }

  @ResolveField(() => [ConsentRecordModel], { description: 'The evidence, newest first.' })
  consents(@Parent() subscription: SubscriptionModel, @Context() context: GraphqlContext) {
    return this.loaders.consents(context).load(subscription.id);
  }
}
