import { DateTime } from 'luxon';

/** From midnight to midnight in the Netherlands around this instant: 23 or 25 hours twice a year. */
export function dutchDayBounds(now: Date): { from: Date; to: Date } {
  const from = DateTime.fromJSDate(now, { zone: 'Europe/Amsterdam' }).startOf('day');
  return { from: from.toJSDate(), to: from.plus({ days: 1 }).toJSDate() };
}

/** The first days of so many months in the Netherlands, the last one being the month of `now`; written 2026-03-01. */
export function monthsUntil(now: Date, count: number): string[] {
  const last = DateTime.fromJSDate(now, { zone: 'Europe/Amsterdam' }).startOf('month');
  return Array.from({ length: count }, (_, back) =>
    last.minus({ months: count - 1 - back }).toFormat('yyyy-MM-dd'),
  );
}
