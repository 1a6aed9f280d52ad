import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../graphql/current-actor';
import { toPageModel } from '../../graphql/page';
import { RequirePermission } from '../../graphql/require-permission';
import { Selected, Selection, wantedOf } from '../../graphql/selection';
import { MailArchiveService } from '../mail-archive.service';
import { MailMessagesArgs, OutboxArgs } from './mail.args';
import { MailMessageModel, MailMessagePage, OutboxLetterModel, OutboxMailPage } from './mail.model';

@Resolver(() => MailMessageModel)
export class MailResolver {
  constructor(private readonly archive: MailArchiveService) {}

  @Query(() => OutboxMailPage, {
    description: 'What the built-in outbox holds: mail that was kept instead of sent.',
  })
  @RequirePermission('mail.read')
  async outboxMails(@CurrentActor() actor: Actor, @Args() args: OutboxArgs, @Selected() selected: Selection) {
    return toPageModel(await this.archive.outbox(actor, args, wantedOf(selected)));
  }

  @Query(() => OutboxLetterModel, { description: 'One mail of the outbox, as its recipient would read it.' })
  @RequirePermission('mail.read')
  outboxMail(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.archive.outboxLetter(actor, id);
  }

  @Query(() => MailMessagePage, { description: 'Service mail and what became of it.' })
  @RequirePermission('mail.read')
  async mailMessages(
    @CurrentActor() actor: Actor,
    @Args() args: MailMessagesArgs,
    @Selected() selected: Selection,
  ) {
    return toPageModel(await this.archive.messages(actor, args, wantedOf(selected)));
  }

  @Query(() => MailMessageModel, { description: 'One service mail.' })
  @RequirePermission('mail.read')
  mailMessage(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
  ) {
    return this.archive.message(actor, id);
  }
}
