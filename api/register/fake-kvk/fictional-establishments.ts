/** An establishment as a stand-in for the register keeps it. */
export interface FictionalEstablishment {
  kvkNumber: string;
  /** Short, as KVK's own test page prints it. */
  branch: number;
  name: string;
  otherNames?: readonly string[];
  statutoryName?: string;
  legalForm: string;
  sbi: readonly (readonly [code: string, description: string])[];
  workingPersons: number;
  street: string;
  houseNumber: number;
  houseLetter?: string;
  postcode: string;
  city: string;
  latitude: number;
  longitude: number;
  website?: string;
  isBranch?: boolean;
  isShielded?: boolean;
  isNonMailing?: boolean;
  /** YYYYMMDD. */
  endedOn?: string;
}

export interface FictionalSignal {
  id: string;
  type: string;
  kvkNumber: string;
  branch?: number;
  hoursAgo: number;
}

const MARKET = {
  street: 'Marktplein',
  postcode: '1661AB',
  city: 'Lindehoven',
  latitude: 52.6402,
  longitude: 5.0612,
};
const MAIN = {
  street: 'Hoofdstraat',
  postcode: '1661CD',
  city: 'Lindehoven',
  latitude: 52.6409,
  longitude: 5.0624,
};
const QUAY = {
  street: 'Havenkade',
  postcode: '1662EK',
  city: 'Lindehoven',
  latitude: 52.6519,
  longitude: 5.0711,
};
const PARK = {
  street: 'Nijverheidsweg',
  postcode: '1664HL',
  city: 'Lindehoven',
  latitude: 52.6329,
  longitude: 5.0803,
};
const SOUTH = {
  street: 'Dorpsstraat',
  postcode: '1671PR',
  city: 'Zuidlinde',
  latitude: 52.6204,
  longitude: 5.0581,
};
const LANE = {
  street: 'Lindelaan',
  postcode: '1672TX',
  city: 'Zuidlinde',
  latitude: 52.6148,
  longitude: 5.0701,
};
const POLDER = {
  street: 'Polderweg',
  postcode: '1681AB',
  city: 'Oosterlinde',
  latitude: 52.6382,
  longitude: 5.1127,
};

const SOLE = 'Eenmanszaak';
const FIRM = 'Vennootschap onder firma';
const PRIVATE = 'Besloten vennootschap';

const RESTAURANT = ['56111', 'Exploitatie van restaurants'] as const;
const FITNESS = ['86950', 'Fysiotherapie en ergotherapie'] as const;
const DENTIST = ['86230', 'Tandheelkundige zorg'] as const;
const HAIR = ['96210', 'Kappers- en barbiersactiviteiten'] as const;
const FISH = ['47230', 'Detailhandel in vis en schaal- en weekdieren'] as const;
const BOOKS = ['47610', 'Detailhandel in boeken'] as const;
const BREAD = ['10710', 'Vervaardiging van brood en vers banketbakkerswerk'] as const;
const MACHINES = ['28990', 'Vervaardiging van overige machines voor specifieke doeleinden (rest)'] as const;
const PAINT = ['43340', 'Schilderen en glaszetten'] as const;
const CODE = ['62100', 'Ontwerpen van computerprogramma’s'] as const;
const CHEESE = ['10510', 'Vervaardiging van zuivelproducten'] as const;
const ROAD = ['49410', 'Goederenvervoer over de weg (met uitzondering van verhuisbedrijven)'] as const;
const BOATS = ['30120', 'Bouw van sport- en recreatievaartuigen'] as const;
const ACCOUNTS = ['69202', 'Activiteiten van accountants-administratieconsulenten'] as const;
const BUILD = ['41000', 'Burgerlijke en utiliteitsbouw'] as const;

/** Businesses of a municipality that does not exist, under numbers that no business has. Activity codes are of SBI 2025. */
export const FICTIONAL_ESTABLISHMENTS: readonly FictionalEstablishment[] = [
  { kvkNumber: '90200011', branch: 66000001, name: 'Bakkerij De Korenaar', otherNames: ['De Korenaar Taarten'], legalForm: FIRM, sbi: [BREAD], workingPersons: 6, ...MARKET, houseNumber: 4, website: 'www.korenaar.example' },
  { kvkNumber: '90200029', branch: 66000019, name: 'Eetcafé Het Anker', legalForm: SOLE, sbi: [RESTAURANT], workingPersons: 11, ...QUAY, houseNumber: 9 },
  { kvkNumber: '90200037', branch: 66000027, name: 'Drukkerij Lindeprint', statutoryName: 'Lindeprint B.V.', legalForm: PRIVATE, sbi: [['18123', 'Drukken van reclame']], workingPersons: 17, ...PARK, houseNumber: 12, website: 'lindeprint.example' },
  { kvkNumber: '90200045', branch: 66000035, name: 'Van Loon Installatietechniek', statutoryName: 'Van Loon Installatietechniek B.V.', legalForm: PRIVATE, sbi: [BUILD], workingPersons: 9, ...PARK, houseNumber: 3 },
  { kvkNumber: '90200053', branch: 66000043, name: 'Kapsalon Knip & Krul', legalForm: SOLE, sbi: [HAIR], workingPersons: 4, ...MAIN, houseNumber: 10, isNonMailing: true },
  { kvkNumber: '90200061', branch: 66000051, name: 'Machinefabriek Oostpolder', statutoryName: 'Machinefabriek Oostpolder B.V.', legalForm: PRIVATE, sbi: [MACHINES], workingPersons: 46, ...POLDER, houseNumber: 29, website: 'www.mfo.example' },
  { kvkNumber: '90200079', branch: 66000069, name: 'Boekhandel De Leeslamp', legalForm: SOLE, sbi: [BOOKS], workingPersons: 4, ...MAIN, houseNumber: 22, endedOn: '20260930' },
  { kvkNumber: '90200087', branch: 66000077, name: 'IJssalon La Luna', legalForm: FIRM, sbi: [RESTAURANT], workingPersons: 5, ...MARKET, houseNumber: 14, houseLetter: 'a' },
  { kvkNumber: '90200095', branch: 66000085, name: 'Softwarehuis Lindecode', statutoryName: 'Lindecode B.V.', legalForm: PRIVATE, sbi: [CODE], workingPersons: 21, ...PARK, houseNumber: 18, website: 'https://lindecode.example' },
  { kvkNumber: '90200103', branch: 66000093, name: 'Tandartspraktijk Marktplein', legalForm: PRIVATE, sbi: [DENTIST], workingPersons: 12, ...MARKET, houseNumber: 7 },
  { kvkNumber: '90200111', branch: 66000101, name: 'Fysiotherapie Zuidlinde', legalForm: 'Maatschap', sbi: [FITNESS], workingPersons: 10, ...SOUTH, houseNumber: 8 },
  { kvkNumber: '90200129', branch: 66000119, name: 'Jachtwerf De Linde', statutoryName: 'Jachtwerf De Linde B.V.', legalForm: PRIVATE, sbi: [BOATS], workingPersons: 19, ...QUAY, houseNumber: 21 },
  { kvkNumber: '90200137', branch: 66000127, name: 'Kaasmakerij Polderzicht', statutoryName: 'Polderzicht B.V.', legalForm: PRIVATE, sbi: [CHEESE], workingPersons: 14, ...POLDER, houseNumber: 13 },
  { kvkNumber: '90200145', branch: 66000135, name: 'Transportbedrijf Mulder', statutoryName: 'Transportbedrijf Mulder B.V.', legalForm: PRIVATE, sbi: [ROAD], workingPersons: 38, ...PARK, houseNumber: 22 },
  { kvkNumber: '90200145', branch: 66000143, name: 'Transportbedrijf Mulder Oosterlinde', statutoryName: 'Transportbedrijf Mulder B.V.', legalForm: PRIVATE, sbi: [ROAD], workingPersons: 7, ...POLDER, houseNumber: 37, isBranch: true },
  { kvkNumber: '90200152', branch: 66000150, name: 'Administratiekantoor Dekker', legalForm: SOLE, sbi: [ACCOUNTS], workingPersons: 1, ...LANE, houseNumber: 24, isShielded: true },
  { kvkNumber: '90200160', branch: 66000168, name: 'Schildersbedrijf Visser', legalForm: SOLE, sbi: [PAINT], workingPersons: 5, ...SOUTH, houseNumber: 13 },
  { kvkNumber: '90200178', branch: 66000176, name: 'Viswinkel De Zeester', legalForm: FIRM, sbi: [FISH, RESTAURANT], workingPersons: 4, ...QUAY, houseNumber: 17 },
]; // prettier-ignore

/** What happened lately, as the Mutatieservice tells it. */
export const FICTIONAL_SIGNALS: readonly FictionalSignal[] = [
  { id: 'lindehoven-1', type: 'SignaalAdreswijziging_2025_01', kvkNumber: '90200037', branch: 66000027, hoursAgo: 200 },
  { id: 'lindehoven-2', type: 'SignaalNaamgeving_2025_01', kvkNumber: '90200045', branch: 66000035, hoursAgo: 120 },
  { id: 'lindehoven-3', type: 'SignaalBeeindiging_2025_01', kvkNumber: '90200079', branch: 66000069, hoursAgo: 70 },
  { id: 'lindehoven-4', type: 'SignaalNieuweInschrijving', kvkNumber: '90200087', branch: 66000077, hoursAgo: 48 },
  { id: 'lindehoven-5', type: 'SignaalNieuweInschrijving', kvkNumber: '90200095', branch: 66000085, hoursAgo: 26 },
  { id: 'lindehoven-6', type: 'SignaalGewijzigdeVestiging', kvkNumber: '90200061', branch: 66000051, hoursAgo: 5 },
]; // prettier-ignore
