import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { may } from '../../access/permissions';
import type { GraphqlContext } from '../../graphql/context';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { UserModel } from '../../users/graphql/user.model';
import { NewsletterStep, nextSteps } from '../newsletter.states';
import { NewslettersService } from '../newsletters.service';
import { CreateNewsletterInput, UpdateNewsletterInput } from './newsletter.input';
import { NewsletterLoaders } from './newsletter.loaders';
import { DeliveryCount, ExclusionCountModel, NewsletterModel, NewsletterPage } from './newsletter.model';
import { NewslettersArgs } from './newsletters.args';

@Resolver(() => NewsletterModel)
export class NewslettersResolver {
  constructor(
    private readonly newsletters: NewslettersService,
    private readonly loaders: NewsletterLoaders,
  ) {}

  @Query(() => NewsletterPage, { name: 'newsletters', description: 'Editions, the newest first.' })
  @RequirePermission('newsletters.read')
  async list(@CurrentActor() actor: Actor, @Args() args: NewslettersArgs, @Selected() selected: Selection) {
    return toPageModel(await this.newsletters.list(actor, args, wantedOf(selected)));
  }

  @Query(() => NewsletterModel, { name: 'newsletter', description: 'One edition.' })
  @RequirePermission('newsletters.read')
  get(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which one.' }) id: string) {
    return this.newsletters.get(actor, id);
  }

  @Mutation(() => NewsletterModel, { description: 'Makes a draft.' })
  @RequirePermission('newsletters.write')
  createNewsletter(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new edition.' }) input: CreateNewsletterInput,
  ) {
    return this.newsletters.create(actor, input);
  }

  @Mutation(() => NewsletterModel, {
    description: 'Changes an edition. Another content must be tested and approved anew.',
  })
  @RequirePermission('newsletters.write')
  updateNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdateNewsletterInput,
  ) {
    return this.newsletters.update(actor, id, expectedVersion, input);
  }

  @Mutation(() => NewsletterModel, {
    description: 'Makes a draft with the content and audience of another edition.',
  })
  @RequirePermission('newsletters.write')
  copyNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one to copy.' }) id: string,
  ) {
    return this.newsletters.copy(actor, id);
  }

  @Mutation(() => NewsletterModel, { description: 'Puts an edition away; it can be restored.' })
  @RequirePermission('newsletters.write')
  archiveNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.newsletters.archive(actor, id, expectedVersion);
  }

  @Mutation(() => NewsletterModel, { description: 'Brings an archived edition back.' })
  @RequirePermission('newsletters.write')
  restoreNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.newsletters.restore(actor, id, expectedVersion);
  }

  @ResolveField(() => [NewsletterStep], { description: 'What you can do with it now.' })
  nextSteps(@Parent() newsletter: NewsletterModel, @Context() { actor }: GraphqlContext) {
    return nextSteps(newsletter.status, {
      mayWrite: may(actor, 'newsletters.write'),
      mayApprove: may(actor, 'newsletters.approve'),
      isAuthor: actor.kind === 'user' && actor.userId === newsletter.createdById,
    });
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who made it.' })
  createdBy(@Parent() newsletter: NewsletterModel, @Context() context: GraphqlContext) {
    return this.loaders.users(context).load(newsletter.createdById);
  }

  @ResolveField(() => UserModel, { nullable: true, description: 'Who approved it.' })
  approvedBy(@Parent() { approvedById }: NewsletterModel, @Context() context: GraphqlContext) {
    return approvedById ? this.loaders.users(context).load(approvedById) : null;
  }

  @ResolveField(() => [ID], { description: 'Topics whose subscribers receive it.' })
  async topicIds(@Parent() { id }: NewsletterModel, @Context() context: GraphqlContext) {
    return (await this.loaders.topics(context).load(id)).map((topic) => topic.id);
  }

  @ResolveField(() => [ID], { description: 'Segments to which it is limited.' })
  async segmentIds(@Parent() { id }: NewsletterModel, @Context() context: GraphqlContext) {
    return (await this.loaders.segments(context).load(id)).map((segment) => segment.id);
  }

  @ResolveField(() => [DeliveryCount], { description: 'Its letters by state.' })
  deliveryCounts(@Parent() { id }: NewsletterModel, @Context() context: GraphqlContext) {
    return this.loaders.counts(context).load(id);
  }

  @ResolveField(() => [ExclusionCountModel], { description: 'Addresses that were left out, by reason.' })
  exclusionCounts(@Parent() { id }: NewsletterModel, @Context() context: GraphqlContext) {
    return this.loaders.exclusions(context).load(id);
  }

  @ResolveField(() => Int, { description: 'Readers who unsubscribed after they got it.' })
  async unsubscribedSince(@Parent() { id }: NewsletterModel, @Context() context: GraphqlContext) {
    return (await this.loaders.unsubscribed(context).load(id))?.count ?? 0;
  }
}
