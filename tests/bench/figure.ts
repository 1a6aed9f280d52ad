/** One measured figure, as `npm run bench` prints and writes it. */
export interface Figure {
  id: string;
  what: string;
  unit: string;
  value: number;
  /** What the same work costs at best, measured in the same run. */
  limit?: number;
  ratio?: number;
  goal?: number;
  better: 'higher' | 'lower';
  holds?: boolean;
}

/** Fills in ratio and verdict: a goal speaks of the ratio where there is a limit, else of the value. */
export function judged(figure: Omit<Figure, 'ratio' | 'holds'>): Figure {
  const ratio = figure.limit === undefined ? undefined : round(figure.value / figure.limit);
  const measured = ratio ?? figure.value;
  if (figure.goal === undefined) return { ...figure, ...(ratio === undefined ? {} : { ratio }) };
  const holds = figure.better === 'higher' ? measured >= figure.goal : measured <= figure.goal;
  return { ...figure, ...(ratio === undefined ? {} : { ratio }), holds };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function printFigures(figures: readonly Figure[]): void {
  console.table(
    figures.map(({ id, what, value, unit, limit, ratio, goal, holds }) => ({
      id,
      what,
      value: `${round(value)} ${unit}`,
      limit: limit === undefined ? '' : round(limit),
      ratio: ratio ?? '',
      goal: goal ?? '',
      holds: holds === undefined ? '' : holds ? 'yes' : 'NO',
    })),
  );
}
