import { Prisma, type Business } from '../../prisma/generated/client';
import { literally } from '../database/like';
import { isUnfiltered, liveCount } from '../database/live-counts';
import { oneOf } from '../database/one-of';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { PrismaService } from '../database/prisma.service';
import { membersCondition, placeKnown } from '../segments/segment-conditions.queries';
import type { ResolvedForBusinesses, ResolvedForBusinessList } from '../segments/segment.types';
import type { RelationsAlong } from './business-relations';
import { searchTermOf } from './business.rules';
import type { BusinessFilter, BusinessListRequest, BusinessOrderField } from './business.types';

const ORDER_COLUMNS: Record<BusinessOrderField, Prisma.Sql> = {
  name: Prisma.sql`b."sortName"`,
  kvkNumber: Prisma.sql`b."kvkNumber"`,
  city: Prisma.sql`b."city"`,
  status: Prisma.sql`b."status"`,
  workingPersons: Prisma.sql`b."workingPersons"`,
  createdAt: Prisma.sql`b."createdAt"`,
  updatedAt: Prisma.sql`b."updatedAt"`,
};

type BusinessRow = Business & { matched: number | null };

/** From here on it pays to let the index walk past the first pages alone, and read only the rows of the page. */
const DEEP_OFFSET = 200;

/** One page of businesses, their total and their relations, by one statement. */
export async function businessPage(
  db: Pick<PrismaService, 'rows'>,
  request: ResolvedForBusinessList<BusinessListRequest>,
  wanted: Wanted,
  along: RelationsAlong,
): Promise<Page<Business>> {
  checkPage(request);
  const where = businessCondition(request.filter);
  const total = Prisma.sql`${matching(request.filter)} AS matched`;
  const shown = Prisma.join([...columnsOf(wanted), ...along.columns, ...(wanted.totalCount ? [total] : [])]);
  const order = businessOrder(request);
  const slice = Prisma.sql`ORDER BY ${order} LIMIT ${request.first + 1} OFFSET ${request.offset}`;
  const rows = await db.rows<BusinessRow>(
    request.offset < DEEP_OFFSET
      ? Prisma.sql`SELECT ${shown} FROM businesses b WHERE ${where} ${slice}`
      : Prisma.sql`SELECT ${shown} FROM (SELECT b."id" FROM businesses b WHERE ${where} ${slice}) page
          JOIN businesses b ON b."id" = page."id" ORDER BY ${order}`,
    { isPrepared: !request.filter.q && !request.filter.members },
  );
  if (!wanted.totalCount) return pageOf(along.read(rows), request);
  return pageOf(along.read(rows), request, rows[0]?.matched ?? (await totalBehind(db, request)));
}

/** One business with its relations, by one statement; undefined when there is none. */
export async function businessRecord(
  db: Pick<PrismaService, 'rows'>,
  id: string,
  wanted: Wanted,
  along: RelationsAlong,
): Promise<Business | undefined> {
  const shown = Prisma.join([...columnsOf(wanted), ...along.columns]);
  const rows = await db.rows<Business>(
    Prisma.sql`SELECT ${shown} FROM businesses b WHERE b."id" = ${id}::uuid`,
    { isPrepared: true },
  );
  return along.read(rows)[0];
}

/** The order of a list, the same every time. */
export function businessOrder({ orderBy }: Pick<BusinessListRequest, 'orderBy'>): Prisma.Sql {
  const { field, direction } = orderBy ?? { field: 'name', direction: 'ASC' };
  if (NEVER_EMPTY.has(field)) {
    // One direction for both columns, so that one index serves both ways.
    const way = direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
    return Prisma.sql`${ORDER_COLUMNS[field]} ${way}, b."id" ${way}`;
  }
  return Prisma.sql`${ORDER_COLUMNS[field]} ${direction === 'DESC' ? DESCENDING : ASCENDING}, b."id"`;
}

const NEVER_EMPTY: ReadonlySet<BusinessOrderField> = new Set(['name', 'status', 'createdAt', 'updatedAt']);

const ASCENDING = Prisma.sql`ASC NULLS LAST`;
const DESCENDING = Prisma.sql`DESC NULLS LAST`;

/** A page that is empty says nothing of the pages before it. */
async function totalBehind(
  db: Pick<PrismaService, 'rows'>,
  { filter, offset }: ResolvedForBusinessList<BusinessListRequest>,
): Promise<number> {
  if (offset === 0) return 0;
  const [row] = await db.rows<{ matched: number }>(Prisma.sql`SELECT ${matching(filter)} AS matched`);
  return row?.matched ?? 0;
}

function matching({ hidesShielded, ...filter }: ResolvedForBusinesses<BusinessFilter>): Prisma.Sql {
  return isUnfiltered(filter)
    ? liveCount('businesses')
    : Prisma.sql`(SELECT count(*)::int FROM businesses b WHERE ${businessCondition({ ...filter, hidesShielded })})`;
}

function columnsOf(wanted: Wanted): Prisma.Sql[] {
  const columns = selectColumns(wanted.columns, Prisma.BusinessScalarFieldEnum, ['isAddressShielded']);
  return Object.keys(columns).map((column) => Prisma.raw(`b."${column}"`));
}

/** The filter as a condition on `businesses b`. */
export function businessCondition(filter: ResolvedForBusinesses<BusinessFilter>): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (!filter.includeArchived && !filter.ids) all.push(Prisma.sql`b."archivedAt" IS NULL`);
  if (filter.ids) all.push(oneOf(Prisma.sql`b."id"`, filter.ids, 'uuid'));
  if (filter.q?.trim()) all.push(searchCondition(filter.q, filter));
  if (filter.statuses) all.push(oneOf(Prisma.sql`b."status"`, filter.statuses, '"BusinessStatus"'));
  if (filter.areaIds) all.push(oneOf(Prisma.sql`b."areaId"`, filter.areaIds, 'uuid'), placeKnown(filter));
  if (filter.accountManagerIds)
    all.push(oneOf(Prisma.sql`b."accountManagerId"`, filter.accountManagerIds, 'uuid'));
  if (filter.tags) all.push(Prisma.sql`b."tags" && ${filter.tags}::text[]`);
  all.push(membersCondition(filter));
  return Prisma.join(
    [Prisma.sql`TRUE`, ...all, ...sizeConditions(filter), ...relationConditions(filter)],
    ' AND ',
  );
}

function sizeConditions(filter: BusinessFilter): Prisma.Sql[] {
  const { minWorkingPersons: min, maxWorkingPersons: max } = filter;
  return [
    ...(min === undefined || min === null ? [] : [Prisma.sql`b."workingPersons" >= ${min}`]),
    ...(max === undefined || max === null ? [] : [Prisma.sql`b."workingPersons" <= ${max}`]),
  ];
}

function relationConditions(filter: BusinessFilter): Prisma.Sql[] {
  const { sectorIds, associationIds, notVisitedSince } = filter;
  return [
    ...(sectorIds
      ? [
          Prisma.sql`EXISTS (SELECT FROM business_sectors s WHERE s."businessId" = b."id"
          AND s."sectorId" = ANY (${sectorIds}::uuid[]))`,
        ]
      : []),
    ...(associationIds
      ? [
          Prisma.sql`EXISTS (SELECT FROM memberships m WHERE m."businessId" = b."id" AND m."endsOn" IS NULL
          AND m."associationId" = ANY (${associationIds}::uuid[]))`,
        ]
      : []),
    ...(notVisitedSince
      ? [
          Prisma.sql`NOT EXISTS (SELECT FROM visits v WHERE v."businessId" = b."id"
          AND v."status" IN ('HELD', 'REPORTED') AND v."archivedAt" IS NULL AND v."startsAt" >= ${notVisitedSince})`,
        ]
      : []),
  ];
}

function searchCondition(q: string, sight: { hidesShielded: boolean }): Prisma.Sql {
  const term = searchTermOf(q);
  switch (term.kind) {
    case 'kvkNumber':
      return Prisma.sql`b."kvkNumber" = ${term.value}`;
    case 'branchNumber':
      return Prisma.sql`b."branchNumber" = ${term.value}`;
    case 'postcode':
      return Prisma.sql`b."postcode" = ${term.value} AND ${placeKnown(sight)}`;
    case 'phone':
      return Prisma.sql`b."phone" = ${term.value}`;
    case 'email':
      return Prisma.sql`b."email" = ${term.value}::citext`;
    case 'name':
      return Prisma.sql`b."sortName" LIKE ${likePattern(term.value)}`;
  }
}

/** Contains, with the wildcards of LIKE taken literally; folded by PostgreSQL. */
function likePattern(text: string): Prisma.Sql {
  return Prisma.sql`'%' || fold(${literally(text)}) || '%'`;
}
