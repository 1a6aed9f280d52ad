import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { dayInWords } from '../../../newsletters/render/moment';
import { NewsletterArchiveService } from '../../newsletters/newsletter-archive.service';
import { Site } from '../site/site';
import { inLanguage, siteLanguage } from '../site/site-language';
import { newsletterTexts } from './newsletter-texts';

const PATH = '/nieuwsbrief/archief';

/** A letter is a page of its own: it brings its looks along, and may fetch and run nothing. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The newsletters that were sent, for who prefers the web or is looking one up. */
@Controller('nieuwsbrief/archief')
export class ArchiveController {
  constructor(
    private readonly site: Site,
    private readonly archive: NewsletterArchiveService,
  ) {}

  @Get()
  async page(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const language = siteLanguage(query);
    const texts = newsletterTexts(language).archive;
    const newsletters = await this.archive.list();
    const content = (
      <div className="site-text">
        <h1 className="utrecht-heading-1">{texts.title}</h1>
        {newsletters.length === 0 && <p className="utrecht-paragraph">{texts.empty}</p>}
        <ul className="utrecht-unordered-list">
          {newsletters.map(({ slug, subject, finishedAt }) => (
            <li key={slug} className="utrecht-unordered-list__item">
              <a className="utrecht-link" href={`${PATH}/${slug}`}>
                {subject}
              </a>
              {finishedAt && `, ${dayInWords(finishedAt, language)}`}
            </li>
          ))}
        </ul>
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={inLanguage('/nieuwsbrief', language)}>
            {texts.signUp}
          </a>
        </p>
      </div>
    );
    this.site.send(reply, { language, title: texts.title, path: PATH, content });
  }

  @Get(':slug')
  async letter(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const html = await this.archive.read(slug);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', LETTER_POLICY)
      .send(html);
  }
}
