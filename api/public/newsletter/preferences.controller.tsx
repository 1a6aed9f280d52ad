import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { consentSentence } from '../../subscriptions/consent-wording';
import { type Preferences, PreferencesService } from '../../subscriptions/preferences.service';
import { Site } from '../site/site';
import { inLanguage, type SiteLanguage, siteLanguage } from '../site/site-language';
import { listOf, type PostedForm } from './form-values';
import { newsletterTexts } from './newsletter-texts';
import { Outcome } from './Outcome';
import { TopicChoice } from './TopicChoice';

/** The page where somebody chooses topics, behind a link that was mailed to them. */
@Controller('nieuwsbrief/voorkeuren')
export class PreferencesController {
  constructor(
    private readonly site: Site,
    private readonly preferences: PreferencesService,
  ) {}

  @Get(':token')
  async page(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = siteLanguage(query);
    const preferences = await this.preferences.read(token);
    const { title } = newsletterTexts(language).preferences;
    const content = preferences.isSuppressed ? suppressed(language) : this.form(language, token, preferences);
    this.site.send(reply, { language, title, path: pathOf(token), isPersonal: true, content });
  }

  @Post(':token')
  @HttpCode(200)
  async save(
    @Param('token') token: string,
    @Body() body: PostedForm | undefined,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = siteLanguage(query);
    const known = new Set((await this.preferences.read(token)).topics.map(({ id }) => id));
    const chosen = listOf(body ?? {}, 'topicIds').filter((id) => known.has(id));
    const saved = await this.preferences.save(token, chosen);
    const texts = newsletterTexts(language).preferences;
    const topics = saved.topics.filter(({ isOn }) => isOn).map(({ name }) => name);
    const text = topics.length > 0 ? texts.savedOn : texts.savedOff;
    const content = saved.isSuppressed ? (
      suppressed(language)
    ) : (
      <Outcome title={texts.savedTitle} text={text} topics={topics} tone="good" />
    );
    this.site.send(reply, {
      language,
      title: texts.savedTitle,
      path: pathOf(token),
      isPersonal: true,
      content,
    });
  }

  private form(language: SiteLanguage, token: string, { maskedEmail, topics }: Preferences) {
    const texts = newsletterTexts(language).preferences;
    return (
      <div className="site-text">
        <h1 className="utrecht-heading-1">{texts.title}</h1>
        <p className="utrecht-paragraph utrecht-paragraph--lead">{texts.text(maskedEmail)}</p>
        <form method="post" action={inLanguage(pathOf(token), language)} className="site-form">
          <TopicChoice
            language={language}
            legend={texts.topics}
            topics={topics}
            chosen={topics.filter(({ isOn }) => isOn).map(({ id }) => id)}
          />
          <p className="utrecht-paragraph">
            {consentSentence(language === 'en' ? 'EN' : 'NL', this.site.municipality)}
          </p>
          <button type="submit" className="utrecht-button utrecht-button--primary-action">
            {texts.button}
          </button>
        </form>
      </div>
    );
  }
}

const pathOf = (token: string): string => `/nieuwsbrief/voorkeuren/${token}`;

function suppressed(language: SiteLanguage) {
  const { suppressedTitle, suppressedText } = newsletterTexts(language).preferences;
  return <Outcome title={suppressedTitle} text={suppressedText} tone="warning" />;
}
