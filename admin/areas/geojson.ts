/** A rectangle in degrees. */
export interface Extent {
  south: number;
  west: number;
  north: number;
  east: number;
}

export interface Outline {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown[];
}

interface Json {
  type?: unknown;
  geometry?: unknown;
  features?: unknown;
  coordinates?: unknown;
}

/**
 * The outline in the text of a GeoJSON file: a geometry, a feature, or a collection with exactly one of them.
 * @returns undefined when there is none; the api says whether its positions are degrees
 */
export function outlineIn(text: string): Outline | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  return geometryOf(parsed);
}

function geometryOf(value: unknown): Outline | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, geometry, features, coordinates } = value as Json;
  if (type === 'Feature') return geometryOf(geometry);
  if (type === 'FeatureCollection' && Array.isArray(features) && features.length === 1)
    return geometryOf(features[0]);
  const isShape = (type === 'Polygon' || type === 'MultiPolygon') && Array.isArray(coordinates);
  return isShape ? { type, coordinates } : undefined;
}

/** The rectangle around an outline; undefined when it is not in degrees. */
export function extentOf({ coordinates }: Outline): Extent | undefined {
  const positions = positionsIn(coordinates);
  if (positions.length === 0) return undefined;
  const east = positions.map(([longitude]) => longitude);
  const north = positions.map(([, latitude]) => latitude);
  const extent = {
    south: Math.min(...north),
    west: Math.min(...east),
    north: Math.max(...north),
    east: Math.max(...east),
  };
  const isDegrees = extent.south >= -90 && extent.north <= 90 && extent.west >= -180 && extent.east <= 180;
  return isDegrees ? extent : undefined;
}

function positionsIn(value: unknown): [number, number][] {
  if (!Array.isArray(value)) return [];
  const [first, second] = value as unknown[];
  if (typeof first === 'number' && typeof second === 'number') return [[first, second]];
  return value.flatMap(positionsIn);
}
