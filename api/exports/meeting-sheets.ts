import type { Event, Registration, Visit } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import type { CalendarEntry } from '../formats/calendar-entry';
import { dialled } from './business-sheet';
import { dutchMoment, EVENT_KIND, EVENT_STATUS, REGISTRATION_STATUS, VISIT_STATUS } from './dutch-words';
import type { Column } from './export.types';

export interface VisitRow extends Visit {
  party: string;
  owner: { name: string; email: string };
  /** Nothing may say where a shielded business is. */
  isShielded: boolean;
}

// What was said at a visit is for the team: it is in no sheet.
export const VISIT_COLUMNS: readonly Column<VisitRow>[] = [
  { header: 'Bedrijf of vereniging', text: ({ party }) => party },
  { header: 'Onderwerp', text: ({ subject }) => subject },
  { header: 'Begin', text: ({ startsAt }) => dutchMoment(startsAt) },
  { header: 'Einde', text: ({ endsAt }) => dutchMoment(endsAt) },
  { header: 'Waar', text: whereOf },
  { header: 'Status', text: ({ status }) => VISIT_STATUS[status] },
  { header: 'Bezoeker', text: ({ owner }) => owner.name },
  { header: 'Thema’s', text: ({ topics }) => topics.join('; ') },
];

function whereOf({ location, isShielded }: VisitRow): string | null {
  return isShielded ? null : location;
}

export async function visitRows(db: DbClient, ids: readonly string[]): Promise<VisitRow[]> {
  const rows = await db.visit.findMany({
    where: { id: { in: [...ids] } },
    include: {
      business: { select: { name: true, isAddressShielded: true } },
      association: { select: { name: true } },
      owner: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ business, association, ...visit }) => ({
    ...visit,
    party: (business ?? association)?.name ?? '',
    isShielded: business?.isAddressShielded ?? false,
  }));
}

/** The same entry as in the invitation, so that a calendar which has it keeps one. */
export function visitEntry(visit: VisitRow, stamp: Date): CalendarEntry {
  const location = whereOf(visit);
  return {
    method: 'PUBLISH',
    uid: `visit-${visit.id}@ingang`,
    sequence: visit.calendarSequence,
    stamp,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    summary: `${visit.subject} (${visit.party})`,
    ...(location ? { location } : {}),
    organizer: visit.owner,
  };
}

export interface EventRow extends Event {
  organiser: { name: string; email: string };
}

export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  { header: 'Titel', text: ({ title }) => title },
  { header: 'Soort', text: ({ kind }) => EVENT_KIND[kind] },
  { header: 'Status', text: ({ status }) => EVENT_STATUS[status] },
  { header: 'Begin', text: ({ startsAt }) => dutchMoment(startsAt) },
  { header: 'Einde', text: ({ endsAt }) => dutchMoment(endsAt) },
  { header: 'Locatie', text: ({ venueName }) => venueName },
  { header: 'Adres van de locatie', text: ({ venueAddress }) => venueAddress },
  { header: 'Plaatsen', text: ({ capacity }) => capacity },
  { header: 'Bezet', text: ({ seatsTaken }) => seatsTaken },
  { header: 'Wachtlijst', text: ({ waitingCount }) => waitingCount },
  { header: 'Organisator', text: ({ organiser }) => organiser.name },
];

export async function eventRows(db: DbClient, ids: readonly string[]): Promise<EventRow[]> {
  return db.event.findMany({
    where: { id: { in: [...ids] } },
    include: { organiser: { select: { name: true, email: true } } },
  });
}

export function eventEntry(event: EventRow, stamp: Date): CalendarEntry {
  const location = [event.venueName, event.venueAddress].filter(Boolean).join(', ');
  return {
    method: 'PUBLISH',
    uid: `${event.id}@event.ingang`,
    sequence: event.calendarSequence,
    stamp,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    summary: event.title,
    ...(location ? { location } : {}),
    organizer: event.organiser,
  };
}

/** The list for the door. */
export const ATTENDEE_COLUMNS: readonly Column<Registration>[] = [
  { header: 'Naam', text: ({ name }) => name },
  { header: 'Organisatie', text: ({ organisation }) => organisation },
  { header: 'E-mail', text: ({ email }) => email },
  { header: 'Telefoon', text: ({ phone }) => phone && dialled(phone) },
  { header: 'Personen', text: ({ guests }) => guests + 1 },
  { header: 'Opmerkingen', text: ({ remarks }) => remarks },
  { header: 'Status', text: ({ status }) => REGISTRATION_STATUS[status] },
  { header: 'Binnen om', text: ({ arrivedAt }) => dutchMoment(arrivedAt) },
];

export function attendeeRows(db: DbClient, ids: readonly string[]): Promise<Registration[]> {
  return db.registration.findMany({ where: { id: { in: [...ids] } } });
}
