import { Injectable } from '@nestjs/common';
import type { Visit } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import type { CommitmentWithLateness } from '../commitments/commitment.types';
import { CommitmentsService } from '../commitments/commitments.service';
import { Clock } from '../config/clock';
import { WHOLE_ROWS } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { dutchDay } from '../formats/calendar-day';
import { VisitsService } from '../visits/visits.service';
import {
  countEverything,
  upcomingEvents,
  type DashboardCounts,
  type DashboardEvent,
} from './dashboard.queries';
import { dutchDayBounds } from './dashboard.rules';

const SHOWN = 10;

/** What one person should know at the start of a day. Every part is as narrow as their rights. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly visits: VisitsService,
    private readonly commitments: CommitmentsService,
  ) {}

  /** Everybody's visits of this day in the Netherlands. */
  async visitsToday(actor: Actor): Promise<Visit[]> {
    requirePermission(actor, 'dashboard.read');
    if (!may(actor, 'visits.read')) return [];
    const { from, to } = dutchDayBounds(this.clock.now());
    return this.visits.calendar(actor, from, to);
  }

  /** Your open promises, first due first. */
  async myCommitments(actor: Actor): Promise<CommitmentWithLateness[]> {
    requirePermission(actor, 'dashboard.read');
    if (!may(actor, 'commitments.read')) return [];
    const filter = { mine: true, statuses: ['OPEN' as const] };
    return (await this.commitments.list(actor, { filter, first: SHOWN, offset: 0 }, WHOLE_ROWS)).nodes;
  }

  async upcomingEvents(actor: Actor): Promise<DashboardEvent[]> {
    requirePermission(actor, 'dashboard.read');
    if (!may(actor, 'events.read')) return [];
    return upcomingEvents(this.prisma, this.clock.now(), SHOWN);
  }

  async counts(actor: Actor): Promise<DashboardCounts> {
    requirePermission(actor, 'dashboard.read');
    const now = this.clock.now();
    return countEverything(this.prisma, dutchDay(now), userIdOf(actor));
  }
}
