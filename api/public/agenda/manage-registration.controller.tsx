import { Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicLinks } from '../../access/public-links';
import { Clock } from '../../config/clock';
import { RegistrationsService } from '../../events/registrations.service';
import { Site } from '../site/site';
import { inLanguage, siteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';
import { ManageRegistration } from './ManageRegistration';

/** Behind the link in a mail. Opening it changes nothing, because mail scanners open every link; the button does. */
@Controller('aanmelding')
export class ManageRegistrationController {
  constructor(
    private readonly links: PublicLinks,
    private readonly registrations: RegistrationsService,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.registrations.ofLink(this.idIn(token));
    const asked = siteLanguage(query);
    const language =
      asked === 'nl' && found.registration.language === 'EN' && !hasChosen(query) ? 'en' : asked;
    const path = `/aanmelding/${token}`;
    this.site.send(reply, {
      language,
      title: agendaTexts(language).manage.title,
      path,
      isPersonal: true,
      content: <ManageRegistration {...found} path={path} now={this.clock.now()} language={language} />,
    });
  }

  @Post(':token')
  async cancel(
    @Param('token') token: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.registrations.cancelByLink(this.idIn(token));
    void reply.redirect(inLanguage(`/aanmelding/${token}`, siteLanguage(query)), 303);
  }

  /** Forged, cut and unknown tokens look alike. */
  private idIn(token: string): string {
    const id = this.links.read('manage-registration', token);
    if (!id) throw new NotFoundException();
    return id;
  }
}

function hasChosen(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'taal' in query;
}
