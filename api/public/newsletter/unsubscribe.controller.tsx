import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnsubscribeService, type Unsubscribing } from '../../subscriptions/unsubscribe.service';
import { Site } from '../site/site';
import { inLanguage, type SiteLanguage, siteLanguage } from '../site/site-language';
import { type PostedForm, textOf } from './form-values';
import { newsletterTexts } from './newsletter-texts';
import { OneButton, Outcome } from './Outcome';

/**
 * Stopping. The address in the mail shows a page with one button; a POST to the same address is that button, and also
 * the one click of mail programs (RFC 8058): no cookie, no question, no redirect.
 */
@Controller('nieuwsbrief/afmelden')
export class UnsubscribeController {
  constructor(
    private readonly site: Site,
    private readonly unsubscribing: UnsubscribeService,
  ) {}

  @Get(':token')
  async page(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.sendPage(reply, siteLanguage(query), token, await this.unsubscribing.preview(token));
  }

  @Post(':token')
  @HttpCode(200)
  async unsubscribe(
    @Param('token') token: string,
    @Body() body: PostedForm | undefined,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const channel = isOneClick(request, body) ? 'one-click' : 'website';
    const done = await this.unsubscribing.unsubscribe(token, channel);
    this.sendPage(reply, siteLanguage(query), token, done);
  }

  private sendPage(
    reply: FastifyReply,
    language: SiteLanguage,
    token: string,
    { topics, isDone }: Unsubscribing,
  ): void {
    const { unsubscribe } = newsletterTexts(language);
    const path = `/nieuwsbrief/afmelden/${token}`;
    const isAll = topics.length === 0;
    const content = isDone ? (
      <Outcome
        title={unsubscribe.doneTitle}
        text={isAll ? unsubscribe.doneAllText : unsubscribe.doneTopicsText}
        topics={topics}
        tone="good"
      >
        <p className="utrecht-paragraph">
          {unsubscribe.doneHint}{' '}
          <a className="utrecht-link" href={inLanguage('/nieuwsbrief', language)}>
            {unsubscribe.again}
          </a>
          .
        </p>
      </Outcome>
    ) : (
      <Outcome
        title={unsubscribe.title}
        text={isAll ? unsubscribe.allText : unsubscribe.topicsText}
        topics={topics}
      >
        <OneButton action={inLanguage(path, language)} label={unsubscribe.button} />
      </Outcome>
    );
    const title = isDone ? unsubscribe.doneTitle : unsubscribe.title;
    this.site.send(reply, { language, title, path, isPersonal: true, content });
  }
}

/** Our own button sends an empty form; mail programs send this field, or the other encoding. */
function isOneClick(request: FastifyRequest, body: PostedForm | undefined): boolean {
  const isMultipart = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return isMultipart || textOf(body ?? {}, 'List-Unsubscribe') === 'One-Click';
}
