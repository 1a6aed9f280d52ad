import { momentInWords } from '../../../newsletters/render/moment';
import type { Event } from '../../../prisma/generated/client';
import { refusalForVisitors } from '../../events/registration.rules';
import { RegistrationClosedReason } from '../../events/registration.types';
import type { SiteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';

/** Above this the exact number helps nobody decide. */
const FEW = 10;

export type PlacesTone = 'good' | 'warning' | 'bad';

/** Nobody gets a seat at once: it is full, or others wait already. */
export function isFull(event: Pick<Event, 'capacity' | 'seatsTaken' | 'waitingCount'>): boolean {
  return event.seatsTaken >= event.capacity || event.waitingCount > 0;
}

/** How many places are left, or why there are none, in words. */
export function placesInWords(
  event: Event,
  now: Date,
  language: SiteLanguage,
): { text: string; tone: PlacesTone } {
  const { places } = agendaTexts(language);
  const reason = refusalForVisitors(event, now);
  if (reason) return { text: reasonInWords(event, reason, language), tone: 'bad' };
  if (isFull(event)) return { text: places.full, tone: 'warning' };
  const free = event.capacity - event.seatsTaken;
  return { text: free <= FEW ? places.few(free) : places.plenty, tone: free <= FEW ? 'warning' : 'good' };
}

function reasonInWords(event: Event, reason: RegistrationClosedReason, language: SiteLanguage): string {
  const { places } = agendaTexts(language);
  const words: Record<RegistrationClosedReason, string> = {
    CANCELLED: places.cancelled,
    PAST: places.past,
    CLOSED: places.closed,
    NOT_OPEN_YET: places.notOpenYet(opensInWords(event, language)),
  };
  return words[reason];
}

export function opensInWords(event: Event, language: SiteLanguage): string {
  return event.registrationOpensAt ? momentInWords(event.registrationOpensAt, null, language) : '';
}
