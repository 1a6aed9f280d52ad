import { Prisma } from '../../prisma/generated/client';
import { businessCondition } from '../businesses/businesses.queries';
import type { BusinessFilter } from '../businesses/business.types';
import type { PrismaService } from '../database/prisma.service';
import { placeKnown } from '../segments/segment-conditions.queries';
import type { ResolvedForBusinesses, ResolvedForBusinessList } from '../segments/segment.types';
import { cellOf } from './map.rules';
import type { AreaShare, MapBounds, MapCluster, MapPoint, MapRequest } from './map.types';

type Rows = Pick<PrismaService, 'rows'>;

type Sight = Pick<ResolvedForBusinesses<BusinessFilter>, 'hidesShielded'>;

/** All businesses in view, gathered per cell of a grid. */
export async function clustersInView(
  db: Rows,
  request: ResolvedForBusinessList<MapRequest>,
): Promise<MapCluster[]> {
  const { width, height } = cellOf(request.zoom);
  return db.rows<MapCluster>(Prisma.sql`
    SELECT count(*)::int AS "count", avg(b."latitude") AS "latitude", avg(b."longitude") AS "longitude",
      min(b."latitude") AS "south", min(b."longitude") AS "west",
      max(b."latitude") AS "north", max(b."longitude") AS "east"
    FROM businesses b WHERE ${inView(request)}
    GROUP BY floor(b."latitude" / ${height}::float8)::int, floor(b."longitude" / ${width}::float8)::int`);
}

/** Each business in view by itself, at most `most`. */
export async function pointsInView(
  db: Rows,
  request: ResolvedForBusinessList<MapRequest>,
  most: number,
): Promise<MapPoint[]> {
  return db.rows<MapPoint>(Prisma.sql`
    SELECT b."id", b."name", b."latitude", b."longitude" FROM businesses b
    WHERE ${inView(request)} ORDER BY b."sortName", b."id" LIMIT ${most}`);
}

/** How the businesses of a filter are spread over the areas, the fullest first; those without an area last. */
export async function sharesByArea(
  db: Rows,
  filter: ResolvedForBusinesses<BusinessFilter>,
): Promise<AreaShare[]> {
  const placed = Prisma.sql`FILTER (WHERE ${hasPlace(filter)})`;
  return db.rows<AreaShare>(Prisma.sql`
    WITH share AS (
      SELECT CASE WHEN ${placeKnown(filter)} THEN b."areaId" END AS "areaId", count(*)::int AS "count", (count(*) ${placed})::int AS "placedCount",
        avg(b."latitude") ${placed} AS "latitude", avg(b."longitude") ${placed} AS "longitude",
        min(b."latitude") ${placed} AS "south", min(b."longitude") ${placed} AS "west",
        max(b."latitude") ${placed} AS "north", max(b."longitude") ${placed} AS "east"
      FROM businesses b WHERE ${businessCondition(filter)} GROUP BY 1)
    SELECT share.*, a."name", a."outline" FROM share LEFT JOIN areas a ON a."id" = share."areaId"
    ORDER BY share."areaId" IS NULL, share."count" DESC, a."name"`);
}

function inView({
  filter,
  bounds,
}: Pick<ResolvedForBusinessList<MapRequest>, 'filter' | 'bounds'>): Prisma.Sql {
  return Prisma.sql`${businessCondition(filter)} AND ${hasPlace(filter)} AND ${within(bounds)}`;
}

function within({ south, west, north, east }: MapBounds): Prisma.Sql {
  return Prisma.sql`b."latitude" BETWEEN ${south}::float8 AND ${north}::float8
    AND b."longitude" BETWEEN ${west}::float8 AND ${east}::float8`;
}

function hasPlace(sight: Sight): Prisma.Sql {
  return Prisma.sql`b."latitude" IS NOT NULL AND b."longitude" IS NOT NULL AND ${placeKnown(sight)}`;
}
