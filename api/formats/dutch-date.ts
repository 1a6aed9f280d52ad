export type NoDayReason = 'PERIOD_WITHOUT_DAY' | 'NO_SUCH_DAY' | 'NOT_A_DATE';
export type DateReading = { day: string; reason?: undefined } | { day?: undefined; reason: NoDayReason };

const MONTHS = ['jan', 'feb', 'maart', 'apr', 'mei', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_SPELLINGS: Record<string, number> = { mrt: 3, mar: 3, march: 3, may: 5, jun: 6, jul: 7, oct: 10 };
const PERIOD = /\b(voorjaar|lente|zomer|najaar|herfst|winter|begin|medio|eind|kwartaal|q[1-4]|week)\b/i;
const BARE_YEAR = /^(19|20)\d{2}$/;

function monthNumber(word: string): number | undefined {
  const bare = word.toLowerCase().replace(/\.$/, '');
  const found = MONTHS.findIndex((month) => bare.startsWith(month));
  return found >= 0 ? found + 1 : MONTH_SPELLINGS[bare];
}

function calendarDay(year: number, month: number, day: number): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 ? { day: date.toISOString().slice(0, 10) } : { reason: 'NO_SUCH_DAY' };
}

/** '25' in a Dutch list is 2025; nobody's last visit was in 1925. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/**
 * Reads a calendar day the way it is written here: 1-10-2025, 01/10/2025, 2025-10-01, 1 oktober 2025.
 * 'najaar 2024' is a period: no day, with that reason.
 */
export function readDutchDate(text: string): DateReading {
  const value = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(value);
  if (numeric) return calendarDay(fullYear(String(numeric[4])), Number(numeric[3]), Number(numeric[1]));
  const worded = /^(\d{1,2})[\s-]+([a-z]+\.?)[\s-]+(\d{4}|\d{2})$/i.exec(value);
  const month = worded && monthNumber(String(worded[2]));
  if (worded && month) return calendarDay(fullYear(String(worded[3])), month, Number(worded[1]));
  return { reason: isPeriod(value) ? 'PERIOD_WITHOUT_DAY' : 'NOT_A_DATE' };
}

function isPeriod(value: string): boolean {
  if (PERIOD.test(value) || BARE_YEAR.test(value)) return true;
  const monthAndYear = /^([a-z]+\.?)\s+\d{4}$/i.exec(value);
  return monthAndYear !== null && monthNumber(String(monthAndYear[1])) !== undefined;
}

/** The day that a bare year stands for: '2023' as a beginning is 1 January, as an end 31 December. Undefined for any other text. */
export function dayOfYear(text: string, side: 'BEGIN' | 'END'): string | undefined {
  const year = text.trim();
  if (!BARE_YEAR.test(year)) return undefined;
  return side === 'BEGIN' ? `${year}-01-01` : `${year}-12-31`;
}

/** The calendar day as yyyy-mm-dd, or undefined. */
export function parseDutchDate(text: string): string | undefined {
  return readDutchDate(text).day;
}

/** yyyy-mm-dd shown as 1-10-2025. */
export function showDutchDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${month}-${year}`;
}
