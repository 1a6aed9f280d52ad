import { liveCount } from '../database/live-counts';
import type { DbClient } from '../database/prisma.service';

export interface DashboardCounts {
  businesses: number;
  associations: number;
  contacts: number;
  visitsThisYear: number;
  openCommitments: number;
  lateCommitments: number;
  myFollowUps: number;
  confirmedSubscriptions: number;
}

export interface DashboardEvent {
  id: string;
  title: string;
  status: string;
  startsAt: Date;
  venueName: string | null;
  capacity: number;
  seatsTaken: number;
  waiting: number;
}

export async function upcomingEvents(db: DbClient, now: Date, first: number): Promise<DashboardEvent[]> {
  return db.$queryRaw<DashboardEvent[]>`
    SELECT e."id", e."title", e."status"::text AS "status", e."startsAt", e."venueName", e."capacity", e."seatsTaken",
      (SELECT count(*)::int FROM registrations r WHERE r."eventId" = e."id" AND r."status" = 'WAITLISTED') AS "waiting"
    FROM events e
    WHERE e."archivedAt" IS NULL AND e."status" IN ('PUBLISHED', 'CLOSED') AND e."endsAt" >= ${now}
    ORDER BY e."startsAt", e."id" LIMIT ${first}`;
}

export async function countEverything(
  db: DbClient,
  today: Date,
  userId: string | undefined,
): Promise<DashboardCounts> {
  const day = today.toISOString().slice(0, 10);
  const newYear = `${day.slice(0, 4)}-01-01`;
  const [row] = await db.$queryRaw<DashboardCounts[]>`
    SELECT
      ${liveCount('businesses')} AS "businesses",
      (SELECT count(*)::int FROM associations WHERE "archivedAt" IS NULL) AS "associations",
      ${liveCount('contacts')} AS "contacts",
      (SELECT coalesce(sum("visits"), 0)::int FROM visit_months WHERE "month" >= ${newYear}::date) AS "visitsThisYear",
      (SELECT count(*)::int FROM commitments WHERE "status" = 'OPEN') AS "openCommitments",
      (SELECT count(*)::int FROM commitments WHERE "status" = 'OPEN' AND "dueOn" < ${day}::date) AS "lateCommitments",
      (SELECT count(*)::int FROM interactions WHERE "archivedAt" IS NULL AND "userId" = ${userId ?? null}::uuid
        AND "followUpOn" <= ${day}::date) AS "myFollowUps",
      (SELECT count(DISTINCT "email"::text COLLATE "C")::int FROM subscriptions WHERE "status" = 'CONFIRMED') AS "confirmedSubscriptions"`;
  if (!row) throw new Error('a count always gives a row');
  return row;
}
