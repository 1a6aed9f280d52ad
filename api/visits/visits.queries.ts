import { Prisma, type Visit } from '../../prisma/generated/client';
import { beginsWords, literally, wordsIn } from '../database/like';
import { isUnfiltered, liveCount } from '../database/live-counts';
import { oneOf } from '../database/one-of';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient, Transaction } from '../database/prisma.service';
import type { VisitFilter, VisitListRequest, VisitOrderField } from './visit.types';

export interface Participants {
  contactIds: string[];
  userIds: string[];
}

export async function participantsOf(tx: Transaction, visitId: string): Promise<Participants> {
  const rows = await tx.visitParticipant.findMany({ where: { visitId }, orderBy: { id: 'asc' } });
  return {
    contactIds: rows.flatMap((row) => row.contactId ?? []),
    userIds: rows.flatMap((row) => row.userId ?? []),
  };
}

export async function writeParticipants(
  tx: Transaction,
  visitId: string,
  people: Participants,
): Promise<void> {
  const data = [
    ...[...new Set(people.contactIds)].map((contactId) => ({ visitId, contactId })),
    ...[...new Set(people.userIds)].map((userId) => ({ visitId, userId })),
  ];
  await tx.visitParticipant.deleteMany({ where: { visitId } });
  if (data.length > 0) await tx.visitParticipant.createMany({ data });
}

// Ids are made in the order of time: the key is also the index of when a visit was written down.
const ORDER_COLUMNS: Record<VisitOrderField, Prisma.Sql[]> = {
  startsAt: [Prisma.sql`v."startsAt"`, Prisma.sql`v."id"`],
  status: [Prisma.sql`v."status"`, Prisma.sql`v."id"`],
  subject: [Prisma.sql`v."subject"`, Prisma.sql`v."id"`],
  createdAt: [Prisma.sql`v."id"`],
};

/** One page of visits: an index gives the ids, and only the page's rows are read. */
export async function visitPage(
  db: DbClient,
  request: VisitListRequest,
  wanted: Wanted,
): Promise<Page<Visit>> {
  checkPage(request);
  const order = visitOrder(request);
  const matching = Prisma.sql`visits v WHERE ${visitCondition(request.filter)}`;
  // Along an index of moments every subject would be read until a rare word turns up: first what has the words, then the order.
  const among = request.filter.q?.trim() ? Prisma.sql`(SELECT v.* FROM ${matching} OFFSET 0) v` : matching;
  const total = isUnfiltered(request.filter)
    ? liveCount('visits')
    : Prisma.sql`(SELECT count(*)::int FROM ${matching})`;
  const columns = selectColumns(wanted.columns, Prisma.VisitScalarFieldEnum, ['status', 'startsAt']);
  const [rows, counted] = await Promise.all([
    db.$queryRaw<Visit[]>`
      SELECT ${Prisma.join(Object.keys(columns).map((column) => Prisma.raw(`v."${column}"`)))}
      FROM (SELECT v."id" FROM ${among} ORDER BY ${order}
        LIMIT ${request.first + 1} OFFSET ${request.offset}) page
      JOIN visits v ON v."id" = page."id" ORDER BY ${order}`,
    wanted.totalCount ? db.$queryRaw<{ count: number }[]>`SELECT ${total} AS count` : [],
  ]);
  return pageOf(rows, request, counted[0]?.count);
}

/** One direction for all columns, so that an index serves both ways. */
export function visitOrder({ orderBy }: Pick<VisitListRequest, 'orderBy'>): Prisma.Sql {
  const { field, direction } = orderBy ?? { field: 'startsAt', direction: 'DESC' };
  const way = direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.join(ORDER_COLUMNS[field].map((column) => Prisma.sql`${column} ${way}`));
}

/** The filter as a condition on `visits v`. */
export function visitCondition(filter: VisitFilter): Prisma.Sql {
  const { q, ids, statuses, startsFrom, startsBefore } = filter;
  const all: Prisma.Sql[] = [Prisma.sql`TRUE`, ...peopleConditions(filter)];
  if (!filter.includeArchived && !ids) all.push(Prisma.sql`v."archivedAt" IS NULL`);
  if (ids) all.push(oneOf(Prisma.sql`v."id"`, ids, 'uuid'));
  if (q?.trim()) all.push(searchCondition(q.trim()));
  if (statuses) all.push(oneOf(Prisma.sql`v."status"`, statuses, '"VisitStatus"'));
  if (startsFrom) all.push(Prisma.sql`v."startsAt" >= ${startsFrom}::timestamptz`);
  if (startsBefore) all.push(Prisma.sql`v."startsAt" < ${startsBefore}::timestamptz`);
  return Prisma.join(all, ' AND ');
}

function peopleConditions({ businessIds, associationIds, contactIds, userIds }: VisitFilter): Prisma.Sql[] {
  const withOneOf = (people: Prisma.Sql) =>
    Prisma.sql`v."id" IN (SELECT p."visitId" FROM visit_participants p WHERE ${people})`;
  return [
    ...(businessIds ? [oneOf(Prisma.sql`v."businessId"`, businessIds, 'uuid')] : []),
    ...(associationIds ? [oneOf(Prisma.sql`v."associationId"`, associationIds, 'uuid')] : []),
    ...(contactIds ? [withOneOf(oneOf(Prisma.sql`p."contactId"`, contactIds, 'uuid'))] : []),
    ...(userIds
      ? [
          Prisma.sql`(v."ownerId" = ANY (${userIds}::uuid[])
            OR ${withOneOf(oneOf(Prisma.sql`p."userId"`, userIds, 'uuid'))})`,
        ]
      : []),
  ];
}

/** Words of the subject, or a part of the name of who is visited: each found by its own index, in one look at the visits. */
function searchCondition(q: string): Prisma.Sql {
  const part = Prisma.sql`'%' || fold(${literally(q)}) || '%'`;
  return Prisma.sql`(${beginsWords(wordsIn(Prisma.sql`v."subject"`), q)}
    OR v."businessId" = ANY (ARRAY(SELECT b."id" FROM businesses b WHERE b."sortName" LIKE ${part}))
    OR v."associationId" = ANY (ARRAY(SELECT a."id" FROM associations a WHERE a."sortName" LIKE ${part})))`;
}
