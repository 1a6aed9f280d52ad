import { Injectable } from '@nestjs/common';
import type { ContactPersonBlock, ContentBlock, EventBlock } from '../../newsletters/render/content-blocks';
import { escapeHtml } from '../../newsletters/render/markup';
import { momentInWords } from '../../newsletters/render/moment';
import type { Event, User } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { PrismaService } from '../database/prisma.service';

export interface BlockSuggestion {
  label: string;
  block: ContentBlock;
}

const MOST_EVENTS = 20;
const MOST_COLLEAGUES = 50;

/** What already stands in Ingang need not be typed again: coming events and colleagues, as content blocks. */
@Injectable()
export class BlockSuggestionsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async list(actor: Actor): Promise<BlockSuggestion[]> {
    requirePermission(actor, 'newsletters.read');
    const [events, colleagues] = await Promise.all([
      this.prisma.event.findMany({
        where: { status: 'PUBLISHED', isPublic: true, archivedAt: null, startsAt: { gt: this.clock.now() } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take: MOST_EVENTS,
      }),
      this.prisma.user.findMany({
        where: { archivedAt: null, role: { in: ['ACCOUNT_MANAGER', 'EVENT_ORGANISER', 'COMMUNICATIONS'] } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: MOST_COLLEAGUES,
        omit: { passwordHash: true },
      }),
    ]);
    return [
      ...events.map((event) => ({ label: event.title, block: eventBlock(event, this.config.publicUrl) })),
      ...colleagues.map((user) => ({ label: user.name, block: contactPersonBlock(user) })),
    ];
  }
}

function eventBlock(event: Event, publicUrl: string): EventBlock {
  return {
    kind: 'event',
    aim: 'ENTHUSE',
    title: event.title,
    when: momentInWords(event.startsAt, event.endsAt, 'nl'),
    where: [event.venueName, event.venueAddress].filter(Boolean).join(', '),
    text: event.summary ? `<p>${escapeHtml(event.summary)}</p>` : '',
    url: `${publicUrl}/agenda/${event.slug}`,
    sourceId: event.id,
  };
}

function contactPersonBlock(
  user: Pick<User, 'id' | 'name' | 'jobTitle' | 'phone' | 'email'>,
): ContactPersonBlock {
  return {
    kind: 'contactPerson',
    aim: 'INFORM',
    name: user.name,
    role: user.jobTitle ?? '',
    phone: user.phone ?? '',
    email: user.email,
    workingDays: '',
    sourceId: user.id,
  };
}
