import { Injectable } from '@nestjs/common';
import type { Event } from '../../prisma/generated/client';
import { EventStatus } from '../../prisma/generated/enums';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { PrismaService } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { publicCalendar } from './event-calendar';

const SHOWN_IN_AGENDA = [EventStatus.PUBLISHED, EventStatus.CLOSED, EventStatus.CANCELLED];

/** What a stranger may know of events: those that were announced, never who comes. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Public events that are not over yet, the nearest first. */
  upcoming(limit: number): Promise<Event[]> {
    return this.prisma.event.findMany({
      where: {
        isPublic: true,
        archivedAt: null,
        status: { in: SHOWN_IN_AGENDA },
        endsAt: { gt: this.clock.now() },
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: limit,
    });
  }

  /** @throws NotFoundError for a draft, an internal event and an unknown address alike */
  async bySlug(slug: string): Promise<Event> {
    const event = await this.prisma.event.findFirst({
      where: { slug, isPublic: true, archivedAt: null, status: { not: EventStatus.DRAFT } },
    });
    if (!event) throw new NotFoundError('Event');
    return event;
  }

  /** The event as an iCalendar file. */
  calendarOf(event: Event): string {
    return publicCalendar(this.config, event, this.clock.now());
  }
}
