import { Prisma, type Association } from '../../prisma/generated/client';
import { literally } from '../database/like';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import type { AssociationFilter, AssociationListRequest, AssociationOrderField } from './association.types';

const ORDER_COLUMNS: Record<AssociationOrderField, Prisma.Sql> = {
  name: Prisma.sql`a."sortName"`,
  kind: Prisma.sql`a."kind"`,
  createdAt: Prisma.sql`a."createdAt"`,
  updatedAt: Prisma.sql`a."updatedAt"`,
};

export async function associationPage(
  db: DbClient,
  request: AssociationListRequest,
  wanted: Wanted,
): Promise<Page<Association>> {
  checkPage(request);
  const where = associationCondition(request.filter);
  const order = associationOrder(request);
  const columns = Object.keys(selectColumns(wanted.columns, Prisma.AssociationScalarFieldEnum));
  const [rows, totalCount] = await Promise.all([
    db.$queryRaw<Association[]>`
      SELECT ${Prisma.join(columns.map((column) => Prisma.raw(`a."${column}"`)))}
      FROM associations a WHERE ${where}
      ORDER BY ${order}
      LIMIT ${request.first + 1} OFFSET ${request.offset}`,
    wanted.totalCount ? countAssociations(db, request.filter) : undefined,
  ]);
  return pageOf(rows, request, totalCount);
}

async function countAssociations(db: DbClient, filter: AssociationFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM associations a WHERE ${associationCondition(filter)}`;
  return row?.count ?? 0;
}

export function associationOrder({ orderBy }: Pick<AssociationListRequest, 'orderBy'>): Prisma.Sql {
  const { field, direction } = orderBy ?? { field: 'name', direction: 'ASC' };
  return Prisma.sql`${ORDER_COLUMNS[field]} ${direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`}, a."id"`;
}

/** The filter as a condition on `associations a`. */
export function associationCondition(filter: AssociationFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`TRUE`];
  const q = filter.q?.trim();
  if (!filter.includeArchived && !filter.ids) all.push(Prisma.sql`a."archivedAt" IS NULL`);
  if (filter.ids) all.push(Prisma.sql`a."id" = ANY (${filter.ids}::uuid[])`);
  // The wildcards of LIKE are taken literally.
  if (q) all.push(Prisma.sql`a."sortName" LIKE '%' || fold(${literally(q)}) || '%'`);
  if (filter.kinds) all.push(Prisma.sql`a."kind" = ANY (${filter.kinds}::"AssociationKind"[])`);
  if (filter.areaIds) all.push(Prisma.sql`a."areaId" = ANY (${filter.areaIds}::uuid[])`);
  if (filter.accountManagerIds)
    all.push(Prisma.sql`a."accountManagerId" = ANY (${filter.accountManagerIds}::uuid[])`);
  if (filter.tags) all.push(Prisma.sql`a."tags" && ${filter.tags}::text[]`);
  return Prisma.join(all, ' AND ');
}
