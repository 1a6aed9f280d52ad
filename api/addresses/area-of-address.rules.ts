import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { AreaKind } from '../../prisma/generated/enums';
import { drawableOutline } from '../areas/area-outline.rules';
import type { KnownAddress } from './address.types';

export interface AreaOutline {
  id: string;
  kind: AreaKind;
  cbsCode: string | null;
  /** GeoJSON geometry in WGS84. */
  outline: unknown;
}

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
  const geometry = drawableOutline(outline);
  return geometry !== undefined && booleanPointInPolygon([longitude, latitude], geometry);
}
