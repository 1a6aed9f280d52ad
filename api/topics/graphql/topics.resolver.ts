import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { TopicsService } from '../topics.service';
import { CreateTopicInput, UpdateTopicInput } from './topic.input';
import { TopicModel, TopicPage } from './topic.model';
import { TopicsArgs } from './topics.args';

@Resolver(() => TopicModel)
export class TopicsResolver {
  constructor(private readonly topics: TopicsService) {}

  @Query(() => TopicPage, { name: 'topics', description: 'What people can subscribe to.' })
  @RequirePermission('topics.read')
  async list(@CurrentActor() actor: Actor, @Args() args: TopicsArgs, @Selected() selected: Selection) {
    return toPageModel(await this.topics.list(actor, args, wantedOf(selected)));
  }

  @Query(() => TopicModel, { name: 'topic', description: 'One topic.' })
  @RequirePermission('topics.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.topics.get(actor, id);
  }

  @Mutation(() => TopicModel, { description: 'Makes a topic.' })
  @RequirePermission('topics.write')
  createTopic(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new topic.' }) input: CreateTopicInput,
  ) {
    return this.topics.create(actor, input);
  }

  @Mutation(() => TopicModel, { description: 'Changes a topic.' })
  @RequirePermission('topics.write')
  updateTopic(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateTopicInput,
  ) {
    return this.topics.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => TopicModel, { description: 'Puts a topic away; it stays findable and can be restored.' })
  @RequirePermission('topics.write')
  archiveTopic(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.topics.archive(actor, id, expectedVersion);
  }

  @Mutation(() => TopicModel, { description: 'Brings an archived topic back.' })
  @RequirePermission('topics.write')
  restoreTopic(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.topics.restore(actor, id, expectedVersion);
  }
}
