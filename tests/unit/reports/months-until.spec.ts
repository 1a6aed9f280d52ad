import { monthsUntil } from '../../../api/reports/dashboard.rules';

describe('the months of a report', () => {
  it('ends with the month it is in the Netherlands, across a new year', () => {
    expect(monthsUntil(new Date('2026-01-31T23:30:00Z'), 3)).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
  });
});
