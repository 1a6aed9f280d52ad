import type { AreaKind, AssociationKind } from '../generated/enums';

/** The words of which the fictional municipality of Lindehoven is made. */

export const AREAS: readonly {
  name: string;
  kind: AreaKind;
  city: string;
  latitude: number;
  longitude: number;
}[] = [
  { name: 'Centrum', kind: 'CORE', city: 'Lindehoven', latitude: 52.6402, longitude: 5.0612 },
  { name: 'Kern Zuid', kind: 'CORE', city: 'Zuidlinde', latitude: 52.6204, longitude: 5.0581 },
  { name: 'Oosterlinde', kind: 'CORE', city: 'Oosterlinde', latitude: 52.6451, longitude: 5.1034 },
  { name: 'De Bongerd', kind: 'DISTRICT', city: 'Lindehoven', latitude: 52.6487, longitude: 5.0498 },
  { name: 'De Hoef', kind: 'BUSINESS_PARK', city: 'Lindehoven', latitude: 52.6329, longitude: 5.0803 },
  { name: 'Oostpolder', kind: 'BUSINESS_PARK', city: 'Oosterlinde', latitude: 52.6382, longitude: 5.1127 },
  { name: 'Havengebied', kind: 'BUSINESS_PARK', city: 'Lindehoven', latitude: 52.6519, longitude: 5.0711 },
  { name: 'Lindepark', kind: 'BUSINESS_PARK', city: 'Zuidlinde', latitude: 52.6148, longitude: 5.0701 },
];

export const ASSOCIATIONS: readonly { name: string; kind: AssociationKind; area: string }[] = [
  { name: 'Ondernemersvereniging Lindehoven', kind: 'ENTREPRENEURS', area: 'Centrum' },
  { name: 'Winkeliersvereniging Marktplein', kind: 'RETAIL', area: 'Centrum' },
  { name: 'BIZ Centrum', kind: 'BIZ', area: 'Centrum' },
  { name: 'Parkmanagement De Hoef', kind: 'PARK_MANAGEMENT', area: 'De Hoef' },
  { name: 'Bedrijvenkring Oostpolder', kind: 'ENTREPRENEURS', area: 'Oostpolder' },
  { name: 'Havenondernemers Lindehoven', kind: 'ENTREPRENEURS', area: 'Havengebied' },
  { name: 'Ondernemers Zuidlinde', kind: 'ENTREPRENEURS', area: 'Kern Zuid' },
  { name: 'Winkelkring Oosterlinde', kind: 'RETAIL', area: 'Oosterlinde' },
  { name: 'Koninklijke Horeca, afdeling Lindehoven', kind: 'BRANCH', area: 'Centrum' },
  { name: 'LTO De Linde', kind: 'BRANCH', area: 'Oosterlinde' },
  { name: 'BIZ Lindepark', kind: 'BIZ', area: 'Lindepark' },
  { name: 'Zakenvrouwen aan het Water', kind: 'ENTREPRENEURS', area: 'Havengebied' },
];

export interface Trade {
  /** What stands before the name of the owner or the place. */
  prefixes: readonly string[];
  /** SBI 2025. */
  sbi: string;
  sbiName: string;
  sbiNameEn: string;
  tag: string;
  areas: readonly string[];
  size: readonly [least: number, most: number];
}

export const TRADES: readonly Trade[] = [
  {
    prefixes: ['Bakkerij', 'Banketbakkerij'],
    sbi: '10710',
    sbiName: 'Vervaardiging van brood en vers banketbakkerswerk',
    sbiNameEn: 'Manufacture of bread and fresh pastry',
    tag: 'detailhandel',
    areas: ['Centrum', 'Kern Zuid', 'Oosterlinde'],
    size: [2, 18],
  },
  {
    prefixes: ['Restaurant', 'Eetcafé', 'Brasserie'],
    sbi: '56111',
    sbiName: 'Exploitatie van restaurants',
    sbiNameEn: 'Restaurants',
    tag: 'horeca',
    areas: ['Centrum', 'Havengebied', 'Kern Zuid'],
    size: [3, 35],
  },
  {
    prefixes: ['Café', 'Lunchroom'],
    sbi: '56300',
    sbiName: 'Exploitatie van cafés',
    sbiNameEn: 'Bars and cafés',
    tag: 'horeca',
    areas: ['Centrum', 'Oosterlinde'],
    size: [1, 12],
  },
  {
    prefixes: ['Bouwbedrijf', 'Aannemersbedrijf'],
    sbi: '41000',
    sbiName: 'Bouw van woningen en gebouwen',
    sbiNameEn: 'Construction of buildings',
    tag: 'bouw',
    areas: ['De Hoef', 'Oostpolder', 'Lindepark'],
    size: [4, 120],
  },
  {
    prefixes: ['Installatietechniek', 'Loodgietersbedrijf'],
    sbi: '43220',
    sbiName: 'Installatie van sanitair en klimaattechniek',
    sbiNameEn: 'Plumbing and climate installation',
    tag: 'techniek',
    areas: ['De Hoef', 'Lindepark'],
    size: [2, 60],
  },
  {
    prefixes: ['Garage', 'Autobedrijf'],
    sbi: '45110',
    sbiName: 'Handel in en reparatie van auto’s',
    sbiNameEn: 'Sale and repair of cars',
    tag: 'mobiliteit',
    areas: ['De Hoef', 'Oostpolder', 'De Bongerd'],
    size: [2, 30],
  },
  {
    prefixes: ['Transportbedrijf', 'Logistiek'],
    sbi: '49410',
    sbiName: 'Goederenvervoer over de weg',
    sbiNameEn: 'Freight transport by road',
    tag: 'logistiek',
    areas: ['Oostpolder', 'Havengebied'],
    size: [5, 180],
  },
  {
    prefixes: ['Scheepswerf', 'Jachtservice'],
    sbi: '30110',
    sbiName: 'Bouw en onderhoud van schepen',
    sbiNameEn: 'Building and maintenance of ships',
    tag: 'maritiem',
    areas: ['Havengebied'],
    size: [3, 90],
  },
  {
    prefixes: ['Metaalbewerking', 'Constructiebedrijf'],
    sbi: '25620',
    sbiName: 'Overige metaalbewerking',
    sbiNameEn: 'Machining of metals',
    tag: 'industrie',
    areas: ['Oostpolder', 'De Hoef'],
    size: [4, 140],
  },
  {
    prefixes: ['Kwekerij', 'Fruitbedrijf'],
    sbi: '01190',
    sbiName: 'Teelt van groenten, bloemen en fruit',
    sbiNameEn: 'Growing of vegetables, flowers and fruit',
    tag: 'agrarisch',
    areas: ['Oosterlinde', 'Kern Zuid'],
    size: [1, 45],
  },
  {
    prefixes: ['Kapsalon', 'Schoonheidssalon'],
    sbi: '96210',
    sbiName: 'Haarverzorging',
    sbiNameEn: 'Hairdressing',
    tag: 'detailhandel',
    areas: ['Centrum', 'Kern Zuid', 'De Bongerd'],
    size: [1, 8],
  },
  {
    prefixes: ['Boekhandel', 'Modehuis', 'Bloemenhuis'],
    sbi: '47000',
    sbiName: 'Detailhandel',
    sbiNameEn: 'Retail trade',
    tag: 'detailhandel',
    areas: ['Centrum', 'Kern Zuid', 'Oosterlinde'],
    size: [1, 14],
  },
  {
    prefixes: ['Administratiekantoor', 'Adviesbureau'],
    sbi: '69201',
    sbiName: 'Accountancy en boekhouding',
    sbiNameEn: 'Accounting',
    tag: 'zakelijke diensten',
    areas: ['Centrum', 'Lindepark'],
    size: [1, 40],
  },
  {
    prefixes: ['Softwarehuis', 'Webstudio'],
    sbi: '62100',
    sbiName: 'Ontwerpen van computerprogramma’s',
    sbiNameEn: 'Computer programming',
    tag: 'ict',
    areas: ['Lindepark', 'Centrum'],
    size: [1, 75],
  },
  {
    prefixes: ['Fysiotherapie', 'Zorgpraktijk'],
    sbi: '86950',
    sbiName: 'Fysiotherapie en andere paramedische zorg',
    sbiNameEn: 'Physiotherapy and allied care',
    tag: 'zorg',
    areas: ['De Bongerd', 'Centrum', 'Kern Zuid'],
    size: [1, 22],
  },
  {
    prefixes: ['Hotel', 'Pension'],
    sbi: '55100',
    sbiName: 'Hotels',
    sbiNameEn: 'Hotels',
    tag: 'toerisme',
    areas: ['Havengebied', 'Centrum'],
    size: [3, 55],
  },
];

export const STREETS: Readonly<Record<string, readonly string[]>> = {
  Centrum: ['Marktplein', 'Hoofdstraat', 'Kerkstraat', 'Lindelaan', 'Stationsweg'],
  'Kern Zuid': ['Dorpsstraat', 'Zuiderweg', 'Brink'],
  Oosterlinde: ['Oosterstraat', 'Molenweg', 'Veldzicht'],
  'De Bongerd': ['Appelgaard', 'Perenlaan', 'Kersenhof'],
  'De Hoef': ['Nijverheidslaan', 'Ambachtsweg', 'Smederij'],
  Oostpolder: ['Industrieweg', 'Energielaan', 'Polderdwarsweg'],
  Havengebied: ['Havenkade', 'Scheepmakersdijk', 'Touwbaan'],
  Lindepark: ['Parkallee', 'Innovatielaan', 'Vijverzijde'],
};

export const ROLES: readonly string[] = [
  'Eigenaar',
  'Directeur',
  'Bedrijfsleider',
  'Office manager',
  'Vestigingsmanager',
  'Mede-eigenaar',
  'Hoofd HR',
];

export const CALL_SUMMARIES: readonly string[] = [
  'Belde over de afsluiting van de weg tijdens de werkzaamheden. Wil graag twee weken van tevoren bericht.',
  'Zoekt grotere bedrijfsruimte, het liefst op hetzelfde terrein. Gesproken over de kavels die volgend jaar vrijkomen.',
  'Vraag over een terrasvergunning voor de zomer. Doorverwezen met naam en nummer, belt zelf terug als het niet lukt.',
  'Tevreden over de snelle reactie op de melding van de straatverlichting.',
  'Wil meedoen met de gezamenlijke inkoop van zonnepanelen. Naam doorgegeven aan de parkmanager.',
  'Heeft twee vacatures die maar niet vervuld raken. Kennisgemaakt met het werkgeversservicepunt.',
  'Netaansluiting blijft een zorg: uitbreiding wacht op capaciteit. Nodigen we uit voor de themabijeenkomst.',
  'Bedankte voor de hulp bij de verhuizing. Wil zijn verhaal wel vertellen in de nieuwsbrief.',
];

export const VISIT_SUBJECTS: readonly string[] = [
  'Kennismaking en plannen voor komend jaar',
  'Uitbreiding en ruimte',
  'Verduurzaming van het pand',
  'Personeel en opleidingen',
  'Bereikbaarheid tijdens de werkzaamheden',
  'Jubileum en toekomst van het familiebedrijf',
];

export const VISIT_REPORTS: readonly string[] = [
  'Rondleiding gehad door de nieuwe hal. Het gaat goed, de orderportefeuille is vol tot de zomer. Grootste zorg is personeel.',
  'Open gesprek over de toekomst. De zoon neemt over twee jaar het bedrijf over. Wil graag op deze plek blijven.',
  'Wil het dak vol leggen met zonnepanelen, maar de netaansluiting is vol. We zoeken samen met de buren naar een oplossing.',
  'Tevreden over de bereikbaarheid. Vraagt aandacht voor de verlichting langs het fietspad.',
  'Heeft plannen voor een extra verdieping. Wil eerst weten wat er mag, voor er kosten gemaakt worden.',
];

export const AGREEMENTS: readonly string[] = [
  'Contact leggen met de vergunningverlener',
  'Gegevens van het werkgeversservicepunt doorsturen',
  'Uitzoeken wanneer de straat wordt opgebroken',
  'Uitnodiging voor de themabijeenkomst sturen',
  'Nagaan of er een kavel vrijkomt op het bedrijventerrein',
];
