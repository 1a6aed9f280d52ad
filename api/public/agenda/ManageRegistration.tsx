import type { Event, Registration } from '../../../prisma/generated/client';
import { seatsOf } from '../../events/registration.rules';
import { inLanguage, type SiteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';
import { EventFacts } from './EventDetail';

interface Props {
  registration: Registration;
  event: Event;
  position?: number;
  /** Path of this page, with its token. */
  path: string;
  now: Date;
  language: SiteLanguage;
}

/** Somebody's own registration, with a button to cancel it. Looking at it changes nothing. */
export function ManageRegistration(props: Props) {
  const { event, registration, language, now } = props;
  const texts = agendaTexts(language).manage;
  const isOver = event.startsAt <= now;
  const canCancel = registration.status !== 'CANCELLED' && event.status !== 'CANCELLED' && !isOver;
  return (
    <div>
      <h1 className="utrecht-heading-1">{texts.title}</h1>
      <div className={`site-note ${canCancel ? 'site-note--good' : ''}`} role="status">
        <p>
          <strong>{stateInWords(props, isOver)}</strong>
        </p>
      </div>
      <h2 className="utrecht-heading-2">{event.title}</h2>
      <EventFacts event={event} now={now} language={language} />
      {canCancel ? <CancelForm {...props} /> : null}
      {registration.status === 'CANCELLED' && event.isPublic && event.status === 'PUBLISHED' && !isOver ? (
        <p className="utrecht-paragraph site-back">
          <a className="utrecht-link" href={inLanguage(`/agenda/${event.slug}`, language)}>
            {texts.again}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function CancelForm({ registration, path, language }: Props) {
  const texts = agendaTexts(language).manage;
  return (
    <form method="post" action={inLanguage(path, language)}>
      <h2 className="utrecht-heading-2">{texts.cancelTitle}</h2>
      <p className="utrecht-paragraph site-text">{texts.cancelText}</p>
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {registration.status === 'WAITLISTED' ? texts.leaveButton : texts.cancelButton}
      </button>
    </form>
  );
}

function stateInWords({ event, registration, position, language }: Props, isOver: boolean): string {
  const texts = agendaTexts(language).manage;
  if (event.status === 'CANCELLED') return texts.cancelledEvent;
  if (registration.status === 'CANCELLED') return texts.cancelled;
  if (isOver) return texts.past;
  return registration.status === 'WAITLISTED'
    ? texts.waiting(position ?? 1)
    : texts.registered(seatsOf(registration));
}
