import { fromDutchClock, toDutchClock } from '../../../admin/fields/dutch-clock';

describe('the clock of the Netherlands', () => {
  it.each([
    ['2026-12-04T17:00', '2026-12-04T16:00:00.000Z'],
    ['2026-07-04T17:00', '2026-07-04T15:00:00.000Z'],
    ['2026-01-01T00:30', '2025-12-31T23:30:00.000Z'],
  ])('%s there is %s, and back', (shown, moment) => {
    expect(fromDutchClock(shown)?.toISOString()).toBe(moment);
    expect(toDutchClock(moment)).toBe(shown);
    expect(toDutchClock(new Date(moment))).toBe(shown);
    expect(toDutchClock(shown)).toBe(shown);
  });

  it('makes nothing of what is no moment', () => {
    expect(fromDutchClock('')).toBeNull();
    expect(toDutchClock('soon')).toBe('');
    expect(toDutchClock(null)).toBe('');
  });
});
