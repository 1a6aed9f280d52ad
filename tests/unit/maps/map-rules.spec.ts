import { ValidationError } from '../../../api/errors/domain-error';
import { cellOf, checkView } from '../../../api/maps/map.rules';

const view = { south: 52, west: 4, north: 53, east: 6 };

describe('a map view', () => {
  it('halves the cells with every step of zoom', () => {
    expect(cellOf(0).width).toBe(90);
    expect(cellOf(12).width).toBeCloseTo(cellOf(11).width / 2);
    expect(cellOf(10).height).toBeLessThan(cellOf(10).width);
  });

  it('takes a rectangle on earth', () => {
    expect(() => checkView(view, 12)).not.toThrow();
  });

  it.each([
    ['upside down', { ...view, south: 54 }, 12],
    ['inside out', { ...view, east: 3 }, 12],
    ['off the earth', { ...view, north: 91 }, 12],
    ['no number', { ...view, west: Number.NaN }, 12],
    ['too deep', view, 23],
    ['too far', view, -1],
  ])('refuses one that is %s', (_words, bounds, zoom) => {
    expect(() => checkView(bounds, zoom)).toThrow(ValidationError);
  });
});
