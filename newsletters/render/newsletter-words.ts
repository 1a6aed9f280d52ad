import type { MailLanguage } from './municipality';

interface NewsletterWords {
  readonly webVersion: string;
  readonly readMore: (title: string) => string;
  readonly event: string;
  readonly when: string;
  readonly where: string;
  readonly register: string;
  readonly success: string;
  readonly credit: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly workingDays: string;
  readonly closing: string;
  readonly why: (municipality: string) => string;
  readonly preferences: string;
  readonly unsubscribe: string;
  readonly privacy: string;
}

export const newsletterWords: Record<MailLanguage, NewsletterWords> = {
  nl: {
    webVersion: 'Bekijk de nieuwsbrief op onze website',
    readMore: (title) => `Lees meer over ‘${title}’`,
    event: 'Bijeenkomst',
    when: 'Wanneer',
    where: 'Waar',
    register: 'Bekijk en meld u aan',
    success: 'Gelukt',
    credit: 'Met dank aan',
    contact: 'Uw contactpersoon',
    phone: 'Telefoon',
    email: 'E-mail',
    workingDays: 'Werkdagen',
    closing: 'Met vriendelijke groet,',
    why: (municipality) =>
      `U krijgt deze e-mail omdat u zich hebt aangemeld voor de nieuwsbrief van ${municipality}.`,
    preferences: 'Voorkeuren wijzigen',
    unsubscribe: 'Uitschrijven',
    privacy: 'Privacy',
  },
  en: {
    webVersion: 'Read the newsletter on our website',
    readMore: (title) => `Read more about ‘${title}’`,
    event: 'Event',
    when: 'When',
    where: 'Where',
    register: 'Read more and register',
    success: 'Success story',
    credit: 'With thanks to',
    contact: 'Your contact',
    phone: 'Phone',
    email: 'E-mail',
    workingDays: 'Working days',
    closing: 'Kind regards,',
    why: (municipality) =>
      `You receive this e-mail because you subscribed to the newsletter of ${municipality}.`,
    preferences: 'Change your preferences',
    unsubscribe: 'Unsubscribe',
    privacy: 'Privacy',
  },
};
