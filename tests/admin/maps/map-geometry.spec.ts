import {
  apart,
  boundsAround,
  boundsOf,
  placesAround,
  radiusOf,
  withRoom,
} from '../../../admin/maps/map-geometry';

const share = {
  areaId: '1',
  name: 'Centrum',
  outline: null,
  count: 2,
  placedCount: 2,
  latitude: 52,
  longitude: 5,
  south: null,
  west: null,
  north: null,
  east: null,
};
const bounds = { south: 52, west: 5, north: 52.1, east: 5.2 };

describe('where a map looks', () => {
  it('is around everything with a place, and a little wider', () => {
    const around = boundsAround([bounds, undefined, { ...bounds, north: 52.3 }]);
    expect(around?.north).toBeGreaterThan(52.3);
    expect(around?.south).toBeLessThan(52);
  });

  it('is never a single point', () => {
    const one = { south: 52, west: 5, north: 52, east: 5 };
    const around = boundsAround([one]);
    expect((around?.north ?? 0) - (around?.south ?? 0)).toBeGreaterThan(0.003);
    expect(radiusOf(one)).toBe(100);
  });

  it('is nowhere when nothing has a place', () => {
    expect(boundsAround([undefined])).toBeUndefined();
    expect(boundsOf(share)).toBeUndefined();
    expect(boundsOf({ ...share, ...bounds })).toEqual(bounds);
  });

  it('draws an area of ten kilometres with a circle of that size', () => {
    expect(radiusOf({ south: 52, north: 52.09, west: 5, east: 5 })).toBeCloseTo(5_009, -2);
  });

  it('joins clusters that touch, and loses none of what is in them', () => {
    const at = (longitude: number, count: number) => ({
      ...bounds,
      latitude: 52,
      longitude,
      west: longitude,
      count,
    });
    const distance = (one: { longitude: number }, other: { longitude: number }) =>
      Math.abs(one.longitude - other.longitude) * 1_000;
    const shown = apart([at(5, 3), at(5.01, 50), at(5.2, 7)], distance, 56);
    expect(shown.map(({ count, west }) => [count, west])).toEqual([
      [53, 5],
      [7, 5.2],
    ]);
  });
});

describe('the name of an area', () => {
  const name = { width: 60, height: 16 };
  const area = (x: number, y = 0) => placesAround({ x, y, width: 40, height: 40 }, name);
  const frame = { x: 0, y: 0, width: 400, height: 400 };

  it('stands below it, and else above or beside it', () => {
    const [below, above, right] = area(0);
    expect(withRoom([area(0)], [], frame)).toEqual([below]);
    expect(below).toMatchObject({ x: 0, y: 30 });
    const cluster = { x: 0, y: 40, width: 40, height: 40 };
    expect(withRoom([area(0)], [cluster], frame)).toEqual([above]);
    expect(withRoom([area(0)], [cluster, { ...cluster, y: -40 }], frame)).toEqual([right]);
  });

  it('covers no other name and no edge, and is left out where there is no room', () => {
    const [first, second] = withRoom([area(0), area(10)], [], frame);
    expect(second?.y).not.toBe(first?.y);
    expect(withRoom([area(0, 190)], [], frame)).toEqual([area(0, 190)[1]]);
    expect(withRoom([area(0)], [{ ...frame, width: 300, height: 300 }], frame)).toEqual([undefined]);
  });
});
