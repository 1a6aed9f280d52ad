import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FieldProblem, ValidationError } from '../../errors/domain-error';
import { consentSentence } from '../../subscriptions/consent-wording';
import { type Confirmation, SignUpService } from '../../subscriptions/sign-up.service';
import { isRobot } from '../site/FormField';
import { Site } from '../site/site';
import { inLanguage, type SiteLanguage, siteLanguage } from '../site/site-language';
import { siteTexts } from '../site/site-texts';
import { listOf, type PostedForm, textOf } from './form-values';
import { newsletterTexts } from './newsletter-texts';
import { OneButton, Outcome } from './Outcome';
import { SignUpForm } from './SignUpForm';

const FORM = '/nieuwsbrief';

interface Filled {
  email: string;
  chosen: string[];
  problems: readonly FieldProblem[];
}

const EMPTY: Filled = { email: '', chosen: [], problems: [] };

/** Subscribing: the form, "look in your mail", and the page with the button that confirms. */
@Controller('nieuwsbrief')
export class SignUpController {
  constructor(
    private readonly site: Site,
    private readonly signUp: SignUpService,
  ) {}

  @Get()
  async form(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    await this.sendForm(reply, siteLanguage(query), EMPTY);
  }

  @Post()
  @HttpCode(200)
  async request(
    @Body() body: PostedForm | undefined,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = siteLanguage(query);
    const form = body ?? {};
    const known = new Set((await this.signUp.topics()).map(({ id }) => id));
    const email = textOf(form, 'email');
    const chosen = listOf(form, 'topicIds').filter((id) => known.has(id));
    try {
      if (!isRobot(form)) {
        await this.signUp.request({
          email,
          topicIds: chosen,
          language: language === 'en' ? 'EN' : 'NL',
          isAgreed: textOf(form, 'isAgreed') !== '',
          form: FORM,
          ip: request.ip,
        });
      }
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      await this.sendForm(reply, language, { email, chosen, problems: error.problems });
      return;
    }
    const { checkMail } = newsletterTexts(language);
    this.site.send(reply, {
      language,
      title: checkMail.title,
      path: FORM,
      content: (
        <Outcome title={checkMail.title} text={checkMail.text} tone="good">
          <p className="utrecht-paragraph">{checkMail.hint}</p>
        </Outcome>
      ),
    });
  }

  @Get('bevestigen/:token')
  async confirmation(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.sendConfirmation(reply, siteLanguage(query), token, await this.signUp.confirmation(token));
  }

  @Post('bevestigen/:token')
  @HttpCode(200)
  async confirm(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.sendConfirmation(reply, siteLanguage(query), token, await this.signUp.confirm(token));
  }

  private async sendForm(reply: FastifyReply, language: SiteLanguage, filled: Filled): Promise<void> {
    const topics = await this.signUp.topics();
    const { title, lead } = newsletterTexts(language).signUp;
    const hasProblems = filled.problems.length > 0;
    this.site.send(reply, {
      language,
      title: hasProblems ? siteTexts(language).errorInTitle(title) : title,
      description: lead,
      path: FORM,
      status: hasProblems ? 400 : 200,
      content: (
        <SignUpForm
          language={language}
          topics={topics}
          consentSentence={consentSentence(language === 'en' ? 'EN' : 'NL', this.site.municipality)}
          {...filled}
        />
      ),
    });
  }

  private sendConfirmation(
    reply: FastifyReply,
    language: SiteLanguage,
    token: string,
    { state, topics }: Confirmation,
  ): void {
    const { confirm } = newsletterTexts(language);
    const path = `${FORM}/bevestigen/${token}`;
    const pages = {
      OPEN: {
        title: confirm.title,
        content: (
          <Outcome title={confirm.title} text={confirm.text} topics={topics}>
            <OneButton action={inLanguage(path, language)} label={confirm.button} />
          </Outcome>
        ),
      },
      DONE: {
        title: confirm.doneTitle,
        content: (
          <Outcome title={confirm.doneTitle} text={confirm.doneText} topics={topics} tone="good">
            <p className="utrecht-paragraph">{confirm.doneHint}</p>
          </Outcome>
        ),
      },
      EXPIRED: {
        title: confirm.expiredTitle,
        content: (
          <Outcome title={confirm.expiredTitle} text={confirm.expiredText} tone="warning">
            <p className="utrecht-paragraph">
              <a className="utrecht-link" href={inLanguage(FORM, language)}>
                {confirm.again}
              </a>
            </p>
          </Outcome>
        ),
      },
    };
    const page = pages[state === 'WITHDRAWN' ? 'EXPIRED' : state];
    this.site.send(reply, { language, path, isPersonal: true, ...page });
  }
}
