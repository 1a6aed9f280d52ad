import type { VisitsPerMonthQuery } from '../graphql/generated';

type VisitMonth = VisitsPerMonthQuery['visitsPerMonth'][number];

interface Series {
  id: string;
  name: string;
  colour: string;
  /** One number for each month. */
  visits: number[];
}

/** One row of bars per person over the months in which anybody visited, the busiest person first. */
export function visitBars(rows: readonly VisitMonth[]): {
  months: string[];
  series: Series[];
  total: number;
} {
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const series = new Map<string, Series>();
  for (const { month, visits, owner } of rows) {
    const known = series.get(owner.id) ?? { ...owner, visits: months.map(() => 0) };
    known.visits[months.indexOf(month)] = visits;
    series.set(owner.id, known);
  }
  const sum = ({ visits }: Series) => visits.reduce((total, one) => total + one, 0);
  const busiestFirst = [...series.values()].sort((a, b) => sum(b) - sum(a));
  return { months, series: busiestFirst, total: busiestFirst.reduce((total, one) => total + sum(one), 0) };
}
