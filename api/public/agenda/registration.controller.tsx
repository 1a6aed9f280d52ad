import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Event } from '../../../prisma/generated/client';
import { countAttempt, rateLimiter } from '../../access/rate-limit';
import { Clock } from '../../config/clock';
import { PrismaService } from '../../database/prisma.service';
import { ValidationError } from '../../errors/domain-error';
import { AgendaService } from '../../events/agenda.service';
import { RegistrationsService } from '../../events/registrations.service';
import { isRobot } from '../site/FormField';
import { Site } from '../site/site';
import { inLanguage, siteLanguage, type SiteLanguage } from '../site/site-language';
import { siteTexts } from '../site/site-texts';
import { agendaTexts } from './agenda-texts';
import { EventDetail } from './EventDetail';
import { isFull } from './places-in-words';
import { registrationOf, typedValues } from './registration-form-values';

/** Registrations from one address in a quarter of an hour: enough for an office that shares one, too few for a flood. */
const PER_ADDRESS = 40;

/** Registering on the public site. The answer is the same for an address we know and one we do not. */
@Controller('agenda/:slug')
export class RegistrationController {
  private readonly perAddress: RateLimiterPostgres;

  constructor(
    private readonly agenda: AgendaService,
    private readonly registrations: RegistrationsService,
    private readonly site: Site,
    private readonly clock: Clock,
    prisma: PrismaService,
  ) {
    this.perAddress = rateLimiter(prisma, 'registration-address', PER_ADDRESS);
  }

  @Post('aanmelden')
  async register(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = siteLanguage(query);
    const event = await this.agenda.bySlug(slug);
    const values = typedValues(body);
    // A robot sees what everybody sees, and nothing happens.
    if (isRobot(values)) return redirect(reply, event, 'aangemeld', language);
    await countAttempt(this.perAddress, request.ip);
    try {
      const outcome = await this.registrations.registerVisitor(event.id, registrationOf(values, language));
      if (outcome.kind === 'closed') return redirect(reply, event, undefined, language);
      // Who registered before is shown what a newcomer would see: a page must not tell who comes.
      const waits = outcome.kind === 'already' ? isFull(event) : outcome.kind === 'waitlisted';
      redirect(reply, event, waits ? 'wachtlijst' : 'aangemeld', language);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      const form = { values, problems: error.problems };
      this.site.send(reply, {
        language,
        status: 422,
        title: siteTexts(language).errorInTitle(event.title),
        path: `/agenda/${slug}`,
        content: <EventDetail event={event} now={this.clock.now()} language={language} form={form} />,
        isPersonal: true,
      });
    }
  }

  @Get('aangemeld')
  registered(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const texts = agendaTexts(siteLanguage(query)).result;
    return this.result(slug, query, reply, {
      title: texts.registeredTitle,
      text: texts.registeredText,
      part: 'aangemeld',
    });
  }

  @Get('wachtlijst')
  waiting(@Param('slug') slug: string, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const texts = agendaTexts(siteLanguage(query)).result;
    return this.result(slug, query, reply, {
      title: texts.waitingTitle,
      text: texts.waitingText,
      part: 'wachtlijst',
    });
  }

  private async result(
    slug: string,
    query: unknown,
    reply: FastifyReply,
    words: { title: string; text: string; part: string },
  ): Promise<void> {
    const language = siteLanguage(query);
    const event = await this.agenda.bySlug(slug);
    const texts = agendaTexts(language).result;
    const content = (
      <div className="site-text">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <div className="site-note site-note--good" role="status">
          <p>
            <strong>{event.title}</strong>
          </p>
          <p>{words.text}</p>
        </div>
        <p className="utrecht-paragraph">{texts.noMail}</p>
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={inLanguage('/agenda', language)}>
            {texts.more}
          </a>
        </p>
      </div>
    );
    const path = `/agenda/${slug}/${words.part}`;
    this.site.send(reply, { language, title: words.title, path, content, isPersonal: true });
  }
}

/** See other: loading the answer again sends nothing again. */
function redirect(reply: FastifyReply, event: Event, part: string | undefined, language: SiteLanguage): void {
  const path = [`/agenda/${event.slug}`, part].filter(Boolean).join('/');
  void reply.redirect(inLanguage(path, language), 303);
}
