import { useLocale } from 'react-admin';
import { clock } from '../providers/clock';

const languageTags: Record<string, string> = { nl: 'nl-NL', en: 'en-GB' };
const zone = 'Europe/Amsterdam';

/** A calendar day (`2026-11-20`) is a day everywhere; noon UTC keeps it that day in every zone. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** Days and moments the way the reader writes them, always in Dutch time. */
export function useMoments() {
  const tag = languageTags[useLocale()] ?? 'nl-NL';
  const day = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  });
  const moment = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const momentDay = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: zone });
  return {
    shortMonth: (value: string) => month.format(noonOf(value)),
    day: (value: string) => day.format(noonOf(value)),
    /** Of a moment only its day. */
    momentDay: (value: string | Date) => momentDay.format(new Date(value)),
    moment: (value: string | Date) => moment.format(new Date(value)),
  };
}

/** The calendar day it is in the Netherlands, as `2026-11-20`. */
export function dutchToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(clock.now());
}
