import { Injectable } from '@nestjs/common';
import { applySubstitutions, PLACEHOLDERS } from '../../newsletters/render/placeholders';
import type { Newsletter } from '../../prisma/generated/client';
import { Config } from '../config/config';
import { PrismaService } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { letterGreeting } from './newsletter.rules';

export type ArchivedNewsletter = Pick<Newsletter, 'slug' | 'subject' | 'preheader' | 'finishedAt'>;

const MOST = 100;

/** What anybody may read of the letters that were sent; nothing in it is about a reader. */
@Injectable()
export class NewsletterArchiveService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly config: Config,
  ) {}

  /** Editions that were sent, the latest first. */
  list(): Promise<ArchivedNewsletter[]> {
    return this.prisma.newsletter.findMany({
      where: { status: 'FINISHED', renderedHtml: { not: null }, archivedAt: null },
      orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: { slug: true, subject: true, preheader: true, finishedAt: true },
    });
  }

  /**
   * The letter as it was sent, with a neutral greeting and links to the page about the newsletter. Also while it is
   * being sent: its first readers already have the link.
   * @throws NotFoundError for an edition that nobody has received
   */
  async read(slug: string): Promise<string> {
    const newsletter = await this.prisma.newsletter.findFirst({
      where: { slug, status: { in: ['SENDING', 'PAUSED', 'FINISHED'] }, archivedAt: null },
      select: { renderedHtml: true, language: true },
    });
    if (!newsletter?.renderedHtml) throw new NotFoundError('Newsletter');
    const page = `${this.config.publicUrl}/nieuwsbrief`;
    return applySubstitutions(newsletter.renderedHtml, {
      [PLACEHOLDERS.greeting]: letterGreeting(newsletter.language, { contact: null, name: null }),
      [PLACEHOLDERS.unsubscribe]: page,
      [PLACEHOLDERS.preferences]: page,
    });
  }
}
