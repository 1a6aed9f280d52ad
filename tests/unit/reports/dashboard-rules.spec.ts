import { dutchDayBounds } from '../../../api/reports/dashboard.rules';

describe('a day in the Netherlands', () => {
  it.each([
    ['2026-03-10T23:30:00Z', '2026-03-10T23:00:00.000Z', '2026-03-11T23:00:00.000Z'],
    ['2026-03-29T12:00:00Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25T12:00:00Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('around %s runs from %s to %s', (now, from, to) => {
    const bounds = dutchDayBounds(new Date(now));
    expect([bounds.from.toISOString(), bounds.to.toISOString()]).toEqual([from, to]);
  });
});
