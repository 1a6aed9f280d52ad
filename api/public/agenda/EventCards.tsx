import { momentInWords } from '../../../newsletters/render/moment';
import type { Event } from '../../../prisma/generated/client';
import { placeInWords } from '../../events/event-calendar';
import { inLanguage, type SiteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';
import { placesInWords } from './places-in-words';

interface Props {
  events: readonly Event[];
  now: Date;
  language: SiteLanguage;
  /** Level of the headings, so that they follow those of the page. */
  heading: 'h2' | 'h3';
}

/** Events as a list of cards with the day in front. */
export function EventCards({ events, now, language, heading: Heading }: Props) {
  const texts = agendaTexts(language);
  return (
    <ul className="site-events">
      {events.map((event) => {
        const places = placesInWords(event, now, language);
        return (
          <li key={event.id} className="site-card site-event">
            <DayBlock at={event.startsAt} language={language} />
            <div>
              <p className="site-kind">{texts.kinds[event.kind]}</p>
              <Heading className="utrecht-heading-3">
                <a className="utrecht-link" href={inLanguage(`/agenda/${event.slug}`, language)}>
                  {event.title}
                </a>
              </Heading>
              <p>{momentInWords(event.startsAt, event.endsAt, language)}</p>
              {placeInWords(event) ? <p>{placeInWords(event)}</p> : null}
              {event.summary ? <p>{event.summary}</p> : null}
              <p className={`site-places site-places--${places.tone}`}>{places.text}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** For the eye only: the moment stands beside it in words. */
function DayBlock({ at, language }: { at: Date; language: SiteLanguage }) {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Amsterdam', ...options }).format(at).replace('.', '');
  return (
    <div className="site-day" aria-hidden="true">
      <span>{part({ weekday: 'short' })}</span>
      <strong>{part({ day: 'numeric' })}</strong>
      <span>{part({ month: 'short' })}</span>
    </div>
  );
}
