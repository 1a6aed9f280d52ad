import { DateTime } from 'luxon';

/** From midnight to midnight in the Netherlands around this instant: 23 or 25 hours twice a year. */
export function dutchDayBounds(now: Date): { from: Date; to: Date } {
  const from = DateTime.fromJSDate(now, { zone: 'Europe/Amsterdam' }).startOf('day');
  return { from: from.toJSDate(), to: from.plus({ days: 1 }).toJSDate() };
}
