import { Prisma } from '../../prisma/generated/client';
import { may } from '../access/permissions';
import type { BusinessRelation } from '../businesses/business-relations';
import { withDates } from '../database/brought-along';
import { columnsAlong } from '../database/page';

const LATEST = 5;
const DATES = ['startsAt', 'endsAt', 'reportedAt', 'createdAt', 'updatedAt', 'archivedAt'];

/** The five latest live visits of a business, the newest first; none for roles that may not read visits. */
export const LATEST_VISITS: BusinessRelation = {
  name: 'latestVisits',
  json: (actor, asked) => {
    if (!may(actor, 'visits.read')) return Prisma.sql`'[]'::json`;
    const columns = columnsAlong(asked, Prisma.VisitScalarFieldEnum, ['status', 'startsAt']);
    const shown = Prisma.raw(columns.map((column) => `v."${column}"`).join());
    return Prisma.sql`(SELECT coalesce(json_agg(latest), '[]') FROM (SELECT ${shown} FROM visits v
      WHERE v."businessId" = b."id" AND v."archivedAt" IS NULL ORDER BY v."startsAt" DESC, v."id" DESC LIMIT ${LATEST}) latest)`;
  },
  read: (json) => (json as object[]).map((visit) => withDates(visit, DATES)),
};
