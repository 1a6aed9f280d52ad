import { visitBars } from '../../admin/dashboard/visit-bars';

const anna = { id: 'a', name: 'Anna', colour: '#111111' };
const bram = { id: 'b', name: 'Bram', colour: '#222222' };

describe('the bars of visits per month', () => {
  it('gives everybody a number for every month, the busiest person first', () => {
    const bars = visitBars([
      { month: '2026-02-01', visits: 1, owner: anna },
      { month: '2026-01-01', visits: 5, owner: bram },
      { month: '2026-02-01', visits: 2, owner: bram },
    ]);
    expect(bars.months).toEqual(['2026-01-01', '2026-02-01']);
    expect(bars.series.map(({ name, visits }) => [name, visits])).toEqual([
      ['Bram', [5, 2]],
      ['Anna', [0, 1]],
    ]);
    expect(bars.total).toBe(8);
  });
});
