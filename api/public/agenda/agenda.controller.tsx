import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Event } from '../../../prisma/generated/client';
import { Clock } from '../../config/clock';
import { AgendaService } from '../../events/agenda.service';
import { Site } from '../site/site';
import { inLanguage, siteLanguage, type SiteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';
import { EventCards } from './EventCards';
import { EventDetail } from './EventDetail';
import { EMPTY_FORM } from './RegistrationForm';

const ON_HOME = 3;
const ON_AGENDA = 100;
const CALENDAR_FILE = '.ics';

/** The pages that tell what is going on. They change nothing. */
@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get()
  async home(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const language = siteLanguage(query);
    const texts = agendaTexts(language).home;
    const events = await this.agenda.upcoming(ON_HOME);
    const content = (
      <>
        <h1 className="utrecht-heading-1">{texts.title}</h1>
        <p className="utrecht-paragraph utrecht-paragraph--lead site-text">
          {texts.lead(this.site.municipality)}
        </p>
        <h2 className="utrecht-heading-2">{texts.next}</h2>
        <Events events={events} now={this.clock.now()} language={language} heading="h3" />
        {events.length > 0 ? (
          <p className="utrecht-paragraph site-back">
            <a className="utrecht-link" href={inLanguage('/agenda', language)}>
              {texts.all}
            </a>
          </p>
        ) : null}
        <section className="site-card site-invitation" aria-labelledby="nieuws">
          <h2 id="nieuws" className="utrecht-heading-2">
            {texts.newsletterTitle}
          </h2>
          <p className="utrecht-paragraph">{texts.newsletterText}</p>
          <a
            className="utrecht-button utrecht-button--primary-action"
            href={inLanguage('/nieuwsbrief', language)}
          >
            {texts.newsletterLink}
          </a>
        </section>
      </>
    );
    this.site.send(reply, { language, title: texts.title, path: '/', content });
  }

  @Get('agenda')
  async list(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const language = siteLanguage(query);
    const texts = agendaTexts(language).agenda;
    const events = await this.agenda.upcoming(ON_AGENDA);
    const content = (
      <>
        <h1 className="utrecht-heading-1">{texts.title}</h1>
        <p className="utrecht-paragraph utrecht-paragraph--lead site-text">{texts.lead}</p>
        <Events events={events} now={this.clock.now()} language={language} heading="h2" />
      </>
    );
    this.site.send(reply, {
      language,
      title: texts.title,
      path: '/agenda',
      content,
      description: texts.lead,
    });
  }

  @Get('agenda/:slug')
  async event(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (slug.endsWith(CALENDAR_FILE)) return this.calendar(slug.slice(0, -CALENDAR_FILE.length), reply);
    const language = siteLanguage(query);
    const event = await this.agenda.bySlug(slug);
    this.site.send(reply, {
      language,
      title: event.title,
      path: `/agenda/${slug}`,
      description: event.summary ?? undefined,
      content: <EventDetail event={event} now={this.clock.now()} language={language} form={EMPTY_FORM} />,
    });
  }

  private async calendar(slug: string, reply: FastifyReply): Promise<void> {
    const event = await this.agenda.bySlug(slug);
    void reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${slug}.ics"`)
      .send(this.agenda.calendarOf(event));
  }
}

interface EventsProps {
  events: readonly Event[];
  now: Date;
  language: SiteLanguage;
  heading: 'h2' | 'h3';
}

function Events(props: EventsProps) {
  if (props.events.length > 0) return <EventCards {...props} />;
  const texts = agendaTexts(props.language).agenda;
  return (
    <div className="site-note">
      <p>{texts.none}</p>
      <p>
        <a href={inLanguage('/nieuwsbrief', props.language)}>{texts.noneNext}</a>
      </p>
    </div>
  );
}
