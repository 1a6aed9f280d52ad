import { Prisma } from '../../prisma/generated/client';
import { businessCondition } from '../businesses/businesses.queries';
import type { BusinessFilter } from '../businesses/business.types';
import type { PrismaService } from '../database/prisma.service';
import type { Resolved, ResolvedRequest } from '../segments/segment.types';
import { cellOf } from './map.rules';
import type { AreaShare, MapBounds, MapCluster, MapPoint, MapRequest } from './map.types';

type Rows = Pick<PrismaService, 'rows'>;

/** Whether somebody may know where a business with a shielded address stands. */
export interface Sight {
  seesShielded: boolean;
}

/** All businesses in view, gathered per cell of a grid. */
export async function clustersInView(
  db: Rows,
  request: ResolvedRequest<MapRequest>,
  sight: Sight,
): Promise<MapCluster[]> {
  const { width, height } = cellOf(request.zoom);
  return db.rows<MapCluster>(Prisma.sql`
    SELECT count(*)::int AS "count", avg(b."latitude") AS "latitude", avg(b."longitude") AS "longitude",
      min(b."latitude") AS "south", min(b."longitude") AS "west",
      max(b."latitude") AS "north", max(b."longitude") AS "east"
    FROM businesses b WHERE ${inView(request, sight)}
    GROUP BY floor(b."latitude" / ${height}::float8)::int, floor(b."longitude" / ${width}::float8)::int`);
}

/** Each business in view by itself, at most `most`. */
export async function pointsInView(
  db: Rows,
  request: ResolvedRequest<MapRequest>,
  sight: Sight,
  most: number,
): Promise<MapPoint[]> {
  return db.rows<MapPoint>(Prisma.sql`
    SELECT b."id", b."name", b."latitude", b."longitude" FROM businesses b
    WHERE ${inView(request, sight)} ORDER BY b."sortName", b."id" LIMIT ${most}`);
}

/** How the businesses of a filter are spread over the areas, the fullest first; those without an area last. */
export async function sharesByArea(
  db: Rows,
  filter: Resolved<BusinessFilter>,
  sight: Sight,
): Promise<AreaShare[]> {
  const placed = Prisma.sql`FILTER (WHERE ${hasPlace(sight)})`;
  return db.rows<AreaShare>(Prisma.sql`
    WITH share AS (
      SELECT b."areaId", count(*)::int AS "count", (count(*) ${placed})::int AS "placedCount",
        avg(b."latitude") ${placed} AS "latitude", avg(b."longitude") ${placed} AS "longitude",
        min(b."latitude") ${placed} AS "south", min(b."longitude") ${placed} AS "west",
        max(b."latitude") ${placed} AS "north", max(b."longitude") ${placed} AS "east"
      FROM businesses b WHERE ${businessCondition(filter)} GROUP BY b."areaId")
    SELECT share.*, a."name", a."outline" FROM share LEFT JOIN areas a ON a."id" = share."areaId"
    ORDER BY share."areaId" IS NULL, share."count" DESC, a."name"`);
}

function inView(
  { filter, bounds }: Pick<ResolvedRequest<MapRequest>, 'filter' | 'bounds'>,
  sight: Sight,
): Prisma.Sql {
  return Prisma.sql`${businessCondition(filter)} AND ${hasPlace(sight)} AND ${within(bounds)}`;
}

function within({ south, west, north, east }: MapBounds): Prisma.Sql {
  return Prisma.sql`b."latitude" BETWEEN ${south}::float8 AND ${north}::float8
    AND b."longitude" BETWEEN ${west}::float8 AND ${east}::float8`;
}

function hasPlace({ seesShielded }: Sight): Prisma.Sql {
  const known = Prisma.sql`b."latitude" IS NOT NULL AND b."longitude" IS NOT NULL`;
  return seesShielded ? known : Prisma.sql`${known} AND NOT b."isAddressShielded"`;
}
