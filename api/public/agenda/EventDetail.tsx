import { momentInWords } from '../../../newsletters/render/moment';
import type { Event } from '../../../prisma/generated/client';
import { placeInWords } from '../../events/event-calendar';
import { refusalForVisitors } from '../../events/registration.rules';
import { RegistrationClosedReason } from '../../events/registration.types';
import { inLanguage, type SiteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';
import { isFull, opensInWords, placesInWords } from './places-in-words';
import { RegistrationErrors, RegistrationForm, type RegistrationFormState } from './RegistrationForm';

interface Props {
  event: Event;
  now: Date;
  language: SiteLanguage;
  form: RegistrationFormState;
}

/** One event: what, when, where, and the form to register. */
export function EventDetail({ event, now, language, form }: Props) {
  const texts = agendaTexts(language);
  const reason = refusalForVisitors(event, now);
  return (
    <article>
      <RegistrationErrors language={language} form={form} />
      <p className="site-kind">{texts.kinds[event.kind]}</p>
      <h1 className="utrecht-heading-1">{event.title}</h1>
      {reason ? <ClosedNote event={event} reason={reason} language={language} /> : null}
      <div className="site-columns">
        <div className="site-text">
          {event.summary ? (
            <p className="utrecht-paragraph utrecht-paragraph--lead">{event.summary}</p>
          ) : null}
          {paragraphsOf(event.description).map((paragraph) => (
            <p key={paragraph} className="utrecht-paragraph site-lines">
              {paragraph}
            </p>
          ))}
        </div>
        <EventFacts event={event} now={now} language={language} />
      </div>
      {reason ? null : (
        <section aria-labelledby="aanmelden">
          <h2 id="aanmelden" className="utrecht-heading-2">
            {isFull(event) ? texts.event.waitTitle : texts.event.registerTitle}
          </h2>
          {isFull(event) ? <p className="utrecht-paragraph site-text">{texts.event.waitText}</p> : null}
          <RegistrationForm event={event} language={language} form={form} />
        </section>
      )}
      <p className="utrecht-paragraph site-back">
        <a className="utrecht-link" href={inLanguage('/agenda', language)}>
          {texts.event.back}
        </a>
      </p>
    </article>
  );
}

/** When, where and how many places, for every page about this event. */
export function EventFacts({ event, now, language }: Omit<Props, 'form'>) {
  const texts = agendaTexts(language).event;
  const places = placesInWords(event, now, language);
  const isOff = event.status === 'CANCELLED';
  return (
    <div className="site-card site-facts">
      <dl>
        <dt>{texts.when}</dt>
        <dd>{momentInWords(event.startsAt, event.endsAt, language)}</dd>
        {placeInWords(event) ? (
          <>
            <dt>{texts.where}</dt>
            <dd>{placeInWords(event)}</dd>
          </>
        ) : null}
        <dt>{texts.places}</dt>
        <dd className={`site-places site-places--${places.tone}`}>{places.text}</dd>
      </dl>
      {isOff ? null : (
        <p>
          <a className="utrecht-link" href={`/agenda/${event.slug}.ics`}>
            {texts.calendar}
          </a>
        </p>
      )}
    </div>
  );
}

function ClosedNote({
  event,
  reason,
  language,
}: {
  event: Event;
  reason: RegistrationClosedReason;
  language: SiteLanguage;
}) {
  const texts = agendaTexts(language).event;
  const words: Record<RegistrationClosedReason, string> = {
    CANCELLED: texts.cancelled,
    PAST: texts.past,
    CLOSED: texts.closed,
    NOT_OPEN_YET: texts.notOpenYet(opensInWords(event, language)),
  };
  const isOff = reason === RegistrationClosedReason.CANCELLED;
  return (
    <div className={`site-note ${isOff ? 'site-note--bad' : 'site-note--warning'}`}>
      <p>
        <strong>{words[reason]}</strong>
      </p>
      {isOff && event.cancelReason ? <p>{event.cancelReason}</p> : null}
      {reason === RegistrationClosedReason.CLOSED ? <p>{texts.mayCall}</p> : null}
    </div>
  );
}

function paragraphsOf(text: string | null): string[] {
  return (text ?? '').split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
