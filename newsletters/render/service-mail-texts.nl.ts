import type { MailChange, ServiceMailDataByKind, ServiceMailLanguage } from './service-mail-kinds';
import type { Fact } from './snippets';

type EventData = ServiceMailDataByKind['event-cancelled']['event'];
type VisitData = ServiceMailDataByKind['visit-cancelled']['visit'];

const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

const seatsInWords = (seats: number): string => (seats === 1 ? '1 persoon' : `${seats} personen`);

function eventFacts(event: EventData, seats?: number, sessions?: readonly string[]): Fact[] {
  return [
    { label: 'Bijeenkomst', value: event.title },
    { label: 'Wanneer', value: event.when },
    { label: 'Waar', value: event.where },
    { label: 'Aangemeld voor', value: seats === undefined ? '' : seatsInWords(seats) },
    { label: 'Programma', value: sessions?.length ? list.format(sessions) : '' },
  ];
}

function visitFacts(visit: VisitData): Fact[] {
  return [
    { label: 'Wanneer', value: visit.when },
    { label: 'Waar', value: visit.where },
    { label: 'Wie komen er', value: list.format(visit.visitors) },
    { label: 'Onderwerpen', value: visit.topics?.length ? list.format(visit.topics) : '' },
  ];
}

const changeInWords = ({ what, before, after }: MailChange): string =>
  `${what}: het was ‘${before}’ en wordt ‘${after}’.`;

const moreAbout = (event: EventData) =>
  event.url
    ? [{ before: 'Meer informatie staat op', label: 'de pagina van deze bijeenkomst', url: event.url }]
    : [];

const cannotCome = (url: string) => ({
  before: 'Kunt u toch niet komen? Dan maken we graag iemand anders blij met uw plek.',
  label: 'Meld u af',
  url,
});

const topicsInWords = (topics: readonly string[]): string =>
  topics.length === 0 ? 'onze nieuwsbrief' : `onze nieuwsbrief over ${list.format(topics)}`;

/** Plain Dutch, level B1: short sentences, no jargon, always what to do next. */
export const dutchServiceMails: ServiceMailLanguage = {
  greeting: 'Geachte heer of mevrouw,',
  signature: 'Met vriendelijke groet,',
  contact: { phone: 'Telefoon', email: 'E-mail', workingDays: 'Werkdagen' },
  mails: {
    'confirm-subscription': ({ topics, confirmUrl, validUntil, municipality }) => ({
      subject: `Bevestig uw aanmelding voor de nieuwsbrief van ${municipality.name}`,
      title: 'Bevestig uw aanmelding',
      before: [
        `U hebt dit e-mailadres opgegeven voor ${topicsInWords(topics)}. Klik op de knop om dat te bevestigen. Pas daarna krijgt u de nieuwsbrief.`,
      ],
      facts: [],
      button: { label: 'Ja, ik wil de nieuwsbrief', url: confirmUrl },
      after: [
        ...(validUntil ? [`U kunt bevestigen tot en met ${validUntil}.`] : []),
        'Hebt u zich niet aangemeld? Dan hoeft u niets te doen. U krijgt dan geen nieuwsbrief.',
      ],
      links: [],
    }),
    'subscription-confirmed': ({ topics, preferencesUrl, unsubscribeUrl, municipality }) => ({
      subject: `Welkom bij de nieuwsbrief van ${municipality.name}`,
      title: 'Welkom, uw aanmelding is gelukt',
      before: [
        `U krijgt vanaf nu ${topicsInWords(topics)}. Bewaar deze e-mail: met de knop wijzigt u later uw keuze.`,
      ],
      facts: [],
      button: { label: 'Bekijk of wijzig uw voorkeuren', url: preferencesUrl },
      after: [],
      links: [{ before: 'Wilt u de nieuwsbrief niet meer?', label: 'Schrijf u uit', url: unsubscribeUrl }],
    }),
    'subscription-invitation': ({ signUpUrl, addressSource, municipality }) => ({
      subject: `Wilt u e-mail van ${municipality.name} blijven krijgen?`,
      title: 'Laat ons weten of u onze nieuwsbrief wilt',
      before: [
        addressSource
          ? `Wij hebben uw e-mailadres ${addressSource}.`
          : 'Uw e-mailadres staat in ons relatiebestand.',
        'Wij sturen de nieuwsbrief alleen aan mensen die daar zelf voor kiezen. Daarom vragen wij het u.',
      ],
      facts: [],
      button: { label: 'Ik maak mijn keuze', url: signUpUrl },
      after: ['Doet u niets? Dan krijgt u de nieuwsbrief niet. Wij vragen het u ook niet nog een keer.'],
      links: [],
    }),
    'registration-confirmed': ({ event, seats, sessions, cancelUrl }) => ({
      subject: `U bent aangemeld: ${event.title}`,
      title: 'U bent aangemeld',
      before: ['Fijn dat u komt. Wij hebben uw aanmelding ontvangen.'],
      facts: eventFacts(event, seats, sessions),
      after: ['U hoeft deze e-mail niet mee te nemen.'],
      links: [...moreAbout(event), cannotCome(cancelUrl)],
    }),
    'registration-waitlisted': ({ event, seats, position, cancelUrl }) => ({
      subject: `U staat op de wachtlijst: ${event.title}`,
      title: 'U staat op de wachtlijst',
      before: [
        'Bedankt voor uw aanmelding. Op dit moment zijn alle plekken bezet. Daarom staat u op de wachtlijst.',
      ],
      facts: [
        ...eventFacts(event, seats),
        { label: 'Uw plaats op de lijst', value: position === undefined ? '' : String(position) },
      ],
      after: ['Komt er een plek vrij? Dan krijgt u meteen een e-mail. U hoeft nu niets te doen.'],
      links: [
        { before: 'Wilt u niet langer wachten?', label: 'Haal uw naam van de wachtlijst', url: cancelUrl },
      ],
    }),
    'registration-promoted': ({ event, seats, cancelUrl, accept }) => ({
      subject: `Er is een plek voor u: ${event.title}`,
      title: 'Er is een plek voor u',
      before: [
        accept
          ? `U stond op de wachtlijst en er is een plek vrij. Wij houden die voor u vast tot ${accept.before}.`
          : 'U stond op de wachtlijst en er is een plek vrij. U bent nu aangemeld.',
      ],
      facts: eventFacts(event, seats),
      ...(accept ? { button: { label: 'Ja, ik kom', url: accept.url } } : {}),
      after: accept ? [`Reageert u niet voor ${accept.before}? Dan gaat de plek naar iemand anders.`] : [],
      links: [...moreAbout(event), cannotCome(cancelUrl)],
    }),
    'registration-cancelled': ({ event, seats, registerUrl }) => ({
      subject: `Uw afmelding: ${event.title}`,
      title: 'U bent afgemeld',
      before: ['Wij hebben uw afmelding verwerkt. Bedankt dat u het liet weten.'],
      facts: eventFacts(event).concat({ label: 'Afgemeld voor', value: seatsInWords(seats) }),
      after: [],
      links: registerUrl
        ? [{ before: 'Was dit niet de bedoeling?', label: 'Meld u opnieuw aan', url: registerUrl }]
        : [],
    }),
    'event-changed': ({ event, changes, cancelUrl }) => ({
      subject: `Gewijzigd: ${event.title}`,
      title: 'De bijeenkomst is gewijzigd',
      before: [
        'U bent aangemeld voor deze bijeenkomst. Er is iets veranderd.',
        ...changes.map(changeInWords),
        'Zo gaat het nu door:',
      ],
      facts: eventFacts(event),
      after: ['Uw aanmelding blijft staan. U hoeft zich niet opnieuw aan te melden.'],
      links: [...moreAbout(event), cannotCome(cancelUrl)],
    }),
    'event-cancelled': ({ event, reason }) => ({
      subject: `Gaat niet door: ${event.title}`,
      title: 'De bijeenkomst gaat niet door',
      before: [
        'U bent aangemeld voor deze bijeenkomst. Helaas gaat die niet door.',
        ...(reason ? [reason] : []),
      ],
      facts: eventFacts(event),
      after: ['U hoeft zich niet af te melden. Onze excuses voor het ongemak.'],
      links: [],
    }),
    'visit-invitation': ({ visit, purpose, answerUrl }) => ({
      subject: `Uitnodiging: bezoek aan ${visit.business}`,
      title: `Wij komen graag langs bij ${visit.business}`,
      before: [purpose ?? 'Wij horen graag hoe het met uw bedrijf gaat en waar u mee bezig bent.'],
      facts: visitFacts(visit),
      ...(answerUrl ? { button: { label: 'Laat weten of dit past', url: answerUrl } } : {}),
      after: answerUrl
        ? ['Past dit moment niet? Dan kunt u met de knop een ander moment vragen.']
        : ['Past dit moment niet? Beantwoord deze e-mail of bel ons. Dan zoeken wij samen een ander moment.'],
      links: [],
    }),
    'visit-changed': ({ visit, changes }) => ({
      subject: `Gewijzigd: bezoek aan ${visit.business}`,
      title: 'Onze afspraak is gewijzigd',
      before: [
        `Wij hebben een afspraak bij ${visit.business}. Er is iets veranderd.`,
        ...changes.map(changeInWords),
        'De afspraak is nu:',
      ],
      facts: visitFacts(visit),
      after: ['Komt dit niet uit? Beantwoord deze e-mail of bel ons.'],
      links: [],
    }),
    'visit-cancelled': ({ visit, reason }) => ({
      subject: `Gaat niet door: bezoek aan ${visit.business}`,
      title: 'Onze afspraak gaat niet door',
      before: [
        `Wij hadden een afspraak bij ${visit.business}. Helaas gaat die niet door.`,
        ...(reason ? [reason] : []),
      ],
      facts: visitFacts(visit),
      after: ['Onze excuses voor het ongemak. Wij nemen contact met u op voor een nieuwe afspraak.'],
      links: [],
    }),
    'business-closed': ({ business, businessUrl }) => ({
      subject: `Gestopt: ${business}`,
      title: 'Dit bedrijf is gestopt',
      before: [
        `${business} is volgens het Handelsregister gestopt. In Ingang staat het nu op ‘gesloten’.`,
        'Mensen die nergens anders meer werken, krijgen geen nieuwsbrief meer.',
      ],
      facts: [],
      button: { label: 'Bekijk het bedrijf', url: businessUrl },
      after: ['Staan er nog bezoeken of toezeggingen open? Rond die af, of geef ze door.'],
      links: [],
    }),
  },
};
