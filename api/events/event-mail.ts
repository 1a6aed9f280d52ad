import { Injectable } from '@nestjs/common';
import type { MailChange, ServiceMailDataByKind } from '../../newsletters/render/service-mail-kinds';
import { momentInWords } from '../../newsletters/render/moment';
import type { Event, Registration } from '../../prisma/generated/client';
import { PublicLinks } from '../access/public-links';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import type { Transaction } from '../database/prisma.service';
import { MailService } from '../mail/mail.service';
import { eventUrl, placeInWords, registrationCalendar } from './event-calendar';
import { diaryChanges } from './event.rules';
import { seatsOf } from './registration.rules';

type RegistrationMailKind = Extract<
  keyof ServiceMailDataByKind,
  `registration-${string}` | `event-${string}`
>;
type CalendarMethod = 'REQUEST' | 'CANCEL';

/** The mails about an event and who comes; each is written in the transaction that causes it. */
@Injectable()
export class EventMail {
  constructor(
    private readonly mails: MailService,
    private readonly links: PublicLinks,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Before the transaction: what may take seconds must not happen while the event is locked. */
  ready(): Promise<void> {
    return this.mails.ready();
  }

  /** Tells the workers after the commit; a lost call only delays. */
  wake(mailIds: readonly string[]): Promise<void> {
    return this.mails.wake(...mailIds);
  }

  confirmed(tx: Transaction, event: Event, registration: Registration): Promise<string> {
    const data = { ...this.facts(event, registration), ...this.seatsAndLink(registration) };
    return this.write(tx, 'registration-confirmed', event, registration, data, 'REQUEST');
  }

  waitlisted(tx: Transaction, event: Event, registration: Registration, position: number): Promise<string> {
    const data = { ...this.facts(event, registration), ...this.seatsAndLink(registration), position };
    return this.write(tx, 'registration-waitlisted', event, registration, data);
  }

  promoted(tx: Transaction, event: Event, registration: Registration): Promise<string> {
    const data = { ...this.facts(event, registration), ...this.seatsAndLink(registration) };
    return this.write(tx, 'registration-promoted', event, registration, data, 'REQUEST');
  }

  /** @param registration as it was before it was cancelled */
  cancelled(tx: Transaction, event: Event, registration: Registration): Promise<string> {
    const registerUrl = event.isPublic ? eventUrl(this.config, event) : undefined;
    const data = { ...this.facts(event, registration), seats: seatsOf(registration), registerUrl };
    return this.write(
      tx,
      'registration-cancelled',
      event,
      registration,
      data,
      this.diaryMethod(registration, 'CANCEL'),
    );
  }

  eventChanged(tx: Transaction, before: Event, event: Event, registration: Registration): Promise<string> {
    const data = {
      ...this.facts(event, registration),
      changes: changesInWords(before, event, registration),
      cancelUrl: this.seatsAndLink(registration).cancelUrl,
    };
    return this.write(
      tx,
      'event-changed',
      event,
      registration,
      data,
      this.diaryMethod(registration, 'REQUEST'),
    );
  }

  eventCancelled(tx: Transaction, event: Event, registration: Registration): Promise<string> {
    const data = { ...this.facts(event, registration), reason: event.cancelReason ?? undefined };
    return this.write(
      tx,
      'event-cancelled',
      event,
      registration,
      data,
      this.diaryMethod(registration, 'CANCEL'),
    );
  }

  /** Who waits has nothing in the diary yet. */
  private diaryMethod(registration: Registration, method: CalendarMethod): CalendarMethod | undefined {
    return registration.status === 'REGISTERED' ? method : undefined;
  }

  private facts(event: Event, registration: Registration) {
    return {
      event: {
        title: event.title,
        when: momentInWords(event.startsAt, event.endsAt, languageOf(registration)),
        where: placeInWords(event),
        ...(event.isPublic ? { url: eventUrl(this.config, event) } : {}),
      },
    };
  }

  private seatsAndLink(registration: Registration): { seats: number; cancelUrl: string } {
    const cancelUrl = this.links.url('/aanmelding', 'manage-registration', registration.id);
    return { seats: seatsOf(registration), cancelUrl };
  }

  private write<K extends RegistrationMailKind>(
    tx: Transaction,
    kind: K,
    event: Event,
    registration: Registration,
    data: ServiceMailDataByKind[K],
    ...[method]: [CalendarMethod?]
  ): Promise<string> {
    const stamp = this.clock.now();
    return this.mails.write<K>(tx, {
      kind,
      data,
      to: {
        email: registration.email,
        name: registration.name,
        language: registration.language,
        ...(registration.contactId ? { contactId: registration.contactId } : {}),
      },
      subject: { type: 'Registration', id: registration.id },
      attachments: method ? [registrationCalendar(this.config, event, registration, { method, stamp })] : [],
    });
  }
}

function languageOf(registration: Registration): 'nl' | 'en' {
  return registration.language === 'EN' ? 'en' : 'nl';
}

const WHAT = { nl: { moment: 'Wanneer', place: 'Waar' }, en: { moment: 'When', place: 'Where' } };

function changesInWords(before: Event, after: Event, registration: Registration): MailChange[] {
  const language = languageOf(registration);
  const moment = (event: Event) => momentInWords(event.startsAt, event.endsAt, language);
  const changed = diaryChanges(before, after);
  return [
    ...(changed.includes('startsAt') || changed.includes('endsAt')
      ? [{ what: WHAT[language].moment, before: moment(before), after: moment(after) }]
      : []),
    ...(changed.includes('venueName') || changed.includes('venueAddress')
      ? [{ what: WHAT[language].place, before: placeInWords(before), after: placeInWords(after) }]
      : []),
  ];
}
