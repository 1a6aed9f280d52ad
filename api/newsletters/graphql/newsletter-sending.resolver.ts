import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { BlockSuggestionsService } from '../block-suggestions.service';
import { DeliveriesService } from '../deliveries.service';
import { NewsletterApprovalService } from '../newsletter-approval.service';
import { NewsletterProgressService } from '../newsletter-progress.service';
import { PreviewNewsletterInput } from './newsletter.input';
import {
  BlockSuggestionModel,
  DeliveryPage,
  NewsletterAudience,
  NewsletterModel,
  NewsletterPreviewModel,
  ScheduleNewsletterResult,
} from './newsletter.model';
import { DeliveriesArgs } from './newsletters.args';

@Resolver()
export class NewsletterSendingResolver {
  constructor(
    private readonly approval: NewsletterApprovalService,
    private readonly progress: NewsletterProgressService,
    private readonly deliveryList: DeliveriesService,
    private readonly suggestions: BlockSuggestionsService,
  ) {}

  @Query(() => NewsletterPreviewModel, {
    description: 'The letter as a reader gets it, with what was found about it.',
  })
  @RequirePermission('newsletters.read')
  previewNewsletter(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The letter.' }) input: PreviewNewsletterInput,
  ) {
    return this.approval.preview(actor, input);
  }

  @Query(() => NewsletterAudience, {
    description: 'Who would receive a letter for these topics if it left now.',
  })
  @RequirePermission('newsletters.read')
  newsletterAudience(
    @CurrentActor() actor: Actor,
    @Args('topicIds', { type: () => [ID], description: 'Topics.' }) topicIds: string[],
    @Args('segmentIds', { type: () => [ID], defaultValue: [], description: 'Segments to limit it to.' })
    segmentIds: string[],
  ) {
    return this.approval.audience(actor, { topicIds, segmentIds });
  }

  @Query(() => [BlockSuggestionModel], { description: 'Coming events and colleagues as content blocks.' })
  @RequirePermission('newsletters.read')
  blockSuggestions(@CurrentActor() actor: Actor) {
    return this.suggestions.list(actor);
  }

  @Query(() => DeliveryPage, { description: 'The letters of an edition, address by address.' })
  @RequirePermission('deliveries.read')
  async deliveries(
    @CurrentActor() actor: Actor,
    @Args() args: DeliveriesArgs,
    @Selected() selected: Selection,
  ) {
    return toPageModel(await this.deliveryList.list(actor, args, wantedOf(selected)));
  }

  @Mutation(() => NewsletterModel, {
    description: 'Mails the letter to colleagues as a test; to yourself when nobody is named.',
  })
  @RequirePermission('newsletters.write')
  sendTestNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('userIds', { type: () => [ID], defaultValue: [], description: 'Colleagues.' }) userIds: string[],
  ) {
    return this.approval.test(actor, id, userIds);
  }

  @Mutation(() => NewsletterModel, { description: 'Vouches for exactly this content, as a second person.' })
  @RequirePermission('newsletters.approve')
  approveNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
  ) {
    return this.approval.approve(actor, id, expectedVersion);
  }

  @Mutation(() => ScheduleNewsletterResult, { description: 'Sets the moment of sending, after all checks.' })
  @RequirePermission('newsletters.write')
  scheduleNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version you saw.' })
    expectedVersion: number,
    @Args('at', { type: () => Date, nullable: true, description: 'When; as soon as possible when absent.' })
    at: Date | null,
  ) {
    return this.approval.schedule(actor, id, expectedVersion, at);
  }

  @Mutation(() => NewsletterModel, { description: 'Takes the moment of sending back; the approval stands.' })
  @RequirePermission('newsletters.write')
  withdrawNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.approval.withdraw(actor, id);
  }

  @Mutation(() => NewsletterModel, { description: 'Pauses sending, within one batch.' })
  @RequirePermission('newsletters.write')
  pauseNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.progress.pause(actor, id);
  }

  @Mutation(() => NewsletterModel, { description: 'Goes on where it stopped; nobody gets it twice.' })
  @RequirePermission('newsletters.write')
  resumeNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.progress.resume(actor, id);
  }

  @Mutation(() => NewsletterModel, { description: 'Stops for good: what has not left will not leave.' })
  @RequirePermission('newsletters.write')
  cancelNewsletter(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.progress.cancel(actor, id);
  }

  @Mutation(() => Int, {
    description:
      'Sends letters again of which nobody knows whether they arrived; some readers may get it twice.',
  })
  @RequirePermission('newsletters.write')
  sendUncertainAgain(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of which edition.' }) id: string,
  ) {
    return this.progress.sendUncertainAgain(actor, id);
  }
}
