import type { EventKind } from '../../../prisma/generated/enums';

const kinds: Record<EventKind, string> = {
  DRINKS: 'Borrel',
  BREAKFAST: 'Ontbijt',
  LUNCH: 'Lunch',
  DINNER: 'Diner',
  THEMED_MEETING: 'Themabijeenkomst',
  BUSINESS_DAY: 'Dag van de Ondernemer',
  OPEN_COFFEE: 'Open koffie',
  CAMPAIGN: 'Actie',
};

/** What the agenda and the registration pages say; the English texts must say the same. */
export const dutchAgendaTexts = {
  kinds,
  home: {
    title: 'Ondernemen doen we samen',
    lead: (municipality: string) =>
      `Hier vindt u de bijeenkomsten van ${municipality} voor ondernemers, en de nieuwsbrief met nieuws dat u iets oplevert.`,
    next: 'De eerstvolgende bijeenkomsten',
    all: 'Bekijk de hele agenda',
    newsletterTitle: 'Nieuws in uw mailbox',
    newsletterText: 'Kies zelf de onderwerpen. Afmelden kan altijd met één klik.',
    newsletterLink: 'Meld u aan voor de nieuwsbrief',
  },
  agenda: {
    title: 'Agenda',
    lead: 'Bijeenkomsten voor ondernemers. Meedoen is gratis, aanmelden is fijn: dan weten wij op wie we rekenen.',
    none: 'Er staan nu geen bijeenkomsten gepland.',
    noneNext: 'Wilt u als eerste weten wanneer er weer een is? Neem dan de nieuwsbrief.',
  },
  places: {
    plenty: 'Er is nog plek',
    few: (free: number) => (free === 1 ? 'Nog 1 plek' : `Nog ${free} plekken`),
    full: 'Vol: u kunt op de wachtlijst',
    closed: 'Aanmelden kan niet meer',
    cancelled: 'Gaat niet door',
    notOpenYet: (moment: string) => `Aanmelden kan vanaf ${moment}`,
    past: 'Geweest',
  },
  event: {
    when: 'Wanneer',
    where: 'Waar',
    places: 'Plekken',
    kind: 'Soort',
    calendar: 'Zet in uw agenda (ICS)',
    back: 'Terug naar de agenda',
    registerTitle: 'Aanmelden',
    waitTitle: 'Op de wachtlijst',
    waitText:
      'Alle plekken zijn bezet. Meld u aan voor de wachtlijst: komt er een plek vrij, dan is die voor wie het langst wacht. U krijgt dan meteen een e-mail.',
    cancelled: 'Deze bijeenkomst gaat niet door.',
    past: 'Deze bijeenkomst is geweest.',
    closed: 'Aanmelden voor deze bijeenkomst kan niet meer.',
    notOpenYet: (moment: string) => `Aanmelden kan vanaf ${moment}.`,
    mayCall: 'Wilt u toch graag komen? Bel of mail dan met team economie.',
  },
  form: {
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    emailHint: 'Hier sturen wij de bevestiging heen.',
    organisation: 'Bedrijf of organisatie',
    phone: 'Telefoonnummer',
    phoneHint: 'Alleen om u te bellen als er op het laatst iets verandert.',
    guests: 'Hoeveel mensen neemt u mee?',
    guestOptions: (count: number) =>
      count === 0 ? 'Ik kom alleen' : count === 1 ? '1 gast' : `${count} gasten`,
    remarks: 'Moeten wij ergens rekening mee houden?',
    remarksHint: 'Bijvoorbeeld een rolstoel of een allergie. Wij gebruiken dit alleen voor deze bijeenkomst.',
    submit: 'Meld mij aan',
    submitWaiting: 'Zet mij op de wachtlijst',
    privacy: 'Wij gebruiken uw gegevens alleen voor deze bijeenkomst en om te weten wie wij spreken.',
  },
  result: {
    registeredTitle: 'Bedankt voor uw aanmelding',
    registeredText:
      'Wij hebben u een e-mail gestuurd met alle gegevens en een afspraak voor uw agenda. In die e-mail staat ook hoe u zich afmeldt als u toch niet kunt.',
    waitingTitle: 'U staat op de wachtlijst',
    waitingText:
      'Wij hebben u een e-mail gestuurd met uw plaats op de lijst. Komt er een plek vrij, dan krijgt u meteen bericht. U hoeft nu niets te doen.',
    noMail:
      'Geen e-mail gekregen? Kijk in de map met ongewenste e-mail, of controleer of u het goede adres hebt ingevuld en meld u opnieuw aan.',
    more: 'Bekijk andere bijeenkomsten',
  },
  manage: {
    title: 'Uw aanmelding',
    registered: (seats: number) =>
      seats === 1 ? 'U bent aangemeld.' : `U bent aangemeld met ${seats} personen.`,
    waiting: (position: number) => `U staat op de wachtlijst, op plaats ${position}.`,
    cancelled: 'U bent afgemeld. Bedankt dat u het liet weten: zo kan iemand anders komen.',
    cancelledEvent: 'Deze bijeenkomst gaat niet door. U hoeft niets te doen.',
    past: 'Deze bijeenkomst is begonnen of geweest. Afmelden kan niet meer.',
    cancelTitle: 'Kunt u toch niet komen?',
    cancelText: 'Meld u dan af. Uw plek gaat meteen naar wie als eerste op de wachtlijst staat.',
    cancelButton: 'Meld mij af',
    leaveButton: 'Haal mij van de wachtlijst',
    again: 'Meld u opnieuw aan',
  },
};

export type AgendaTexts = typeof dutchAgendaTexts;
