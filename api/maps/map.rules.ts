import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { MapBounds } from './map.types';

/** Up to so many businesses each have a point of their own. */
export const MOST_POINTS = 250;
const DEEPEST_ZOOM = 22;
/** A tile of 256 pixels holds the world at zoom 0; a cell is a quarter of one, so clusters stay about 64 pixels apart. */
const CELLS_PER_TILE = 4;
/** A degree of latitude is so much longer than one of longitude in the Netherlands: cosine of 52 degrees. */
const DUTCH_SQUEEZE = 0.62;

/** Width and height of a cluster's cell in degrees. */
export function cellOf(zoom: number): { width: number; height: number } {
  const width = 360 / 2 ** zoom / CELLS_PER_TILE;
  return { width, height: width * DUTCH_SQUEEZE };
}

/** @throws ValidationError when the rectangle is none, or the zoom is out of reach */
export function checkView(bounds: MapBounds, zoom: number): void {
  const checks = new Checks()
    .range('zoom', zoom, 0, DEEPEST_ZOOM)
    .range('bounds', bounds.south, -90, 90)
    .range('bounds', bounds.north, -90, 90)
    .range('bounds', bounds.west, -180, 180)
    .range('bounds', bounds.east, -180, 180);
  const isRectangle = bounds.south < bounds.north && bounds.west < bounds.east;
  checks.that('bounds', isRectangle, FieldProblemCode.INVALID).done();
}
