import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { PrismaService } from '../database/prisma.service';
import { monthsUntil } from './dashboard.rules';

/** Visits that took place in one month, by one member of staff. */
export interface VisitMonthRow {
  /** First day of the month. */
  month: Date;
  visits: number;
  ownerId: string;
}

/** Reports about visits, read from counts that the database keeps. */
@Injectable()
export class VisitReportService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** Months without visits have no row; nothing for those who may not see visits. */
  async visitsPerMonth(actor: Actor, months: number): Promise<VisitMonthRow[]> {
    requirePermission(actor, 'dashboard.read');
    if (!may(actor, 'visits.read')) return [];
    const [first] = monthsUntil(this.clock.now(), Math.min(Math.max(months, 1), MAX_MONTHS));
    return this.prisma.rows<VisitMonthRow>(
      Prisma.sql`
        SELECT "month", "visits", "ownerId" FROM visit_months
        WHERE "month" >= ${first}::date AND "visits" > 0 ORDER BY "month", "ownerId"`,
      { isPrepared: true },
    );
  }
}

const MAX_MONTHS = 60;
