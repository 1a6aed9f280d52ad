import type { ServiceMail, ServiceMailKind } from '../../../newsletters/render/service-mail';
import type { MailLanguage } from '../../../newsletters/render/municipality';
import { waterrijk } from './sample-letter';

const event = {
  title: 'Dag van de Ondernemer',
  when: 'vrijdag 20 november 2026, 16.00 tot 19.00 uur',
  where: 'De Werf, Havenkade 12',
  url: 'https://ingang.waterrijk.example/agenda/dag',
};
const visit = {
  business: 'Bakkerij De Korenaar',
  when: 'dinsdag 8 december 2026, 10.00 tot 11.00 uur',
  where: 'Kerkstraat 4',
  visitors: ['wethouder Van Dijk', 'Marloes van den Berg'],
  topics: ['uitbreiding', 'parkeren'],
};
const changes = [{ what: 'Het tijdstip', before: '15.00 uur', after: '16.00 uur' }];
const cancelUrl = 'https://ingang.waterrijk.example/afmelden/abc';

/** One believable mail of every kind; a kind that is missing does not compile. */
export function sampleMails(language: MailLanguage): { [K in ServiceMailKind]: ServiceMail } {
  const common = { language, municipality: waterrijk, greeting: 'Geachte mevrouw Van den Berg,' };
  return {
    'confirm-subscription': {
      ...common,
      kind: 'confirm-subscription',
      topics: ['subsidies'],
      confirmUrl: 'https://ingang.waterrijk.example/bevestigen/abc',
      validUntil: '29 november',
    },
    'subscription-confirmed': {
      ...common,
      kind: 'subscription-confirmed',
      topics: [],
      preferencesUrl: 'https://ingang.waterrijk.example/voorkeuren/abc',
      unsubscribeUrl: 'https://ingang.waterrijk.example/uitschrijven/abc',
    },
    'subscription-invitation': {
      ...common,
      kind: 'subscription-invitation',
      signUpUrl: 'https://ingang.waterrijk.example/nieuwsbrief/abc',
    },
    'registration-confirmed': {
      ...common,
      kind: 'registration-confirmed',
      event,
      seats: 2,
      sessions: ['Energie', 'Personeel'],
      cancelUrl,
    },
    'registration-waitlisted': {
      ...common,
      kind: 'registration-waitlisted',
      event,
      seats: 1,
      position: 4,
      cancelUrl,
    },
    'registration-promoted': {
      ...common,
      kind: 'registration-promoted',
      event,
      seats: 1,
      cancelUrl,
      accept: { url: 'https://ingang.waterrijk.example/plek/abc', before: 'donderdag 12.00 uur' },
    },
    'registration-cancelled': { ...common, kind: 'registration-cancelled', event, seats: 1 },
    'event-changed': { ...common, kind: 'event-changed', event, changes, cancelUrl },
    'event-cancelled': { ...common, kind: 'event-cancelled', event, reason: 'De zaal is niet beschikbaar.' },
    'visit-invitation': {
      ...common,
      kind: 'visit-invitation',
      visit,
      answerUrl: 'https://ingang.waterrijk.example/bezoek/abc',
    },
    'visit-changed': { ...common, kind: 'visit-changed', visit, changes },
    'visit-cancelled': { ...common, kind: 'visit-cancelled', visit },
    'business-closed': {
      ...common,
      kind: 'business-closed',
      business: 'Boekhandel De Leeslamp',
      businessUrl: 'https://ingang.waterrijk.example/admin/businesses/1/show',
    },
  };
}
