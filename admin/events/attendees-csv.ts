import type { AttendeeFragment } from '../graphql/generated';

// What makes a spreadsheet calculate instead of show, also full-width, after a blank or after a control character.
const WOULD_CALCULATE = /^'*[=+\-@|%\s\p{Cc}＝＋－＠｜％]/u;

/** An apostrophe before what a spreadsheet might run as a formula, and quotes around everything. */
function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = WOULD_CALCULATE.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

type Column = readonly [header: string, value: (attendee: AttendeeFragment) => string | number | null];

/** The list for the door, as Dutch spreadsheets open it: semicolons, and a mark that says it is UTF-8. */
export function attendeesCsv(attendees: readonly AttendeeFragment[], columns: readonly Column[]): string {
  const header = columns.map(([title]) => cell(title)).join(';');
  const rows = attendees.map((attendee) => columns.map(([, value]) => cell(value(attendee))).join(';'));
  return `\ufeff${[header, ...rows].join('\r\n')}\r\n`;
}
