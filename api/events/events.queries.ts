import { Prisma, type Event } from '../../prisma/generated/client';
import { literally } from '../database/like';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import type { EventCounts, EventFilter, EventListRequest, EventOrderField } from './event.types';

const ORDER_COLUMNS: Record<EventOrderField, Prisma.Sql> = {
  startsAt: Prisma.sql`e."startsAt"`,
  title: Prisma.sql`e."title"`,
  status: Prisma.sql`e."status"`,
  seatsTaken: Prisma.sql`e."seatsTaken"`,
  updatedAt: Prisma.sql`e."updatedAt"`,
};

/** One page of events; latest first when nothing else is asked. */
export async function eventPage(
  db: DbClient,
  request: EventListRequest,
  wanted: Wanted,
): Promise<Page<Event>> {
  checkPage(request);
  const where = eventCondition(request.filter);
  const order = eventOrder(request);
  const columns = Object.keys(
    selectColumns(wanted.columns, Prisma.EventScalarFieldEnum, ['seatsTaken', 'status', 'slug']),
  );
  const [rows, totalCount] = await Promise.all([
    db.$queryRaw<Event[]>`
      SELECT ${Prisma.join(columns.map((column) => Prisma.raw(`e."${column}"`)))}
      FROM events e WHERE ${where}
      ORDER BY ${order}
      LIMIT ${request.first + 1} OFFSET ${request.offset}`,
    wanted.totalCount ? countEvents(db, where) : undefined,
  ]);
  return pageOf(rows, request, totalCount);
}

async function countEvents(db: DbClient, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM events e WHERE ${where}`;
  return row?.count ?? 0;
}

export function eventOrder({ orderBy }: Pick<EventListRequest, 'orderBy'>): Prisma.Sql {
  const { field, direction } = orderBy ?? { field: 'startsAt', direction: 'DESC' };
  return Prisma.sql`${ORDER_COLUMNS[field]} ${direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`}, e."id"`;
}

export function eventCondition(filter: EventFilter): Prisma.Sql {
  const { q, ids, statuses, kinds, from, to, includeArchived } = filter;
  const all: Prisma.Sql[] = [Prisma.sql`TRUE`];
  if (!includeArchived && !ids) all.push(Prisma.sql`e."archivedAt" IS NULL`);
  if (ids) all.push(Prisma.sql`e."id" = ANY (${ids}::uuid[])`);
  if (q?.trim()) all.push(searchCondition(q.trim()));
  if (statuses) all.push(Prisma.sql`e."status" = ANY (${statuses}::"EventStatus"[])`);
  if (kinds) all.push(Prisma.sql`e."kind" = ANY (${kinds}::"EventKind"[])`);
  if (from) all.push(Prisma.sql`e."startsAt" >= ${from}`);
  if (to) all.push(Prisma.sql`e."startsAt" < ${to}`);
  return Prisma.join(all, ' AND ');
}

function searchCondition(q: string): Prisma.Sql {
  const pattern = Prisma.sql`'%' || fold(${literally(q)}) || '%'`;
  return Prisma.sql`(fold(e."title") LIKE ${pattern} OR fold(coalesce(e."venueName", '')) LIKE ${pattern})`;
}

/** How full the events are, in one statement for a whole list. */
export async function countsOfEvents(
  db: DbClient,
  ids: readonly string[],
): Promise<(EventCounts & { id: string })[]> {
  return db.$queryRaw`
    SELECT e."id", e."seatsTaken",
      count(r."id") FILTER (WHERE r."status" = 'REGISTERED')::int AS "registered",
      count(r."id") FILTER (WHERE r."status" = 'WAITLISTED')::int AS "waitlisted",
      count(r."id") FILTER (WHERE r."status" = 'REGISTERED' AND r."arrivedAt" IS NOT NULL)::int AS "arrived"
    FROM events e LEFT JOIN registrations r ON r."eventId" = e."id"
    WHERE e."id" = ANY (${ids}::uuid[]) GROUP BY e."id"`;
}

/** Slugs that begin like this one, to find a free one. */
export async function slugsLike(db: DbClient, slug: string, exceptId?: string): Promise<string[]> {
  const rows = await db.event.findMany({
    where: { slug: { startsWith: slug }, ...(exceptId ? { id: { not: exceptId } } : {}) },
    select: { slug: true },
  });
  return rows.map((row) => row.slug);
}
