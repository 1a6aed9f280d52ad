import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { z } from 'zod';
import type { AreaKind } from '../../prisma/generated/enums';
import type { KnownAddress } from './address.types';

export interface AreaOutline {
  id: string;
  kind: AreaKind;
  cbsCode: string | null;
  /** GeoJSON geometry in WGS84. */
  outline: unknown;
}

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number()));
const outlineShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
]);

type Place = Pick<KnownAddress, 'districtCode' | 'neighbourhoodCode' | 'latitude' | 'longitude'>;

// A business park says more about a business than the district it lies in.
const MOST_TELLING: readonly AreaKind[] = ['BUSINESS_PARK', 'CORE', 'DISTRICT'];

/** The area an address lies in: the one whose outline holds it, else the one with its CBS code (neighbourhood before district). */
export function areaOfAddress(place: Place, areas: readonly AreaOutline[]): string | undefined {
  const around = areas
    .filter(({ outline }) => holds(outline, place))
    .toSorted((one, other) => MOST_TELLING.indexOf(one.kind) - MOST_TELLING.indexOf(other.kind));
  const withCode = (code: string | null) => code && areas.find(({ cbsCode }) => cbsCode === code);
  return (around[0] ?? (withCode(place.neighbourhoodCode) || withCode(place.districtCode) || undefined))?.id;
}

function holds(outline: unknown, { latitude, longitude }: Place): boolean {
  if (latitude === null || longitude === null) return false;
  const geometry = outlineShape.safeParse(outline).data;
  return geometry !== undefined && booleanPointInPolygon([longitude, latitude], geometry);
}
