import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { drawableOutline } from '../../../api/areas/area-outline.rules';
import { checkArea } from '../../../api/areas/area.rules';
import { ValidationError } from '../../../api/errors/domain-error';
import { outlineOf } from '../../../prisma/seed/area-outlines';
import { AREAS } from '../../../prisma/seed/vocabulary';

const ring = [
  [5, 52],
  [5.1, 52],
  [5.1, 52.1],
  [5, 52],
];
const polygon = { type: 'Polygon', coordinates: [ring] };

describe('the outline of an area', () => {
  it('is a polygon or several, and nothing else of what is stored', () => {
    expect(drawableOutline({ ...polygon, crs: 'x' })).toEqual(polygon);
    const several = { type: 'MultiPolygon', coordinates: [[ring], [ring]] };
    expect(drawableOutline(several)).toEqual(several);
  });

  it('loses its heights', () => {
    const high = { type: 'Polygon', coordinates: [ring.map((position) => [...position, 3.5])] };
    expect(drawableOutline(high)).toEqual(polygon);
  });

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['a point', { type: 'Point', coordinates: [5, 52] }],
    ['without positions', { type: 'Polygon' }],
    ['a line', { type: 'Polygon', coordinates: [ring.slice(0, 2)] }],
    ['in metres', { type: 'Polygon', coordinates: [ring.map(() => [120_000, 487_000])] }],
  ])('is not %s', (_words, outline) => {
    expect(drawableOutline(outline)).toBeUndefined();
  });

  it('is refused by its name when it is none', () => {
    const area = { name: 'Centrum', kind: 'CORE' as const };
    expect(() => checkArea({ ...area, outline: null }, true)).not.toThrow();
    expect(() => checkArea({ ...area, outline: polygon }, true)).not.toThrow();
    expect(() => checkArea({ ...area, outline: { type: 'Point' } }, true)).toThrow(ValidationError);
  });
});

describe('the demo municipality', () => {
  it('has an outline for each area, around all its businesses, and none over another', () => {
    for (const area of AREAS) {
      const outline = drawableOutline(outlineOf(area.name));
      if (!outline) throw new Error(`${area.name} has no outline`);
      // Businesses are strewn over this rectangle.
      for (const east of [-1, 0, 1])
        for (const north of [-1, 0, 1]) {
          const corner = [area.longitude + east * 0.0045, area.latitude + north * 0.003];
          expect([area.name, east, north, booleanPointInPolygon(corner, outline)]).toEqual([area.name, east, north, true]); // prettier-ignore
        }
      const others = AREAS.filter((other) => other !== area);
      for (const other of others) {
        const corners = drawableOutline(outlineOf(other.name))?.coordinates.flat() as [number, number][];
        expect(corners.filter((corner) => booleanPointInPolygon(corner, outline))).toEqual([]);
      }
    }
  });

  it('knows no outline of an area that it has not', () => {
    expect(outlineOf('Elders')).toBeNull();
  });
});
