import { DateTime } from 'luxon';

const zone = 'Europe/Amsterdam';
const SHOWN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** A moment as the clock in the Netherlands shows it, in the notation of a date field: 2026-12-04T17:00. */
export function toDutchClock(moment: Date | string | null | undefined): string {
  if (!moment) return '';
  // React-admin formats what a date field shows once more.
  if (typeof moment === 'string' && SHOWN.test(moment)) return moment;
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? ''
    : DateTime.fromJSDate(date, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The moment at which the clock in the Netherlands shows this, wherever the reader is; null for what is no moment. */
export function fromDutchClock(shown: string): Date | null {
  const moment = DateTime.fromISO(shown, { zone });
  return moment.isValid ? moment.toJSDate() : null;
}
