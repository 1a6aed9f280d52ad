import { Prisma, type Business } from '../../prisma/generated/client';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
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

/** One page of businesses by hand-written SQL: on deep pages the index gives the ids and only the page's rows are read. */
export async function businessPage(
  db: DbClient,
  request: BusinessListRequest,
  wanted: Wanted,
): Promise<Page<Business>> {
  checkPage(request);
  const where = businessCondition(request.filter);
  const { field, direction } = request.orderBy ?? { field: 'name', direction: 'ASC' };
  const order = direction === 'DESC' ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  const columns = Object.keys(
    selectColumns(wanted.columns, Prisma.BusinessScalarFieldEnum, ['isAddressShielded']),
  );
  const [rows, totalCount] = await Promise.all([
    db.$queryRaw<Business[]>`
      WITH page AS (
        SELECT b."id", row_number() OVER (ORDER BY ${ORDER_COLUMNS[field]} ${order}, b."id") AS place
        FROM businesses b WHERE ${where}
        ORDER BY ${ORDER_COLUMNS[field]} ${order}, b."id"
        LIMIT ${request.first + 1} OFFSET ${request.offset}
      )
      SELECT ${Prisma.join(columns.map((column) => Prisma.raw(`b."${column}"`)))}
      FROM page JOIN businesses b USING ("id") ORDER BY page.place`,
    wanted.totalCount ? countBusinesses(db, request.filter) : undefined,
  ]);
  return pageOf(rows, request, totalCount);
}

export async function countBusinesses(db: DbClient, filter: BusinessFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM businesses b WHERE ${businessCondition(filter)}`;
  return row?.count ?? 0;
}

/** The filter as a condition on `businesses b`. */
export function businessCondition(filter: BusinessFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [];
  if (!filter.includeArchived && !filter.ids) all.push(Prisma.sql`b."archivedAt" IS NULL`);
  if (filter.ids) all.push(Prisma.sql`b."id" = ANY (${filter.ids}::uuid[])`);
  if (filter.q?.trim()) all.push(searchCondition(filter.q));
  if (filter.statuses) all.push(Prisma.sql`b."status" = ANY (${filter.statuses}::"BusinessStatus"[])`);
  if (filter.areaIds) all.push(Prisma.sql`b."areaId" = ANY (${filter.areaIds}::uuid[])`);
  if (filter.accountManagerIds)
    all.push(Prisma.sql`b."accountManagerId" = ANY (${filter.accountManagerIds}::uuid[])`);
  if (filter.tags) all.push(Prisma.sql`b."tags" && ${filter.tags}::text[]`);
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
          AND v."status" IN ('HELD', 'REPORTED') AND v."startsAt" >= ${notVisitedSince})`,
        ]
      : []),
  ];
}

function searchCondition(q: string): Prisma.Sql {
  const term = searchTermOf(q);
  switch (term.kind) {
    case 'kvkNumber':
      return Prisma.sql`b."kvkNumber" = ${term.value}`;
    case 'branchNumber':
      return Prisma.sql`b."branchNumber" = ${term.value}`;
    case 'postcode':
      return Prisma.sql`b."postcode" = ${term.value}`;
    case 'phone':
      return Prisma.sql`b."phone" = ${term.value}`;
    case 'email':
      return Prisma.sql`b."email" = ${term.value}::citext`;
    case 'name':
      return Prisma.sql`fold(b."name") LIKE ${likePattern(term.value)}`;
  }
}

/** Contains, with the wildcards of LIKE taken literally; folded by PostgreSQL. */
function likePattern(text: string): Prisma.Sql {
  return Prisma.sql`'%' || fold(${text.replace(/[\\%_]/g, '\\$&')}) || '%'`;
}
