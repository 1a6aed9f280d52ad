import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';

const ZONE = 'Europe/Amsterdam';

/** The rules of daylight saving since 1996, so that a calendar needs no table of its own (RFC 5545 3.6.5). */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

export interface CalendarEntry {
  /** REQUEST and CANCEL speak to one attendee; PUBLISH is for whoever wants it in their calendar. */
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** Stable over all changes; it is what makes a calendar update its entry instead of adding one. */
  uid: string;
  /** A small whole number that grows with each change sent. */
  sequence: number;
  /** When this version was made. */
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  location?: string;
  /** People share calendars: no personal link belongs here. */
  description?: string;
  organizer: { name: string; email: string };
  /** Whom it is sent to; absent in a file that anybody may download. */
  /** Whom it is sent to; absent in a file that anybody may download. hasAccepted: who registered has said yes already and is not asked again. */
  attendee?: { name: string; email: string; hasAccepted?: boolean };
}

/** One appointment as an iCalendar file that Outlook, Google and Apple put in, move and take out again. */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Ingang', product: 'Ingang', language: 'NL' },
    method: ICalCalendarMethod[entry.method],
  });
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: ZONE });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: DateTime.fromJSDate(entry.stamp, { zone: 'utc' }),
    start: inZone(entry.startsAt),
    end: inZone(entry.endsAt),
    timezone: ZONE,
    summary: entry.summary,
    location: entry.location ?? null,
    description: entry.description ?? null,
    organizer: entry.organizer,
    attendees: entry.attendee ? [attendeeOf(entry, entry.attendee)] : [],
    status: entry.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString().replace('BEGIN:VEVENT', () => `${TIME_ZONE}\r\nBEGIN:VEVENT`);
}

function attendeeOf(
  entry: CalendarEntry,
  { name, email, hasAccepted }: NonNullable<CalendarEntry['attendee']>,
) {
  return {
    name,
    email,
    role: ICalAttendeeRole.REQ,
    rsvp: entry.method === 'REQUEST' && !hasAccepted,
    ...(hasAccepted ? { status: ICalAttendeeStatus.ACCEPTED } : {}),
  };
}
