import { calendarEntry, type CalendarEntry } from '../formats/calendar-entry';

const END = 'END:VCALENDAR';
const ENTRY = /BEGIN:VEVENT.*END:VEVENT\r?\n/s;

/** Appointments as one iCalendar file to put in a calendar. Each is made by itself, so that a long list never stands in memory. */
export async function* icsFile(parts: AsyncIterable<CalendarEntry[]>): AsyncIterable<string> {
  let end = '';
  for await (const entries of parts) {
    for (const entry of entries) {
      const whole = calendarEntry(entry);
      const [event = ''] = ENTRY.exec(whole) ?? [];
      if (end === '') yield whole.slice(0, whole.indexOf('BEGIN:VEVENT'));
      yield event;
      end = END;
    }
  }
  yield end || `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ingang//Ingang//NL\r\n${END}`;
}
