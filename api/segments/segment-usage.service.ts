import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may } from '../access/permissions';
import { PrismaService } from '../database/prisma.service';
import type { SegmentUse } from './segment.types';
import { SegmentsService } from './segments.service';

/** What leans on a segment: look here before changing it or putting it away. */
@Injectable()
export class SegmentUsageService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly segments: SegmentsService,
  ) {}

  /** Live newsletters and events that name it, the newest first, as far as this person may read them. */
  async usesOf(actor: Actor, segmentId: string): Promise<SegmentUse[]> {
    await this.segments.get(actor, segmentId);
    const [newsletters, events] = await Promise.all([
      may(actor, 'newsletters.read') ? this.newsletters(segmentId) : [],
      may(actor, 'events.read') ? this.events(segmentId) : [],
    ]);
    return [...newsletters, ...events];
  }

  private async newsletters(segmentId: string): Promise<SegmentUse[]> {
    const rows = await this.prisma.newsletter.findMany({
      where: { archivedAt: null, segments: { some: { segmentId } } },
      select: { id: true, subject: true, status: true },
      orderBy: { id: 'desc' },
      take: MOST_USES,
    });
    return rows.map(({ id, subject, status }) => ({
      kind: 'NEWSLETTER',
      id,
      name: subject,
      isOver: status === 'FINISHED' || status === 'CANCELLED',
    }));
  }

  private async events(segmentId: string): Promise<SegmentUse[]> {
    const rows = await this.prisma.event.findMany({
      where: { archivedAt: null, segmentId },
      select: { id: true, title: true, status: true },
      orderBy: { id: 'desc' },
      take: MOST_USES,
    });
    return rows.map(({ id, title, status }) => ({
      kind: 'EVENT',
      id,
      name: title,
      isOver: status !== 'DRAFT' && status !== 'PUBLISHED',
    }));
  }
}

const MOST_USES = 50;
