import { Injectable } from '@nestjs/common';
import type { Segment } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { PrismaService } from '../database/prisma.service';
import { ForbiddenError } from '../errors/domain-error';
import { SegmentsService } from './segments.service';
import { visibleTo } from './visible-segments';

/** Segments in the menu of one person. */
@Injectable()
export class SegmentPinsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly segments: SegmentsService,
  ) {}

  /** In the order in which they were pinned; what was archived or is no longer shared stays away. */
  async list(actor: Actor): Promise<Segment[]> {
    requirePermission(actor, 'segments.read');
    const userId = userIdOf(actor);
    if (!userId) return [];
    const pins = await this.prisma.segmentPin.findMany({
      where: { userId, segment: { AND: [{ archivedAt: null }, visibleTo(actor)] } },
      include: { segment: true },
      orderBy: [{ pinnedAt: 'asc' }, { segmentId: 'asc' }],
      take: MOST_PINS,
    });
    return pins.map(({ segment }) => segment);
  }

  /** Which of these this person pinned. */
  async pinnedAmong(actor: Actor, segmentIds: readonly string[]): Promise<Set<string>> {
    const userId = userIdOf(actor);
    if (!userId) return new Set();
    const pins = await this.prisma.segmentPin.findMany({
      where: { userId, segmentId: { in: [...segmentIds] } },
      select: { segmentId: true },
    });
    return new Set(pins.map(({ segmentId }) => segmentId));
  }

  /** Pinning twice, or in two windows at once, is pinning. @throws NotFoundError also for a segment one may not see */
  async pin(actor: Actor, segmentId: string): Promise<Segment> {
    const userId = this.userOf(actor);
    const segment = await this.segments.get(actor, segmentId);
    await this.prisma.transaction(async (tx) => {
      const { count } = await tx.segmentPin.createMany({
        data: [{ userId, segmentId }],
        skipDuplicates: true,
      });
      if (count > 0) await recordAudit(tx, actor, noteOf('segment.pinned', segmentId));
    });
    return segment;
  }

  async unpin(actor: Actor, segmentId: string): Promise<Segment> {
    const userId = this.userOf(actor);
    const segment = await this.segments.get(actor, segmentId);
    await this.prisma.transaction(async (tx) => {
      const { count } = await tx.segmentPin.deleteMany({ where: { userId, segmentId } });
      if (count > 0) await recordAudit(tx, actor, noteOf('segment.unpinned', segmentId));
    });
    return segment;
  }

  private userOf(actor: Actor): string {
    requirePermission(actor, 'segments.pin');
    const userId = userIdOf(actor);
    if (!userId) throw new ForbiddenError('segments.pin');
    return userId;
  }
}

const MOST_PINS = 20;

const noteOf = (action: string, id: string) => ({ action, subject: { type: 'Segment', id } });
