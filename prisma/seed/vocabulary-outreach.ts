import type { EventKind } from '../generated/enums';
import type { ContentBlock } from '../../newsletters/render/content-blocks';

/** What the team of Lindehoven organises and writes. */

export const TOPICS: readonly { name: string; description: string }[] = [
  { name: 'Nieuws voor ondernemers', description: 'Elke maand het belangrijkste nieuws van team economie.' },
  {
    name: 'Bijeenkomsten',
    description: 'Uitnodigingen voor themabijeenkomsten, borrels en de Dag van de Ondernemer.',
  },
  { name: 'Werk aan de weg', description: 'Wanneer waar de weg dicht is, en hoe uw zaak bereikbaar blijft.' },
  { name: 'Duurzaam ondernemen', description: 'Energie, subsidies en voorbeelden uit de buurt.' },
];

export interface EventPlan {
  kind: EventKind;
  title: string;
  summary: string;
  description: string;
  venueName: string;
  venueAddress: string;
  capacity: number;
  maxGuests?: number;
  inDays: number;
  /** UTC. */
  hour: number;
  hours: number;
  /** People who try to register. */
  guests: number;
  isDraft?: boolean;
}

export const EVENTS: readonly EventPlan[] = [
  {
    kind: 'OPEN_COFFEE',
    title: 'Open koffie in het Havenlokaal',
    summary: 'Loop binnen, drink koffie en ontmoet uw buren.',
    description: 'Geen programma, wel goede koffie. De relatiebeheerders zijn er om uw vragen te horen.',
    venueName: 'Havenlokaal',
    venueAddress: 'Havenkade 12, Lindehoven',
    capacity: 40,
    inDays: -310,
    hour: 8,
    hours: 2,
    guests: 28,
  },
  {
    kind: 'THEMED_MEETING',
    title: 'Themabijeenkomst: een vol stroomnet, wat nu?',
    summary: 'Wat kan nog wel als het net vol is? Drie ondernemers vertellen.',
    description:
      'Met de netbeheerder, de parkmanager en drie ondernemers die samen stroom delen.\n\nNa afloop is er soep.',
    venueName: 'Gemeentehuis, raadzaal',
    venueAddress: 'Marktplein 1, Lindehoven',
    capacity: 60,
    maxGuests: 1,
    inDays: -190,
    hour: 15,
    hours: 2,
    guests: 64,
  },
  {
    kind: 'BREAKFAST',
    title: 'Ondernemersontbijt De Hoef',
    summary: 'Ontbijt met uw buren op het bedrijventerrein.',
    description: 'We ontbijten en praten over de weg, het groen en de veiligheid op De Hoef.',
    venueName: 'Kantine Bouwbedrijf De Hoef',
    venueAddress: 'Nijverheidslaan 40, Lindehoven',
    capacity: 35,
    inDays: -95,
    hour: 6,
    hours: 2,
    guests: 31,
  },
  {
    kind: 'DRINKS',
    title: 'Zomerborrel voor ondernemers',
    summary: 'Met de voeten in het gras en zonder toespraken.',
    description: 'De wethouder tapt. Neem gerust een collega mee.',
    venueName: 'Stadspark De Bongerd',
    venueAddress: 'Appelgaard 3, Lindehoven',
    capacity: 120,
    maxGuests: 1,
    inDays: -60,
    hour: 15,
    hours: 3,
    guests: 88,
  },
  {
    kind: 'THEMED_MEETING',
    title: 'Themabijeenkomst: personeel vinden en houden',
    summary: 'Praktische tips en een gesprek met het werkgeversservicepunt.',
    description:
      'U hoort wat werkt bij bedrijven in de buurt, en maakt kennis met de mensen die u kunnen helpen.',
    venueName: 'Bibliotheek Lindehoven',
    venueAddress: 'Hoofdstraat 22, Lindehoven',
    capacity: 30,
    maxGuests: 1,
    inDays: 12,
    hour: 15,
    hours: 2,
    guests: 36,
  },
  {
    kind: 'OPEN_COFFEE',
    title: 'Open koffie in Oosterlinde',
    summary: 'Koffie, appeltaart en de plannen voor het dorpsplein.',
    description: 'Bekijk de tekeningen van het nieuwe dorpsplein en zeg wat u ervan vindt.',
    venueName: 'Dorpshuis De Linde',
    venueAddress: 'Oosterstraat 8, Oosterlinde',
    capacity: 45,
    inDays: 19,
    hour: 9,
    hours: 2,
    guests: 14,
  },
  {
    kind: 'LUNCH',
    title: 'Lunch voor nieuwe ondernemers',
    summary: 'Net begonnen in Lindehoven? Kom kennismaken.',
    description: 'U leert de mensen kennen die u verder helpen: van vergunning tot netwerk.',
    venueName: 'Eetcafé aan de Haven',
    venueAddress: 'Scheepmakersdijk 5, Lindehoven',
    capacity: 20,
    inDays: 33,
    hour: 11,
    hours: 2,
    guests: 9,
  },
  {
    kind: 'BUSINESS_DAY',
    title: 'Dag van de Ondernemer Lindehoven',
    summary: 'De hele dag rondleidingen, workshops en de ondernemersprijs.',
    description: 'Het programma volgt. Zet de dag alvast in uw agenda.',
    venueName: 'Scheepswerf Lindehoven',
    venueAddress: 'Touwbaan 1, Lindehoven',
    capacity: 250,
    maxGuests: 2,
    inDays: 90,
    hour: 8,
    hours: 8,
    guests: 0,
    isDraft: true,
  },
];

export interface NewsletterPlan {
  subject: string;
  preheader: string;
  daysAgo: number;
  blocks: ContentBlock[];
  isDraft?: boolean;
}

const sanne: ContentBlock = {
  kind: 'contactPerson',
  aim: 'INFORM',
  name: 'Sanne de Wit',
  role: 'Bedrijfscontactfunctionaris',
  phone: '0229 85 01 01',
  email: 'sanne@lindehoven.example',
  workingDays: 'maandag tot en met donderdag',
};

export const NEWSLETTERS: readonly NewsletterPlan[] = [
  {
    subject: 'Een vol stroomnet: kom praten over wat wél kan',
    preheader: 'En: zo blijft uw zaak bereikbaar tijdens het werk aan de Stationsweg',
    daysAgo: 210,
    blocks: [
      {
        kind: 'article',
        aim: 'INFORM',
        title: 'Het stroomnet is vol. Wat kan nog wel?',
        text: '<p>Nieuwe of zwaardere aansluitingen laten op zich wachten. Drie bedrijven op Oostpolder delen nu samen hun stroom. <strong>Dat kan bij u misschien ook.</strong></p>',
      },
      {
        kind: 'success',
        aim: 'ENTHUSE',
        title: 'Bakkerij kan door naar een groter pand',
        text: '<p>De bakker zocht ruimte, wij kenden een leeg pand. Binnen vier maanden draaide de oven.</p>',
        credit: 'Met dank aan de collega’s van vergunningen',
      },
      sanne,
    ],
  },
  {
    subject: 'Zomerborrel: met de voeten in het gras',
    preheader: 'De wethouder tapt, u hoeft alleen te komen',
    daysAgo: 82,
    blocks: [
      {
        kind: 'article',
        aim: 'ENTHUSE',
        title: 'Kom naar de zomerborrel',
        text: '<p>Geen toespraken, wel goede gesprekken. Neem gerust een collega mee.</p>',
      },
      {
        kind: 'article',
        aim: 'AMUSE',
        title: 'Wie heeft de oudste gevel van Lindehoven?',
        text: '<p>We zochten het uit met het archief. Het antwoord staat op de Kerkstraat, en het is geen kerk.</p>',
      },
      sanne,
    ],
  },
  {
    subject: 'Personeel vinden en houden: drie ondernemers vertellen',
    preheader: 'Schuif aan bij de themabijeenkomst in de bibliotheek',
    daysAgo: 6,
    blocks: [
      {
        kind: 'article',
        aim: 'INFORM',
        title: 'Personeel vinden en houden',
        text: '<p>Twee vacatures en geen reacties? U bent niet de enige. Op de themabijeenkomst hoort u wat wél werkt.</p>',
      },
      {
        kind: 'success',
        aim: 'ENTHUSE',
        title: 'Van zij-instromer naar voorman',
        text: '<p>Het bouwbedrijf leidde vijf mensen op zonder ervaring. Vier bleven.</p>',
        credit: 'Samen met het werkgeversservicepunt',
      },
      sanne,
    ],
  },
  {
    subject: 'December: wat er verandert voor uw bedrijf',
    preheader: 'Nieuwe regels, een volle agenda en een puzzel',
    daysAgo: 1,
    isDraft: true,
    blocks: [
      {
        kind: 'article',
        aim: 'INFORM',
        title: 'Wat verandert er per 1 januari?',
        text: '<p>We zetten de veranderingen voor ondernemers in Lindehoven op een rij.</p>',
      },
    ],
  },
];
