import { Prisma, type Interaction } from '../../prisma/generated/client';
import { beginsWords, wordsIn } from '../database/like';
import { isUnfiltered, liveCount } from '../database/live-counts';
import { oneOf } from '../database/one-of';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import type { InteractionFilter, InteractionListRequest, InteractionOrderField } from './interaction.types';

const WORDS = wordsIn(Prisma.sql`i."summary" || ' ' || coalesce(i."followUp", '')`);

// Ids are made in the order of time: the key is also the index of when something was written down.
const ORDER_COLUMNS: Record<InteractionOrderField, Prisma.Sql[]> = {
  occurredAt: [Prisma.sql`i."occurredAt"`, Prisma.sql`i."id"`],
  followUpOn: [Prisma.sql`i."followUpOn"`, Prisma.sql`i."id"`],
  createdAt: [Prisma.sql`i."id"`],
};

const LATEST_FOLLOW_UP = Prisma.sql`i."followUpOn" DESC NULLS LAST, i."id" DESC`;

/** One page of contact moments: an index gives the ids, and only the page's rows are read. */
export async function interactionPage(
  db: DbClient,
  request: InteractionListRequest,
  wanted: Wanted,
  sight: { seesConfidential: boolean },
): Promise<Page<Interaction>> {
  checkPage(request);
  const where = interactionCondition(request.filter, sight);
  const order = interactionOrder(request);
  const columns = selectColumns(wanted.columns, Prisma.InteractionScalarFieldEnum, ['summary', 'followUp']);
  const matching = Prisma.sql`interactions i WHERE ${where}`;
  // Along an index of moments every text would be read until a rare word turns up: first what has the words, then the order.
  const among = request.filter.q?.trim() ? Prisma.sql`(SELECT i.* FROM ${matching} OFFSET 0) i` : matching;
  const total =
    sight.seesConfidential && isUnfiltered(request.filter)
      ? liveCount('interactions')
      : Prisma.sql`(SELECT count(*)::int FROM ${matching})`;
  const [rows, counted] = await Promise.all([
    db.$queryRaw<Interaction[]>`
      SELECT ${Prisma.join(Object.keys(columns).map((column) => Prisma.raw(`i."${column}"`)))}
      FROM (SELECT i."id" FROM ${among} ORDER BY ${order}
        LIMIT ${request.first + 1} OFFSET ${request.offset}) page
      JOIN interactions i ON i."id" = page."id" ORDER BY ${order}`,
    wanted.totalCount ? db.$queryRaw<{ count: number }[]>`SELECT ${total} AS count` : [],
  ]);
  return pageOf(rows, request, counted[0]?.count);
}

/** One direction for all columns, so that an index serves both ways. */
export function interactionOrder({ orderBy }: Pick<InteractionListRequest, 'orderBy'>): Prisma.Sql {
  const { field, direction } = orderBy ?? { field: 'occurredAt', direction: 'DESC' };
  // What nobody follows up stands last, both ways.
  if (field === 'followUpOn' && direction === 'DESC') return LATEST_FOLLOW_UP;
  const way = direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.join(ORDER_COLUMNS[field].map((column) => Prisma.sql`${column} ${way}`));
}

/** The filter as a condition on `interactions i`. */
export function interactionCondition(
  filter: InteractionFilter,
  { seesConfidential }: { seesConfidential: boolean },
): Prisma.Sql {
  const { q, ids, channels } = filter;
  const all: Prisma.Sql[] = [Prisma.sql`TRUE`, ...momentConditions(filter), ...partyConditions(filter)];
  if (!seesConfidential) all.push(Prisma.sql`NOT i."isConfidential"`);
  if (!filter.includeArchived && !ids) all.push(Prisma.sql`i."archivedAt" IS NULL`);
  if (ids) all.push(oneOf(Prisma.sql`i."id"`, ids, 'uuid'));
  if (q?.trim()) all.push(beginsWords(WORDS, q));
  if (channels) all.push(oneOf(Prisma.sql`i."channel"`, channels, '"InteractionChannel"'));
  return Prisma.join(all, ' AND ');
}

function partyConditions({ businessIds, associationIds, contactIds, userIds }: InteractionFilter) {
  return [
    ...(businessIds ? [oneOf(Prisma.sql`i."businessId"`, businessIds, 'uuid')] : []),
    ...(associationIds ? [oneOf(Prisma.sql`i."associationId"`, associationIds, 'uuid')] : []),
    ...(contactIds
      ? [
          Prisma.sql`i."id" IN (SELECT p."interactionId" FROM interaction_participants p
            WHERE p."contactId" = ANY (${contactIds}::uuid[]))`,
        ]
      : []),
    ...(userIds ? [oneOf(Prisma.sql`i."userId"`, userIds, 'uuid')] : []),
  ];
}

function momentConditions({ occurredFrom, occurredUntil, followUpUntil }: InteractionFilter): Prisma.Sql[] {
  return [
    ...(occurredFrom ? [Prisma.sql`i."occurredAt" >= ${occurredFrom}::timestamptz`] : []),
    ...(occurredUntil ? [Prisma.sql`i."occurredAt" < ${occurredUntil}::timestamptz`] : []),
    ...(followUpUntil ? [Prisma.sql`i."followUpOn" <= ${followUpUntil}::date`] : []),
  ];
}
