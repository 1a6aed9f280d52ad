import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import type { Page, PageRequest, Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { dutchDay } from '../formats/calendar-day';
import { timelinePage } from './timeline.queries';
import { PERMISSION_OF_OWNER, visibleKinds } from './timeline.rules';
import type { TimelineItem, TimelineKind, TimelineOwner } from './timeline.types';

/** What happened to a business, an association or a person, newest first, as far as the asker may know it. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async of(
    actor: Actor,
    owner: TimelineOwner,
    request: PageRequest & { kinds?: readonly TimelineKind[] },
    wanted: Wanted,
  ): Promise<Page<TimelineItem>> {
    requirePermission(actor, 'timeline.read');
    requirePermission(actor, PERMISSION_OF_OWNER[owner.type]);
    return timelinePage(
      this.prisma,
      {
        first: request.first,
        offset: request.offset,
        owner,
        kinds: visibleKinds(request.kinds, (permission) => may(actor, permission)),
        today: dutchDay(this.clock.now()),
        withConfidential: may(actor, 'interactions.confidential'),
      },
      wanted.totalCount,
    );
  }
}
