import { DateTime } from 'luxon';
import type {
  AssociationKind,
  BusinessStatus,
  CommitmentStatus,
  EventKind,
  EventStatus,
  InteractionChannel,
  Language,
  RegistrationStatus,
  SalutationPreference,
  VisitStatus,
} from '../../prisma/generated/enums';

/** Sheets speak Dutch, whoever makes them: they go to colleagues, and back into our import. A word is that of the screen, in small letters. */

export const BUSINESS_STATUS: Record<BusinessStatus, string> = {
  ACTIVE: 'actief',
  PROSPECTIVE: 'in oprichting',
  MOVED_AWAY: 'vertrokken',
  CLOSED: 'gestopt',
};

export const ASSOCIATION_KIND: Record<AssociationKind, string> = {
  ENTREPRENEURS: 'ondernemersvereniging',
  BIZ: 'BIZ',
  RETAIL: 'winkeliersvereniging',
  PARK_MANAGEMENT: 'parkmanagement',
  BRANCH: 'brancheorganisatie',
};

/** As parseLanguage reads them. */
export const LANGUAGE: Record<Language, string> = { NL: 'Nederlands', EN: 'Engels' };

/** As parseSalutationPreference reads them. */
export const SALUTATION: Record<SalutationPreference, string> = {
  MR: 'heer',
  MRS: 'mevrouw',
  NEUTRAL: 'neutraal',
  UNKNOWN: '',
};

export const VISIT_STATUS: Record<VisitStatus, string> = {
  PROPOSED: 'voorgesteld',
  INVITED: 'uitgenodigd',
  CONFIRMED: 'bevestigd',
  HELD: 'geweest, verslag volgt',
  REPORTED: 'verslag klaar',
  CANCELLED: 'afgezegd',
};

export const EVENT_KIND: Record<EventKind, string> = {
  DRINKS: 'borrel',
  BREAKFAST: 'ontbijt',
  LUNCH: 'lunch',
  DINNER: 'diner',
  THEMED_MEETING: 'themabijeenkomst',
  BUSINESS_DAY: 'dag van de ondernemer',
  OPEN_COFFEE: 'open koffie',
  CAMPAIGN: 'actie',
};

export const EVENT_STATUS: Record<EventStatus, string> = {
  DRAFT: 'concept',
  PUBLISHED: 'op de agenda',
  CLOSED: 'aanmelden gesloten',
  HELD: 'geweest',
  EVALUATED: 'afgerond',
  CANCELLED: 'afgelast',
};

export const REGISTRATION_STATUS: Record<RegistrationStatus, string> = {
  REGISTERED: 'aangemeld',
  WAITLISTED: 'wachtlijst',
  CANCELLED: 'afgemeld',
};

export const INTERACTION_CHANNEL: Record<InteractionChannel, string> = {
  PHONE: 'telefoon',
  EMAIL: 'e-mail',
  MEETING: 'gesprek',
  VIDEO_CALL: 'videogesprek',
  LETTER: 'brief',
  FORM: 'formulier',
  SOCIAL: 'sociale media',
  OTHER: 'anders',
};

export const COMMITMENT_STATUS: Record<CommitmentStatus, string> = {
  OPEN: 'open',
  KEPT: 'nagekomen',
  KEPT_LATE: 'te laat nagekomen',
  BROKEN: 'niet nagekomen',
  WITHDRAWN: 'ingetrokken',
};

/** A calendar day as 24-04-2026. */
export function writtenDay(day: Date | null): string {
  return day ? DateTime.fromJSDate(day, { zone: 'utc' }).toFormat('dd-MM-yyyy') : '';
}

/** 24-04-2026 15:00, as it was on the clock in the Netherlands. */
export function dutchMoment(instant: Date | null): string {
  if (!instant) return '';
  return DateTime.fromJSDate(instant, { zone: 'Europe/Amsterdam' }).toFormat('dd-MM-yyyy HH:mm');
}
