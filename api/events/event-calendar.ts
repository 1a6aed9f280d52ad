import type { MailAttachment } from '../../newsletters/delivery/mail-sender';
import type { Event, Registration } from '../../prisma/generated/client';
import { calendarEntry, type CalendarEntry } from '../formats/calendar-entry';

/** Who invites, and where the agenda is. */
export interface CalendarSender {
  municipality: string;
  mailFromAddress: string;
  publicUrl: string;
}

/** "De Lindehof, Dorpsstraat 1, Lindehoven" */
export function placeInWords(event: Pick<Event, 'venueName' | 'venueAddress'>): string {
  return [event.venueName, event.venueAddress].filter(Boolean).join(', ');
}

export function eventUrl(sender: Pick<CalendarSender, 'publicUrl'>, event: Pick<Event, 'slug'>): string {
  return `${sender.publicUrl}/agenda/${event.slug}`;
}

/**
 * The entry of one registered person: put in, moved by a higher SEQUENCE under the same UID, and taken out again.
 * People share their calendars, so it holds no link that can do anything.
 */
export function registrationCalendar(
  sender: CalendarSender,
  event: Event,
  registration: Pick<Registration, 'id' | 'name' | 'email'>,
  change: { method: 'REQUEST' | 'CANCEL'; stamp: Date },
): MailAttachment {
  const isCancel = change.method === 'CANCEL';
  const content = calendarEntry({
    ...entryOf(sender, event),
    method: change.method,
    uid: `${registration.id}@registration.ingang`,
    // Whatever was sent before, taking it out must count as newer.
    sequence: event.calendarSequence + (isCancel ? 1 : 0),
    stamp: change.stamp,
    attendee: { name: registration.name, email: registration.email, hasAccepted: true },
  });
  return {
    filename: 'bijeenkomst.ics',
    type: `text/calendar; charset=utf-8; method=${change.method}`,
    content: Buffer.from(content).toString('base64'),
  };
}

/** The event for anybody who wants it in a calendar, from its public page. */
export function publicCalendar(sender: CalendarSender, event: Event, stamp: Date): string {
  const isCancelled = event.status === 'CANCELLED';
  return calendarEntry({
    ...entryOf(sender, event),
    method: isCancelled ? 'CANCEL' : 'PUBLISH',
    uid: `${event.id}@event.ingang`,
    sequence: event.calendarSequence,
    stamp,
  });
}

function entryOf(
  sender: CalendarSender,
  event: Event,
): Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'summary' | 'location' | 'description' | 'organizer'> {
  const url = event.isPublic ? eventUrl(sender, event) : '';
  return {
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    summary: event.title,
    location: placeInWords(event),
    description: [event.summary, url].filter(Boolean).join('\n\n'),
    organizer: { name: sender.municipality, email: sender.mailFromAddress },
  };
}
