/** Everything a column of a list can be about. */
export const IMPORT_FIELDS = [
  'businessName',
  'kvkNumber',
  'branchNumber',
  'address',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'area',
  'sbiCode',
  'workingPersons',
  'website',
  'businessPhone',
  'businessEmail',
  'legalForm',
  'tags',
  'salutation',
  'initials',
  'givenName',
  'infix',
  'familyName',
  'fullName',
  'role',
  'contactPhone',
  'contactEmail',
  'membership',
  'newsletterWish',
  'lastVisit',
  'remarks',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Column name → field; null: somebody chose to leave this column out. */
export type ColumnMapping = Record<string, ImportField | null>;

// Dutch first, then English; compared without capitals, accents, blanks and signs.
const SYNONYMS: Record<ImportField, string> = {
  businessName:
    'bedrijfsnaam, bedrijf, handelsnaam, naam bedrijf, bedrijf naam, onderneming, naam onderneming, organisatie, organisatienaam, statutaire naam, zaaknaam, vestigingsnaam, naam vestiging, business name, business, company, company name, organisation, organization, account name, trade name',
  kvkNumber:
    'kvk, kvk nummer, kvknr, kvk nr, kamer van koophandel, dossiernummer, kvk dossiernummer, chamber of commerce, coc, coc number, kvk number',
  branchNumber:
    'vestigingsnummer, vestigingsnr, vestigings nr, vestnr, vestiging, branch number, branch, establishment number',
  address:
    'adres, vestigingsadres, bezoekadres, straat en huisnummer, straat en nummer, straat huisnummer, straat nr, adresregel, adresregel 1, address, street and number, street address, visiting address',
  street: 'straat, straatnaam, street, street name',
  houseNumber: 'huisnummer, huisnr, nummer, nr, huisnummer en toevoeging, house number, number',
  postcode: 'postcode, pc, zip, zip code, zipcode, postal code, post code',
  city: 'plaats, woonplaats, plaatsnaam, vestigingsplaats, stad, city, town, place',
  area: 'gebied, bedrijventerrein, terrein, wijk, kern, buurt, locatie, area, business park, district, neighbourhood',
  sbiCode:
    'sbi, sbi code, sbicode, branche, branchecode, hoofdactiviteit, activiteit, sector, industry, industry code, nace',
  workingPersons:
    'werkzame personen, werkz pers, wp, aantal werkzame personen, aantal medewerkers, medewerkers, aantal werknemers, werknemers, personeel, fte, working persons, employees, number of employees, staff, size',
  website: 'website, site, webadres, internet, url, homepage, www, web, web site',
  businessPhone:
    'tel algemeen, telefoon algemeen, telefoonnummer algemeen, algemeen telefoonnummer, telefoon bedrijf, bedrijfstelefoon, tel bedrijf, telefoonnummer bedrijf, business phone, company phone, general phone',
  businessEmail:
    'e mail algemeen, email algemeen, mail algemeen, algemeen e mailadres, e mail bedrijf, bedrijfs e mail, e mailadres bedrijf, e mailadres algemeen, business email, company email, general email',
  legalForm: 'rechtsvorm, juridische vorm, legal form',
  tags: 'labels, label, tags, tag, kenmerken, trefwoorden',
  salutation:
    'aanhef, aanspreekvorm, geslacht, m v, dhr mevr, de heer mevrouw, aanhef contactpersoon, salutation, gender, title',
  initials: 'voorletters, initialen, voorletter, initials',
  givenName: 'voornaam, roepnaam, voornamen, first name, given name, firstname, forename',
  infix: 'tussenv, tussenvoegsel, voorvoegsel, tussenvoegsels, voorvoegsels, tv, infix, prefix, name prefix',
  familyName: 'achternaam, familienaam, geslachtsnaam, last name, family name, surname, lastname',
  fullName:
    'contactpersoon, contact, naam contactpersoon, naam, volledige naam, persoon, contact person, full name, contact name, name',
  role: 'functie, rol, functietitel, positie, hoedanigheid, role, job title, function, position',
  contactPhone:
    'tel contact, telefoon contact, telefoon contactpersoon, tel contactpersoon, mobiel, mobiele telefoon, mobiel nummer, gsm, 06, 06 nummer, tel direct, doorkiesnummer, contact phone, mobile, mobile phone, direct phone',
  contactEmail:
    'e mail contact, email contact, e mail contactpersoon, mail contact, e mailadres contact, e mailadres contactpersoon, contact email, personal email',
  membership:
    'lid van, lidmaatschap, ondernemersvereniging, vereniging, winkeliersvereniging, collectief, biz, aangesloten bij, member of, membership, association',
  newsletterWish:
    'nieuwsbrief, nieuwsbrief ja nee, wil nieuwsbrief, ontvangt nieuwsbrief, mailing, nieuwsbrieven, newsletter, mailing list',
  lastVisit:
    'laatste bezoek, datum laatste bezoek, laatste bedrijfsbezoek, bezocht op, laatst bezocht, bezoekdatum, last visit, last visited, visited on',
  remarks:
    'opmerkingen, opmerking, notitie, notities, toelichting, bijzonderheden, memo, commentaar, remarks, notes, note, comments',
};

/** What a header does not tell: of the contact when the list has people, else of the business; a second one is the other's. */
const UNDECIDED = new Map<string, [ImportField, ImportField]>([
  ...spellings('telefoon, tel, telefoonnummer, telefoonnr, tel nr, phone, telephone, phone number', [
    'contactPhone',
    'businessPhone',
  ]),
  ...spellings('e mail, email, mail, e mailadres, emailadres, mailadres, email address', [
    'contactEmail',
    'businessEmail',
  ]),
]);

function spellings(
  words: string,
  fields: [ImportField, ImportField],
): [string, [ImportField, ImportField]][] {
  return words.split(',').map((word) => [fold(word), fields]);
}

const BY_SYNONYM = new Map<string, ImportField>(
  IMPORT_FIELDS.flatMap((field) =>
    SYNONYMS[field].split(',').map((word): [string, ImportField] => [fold(word), field]),
  ),
);

const PERSON_FIELDS = new Set<ImportField>(['givenName', 'familyName', 'fullName', 'initials']);

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** One name per column: nameless columns and repeated names get their place behind them, so that a mapping can speak of each. */
export function columnNames(header: string[]): string[] {
  const seen = new Set<string>();
  return header.map((name, place) => {
    const unique = name !== '' && !seen.has(fold(name)) ? name : `${name} #${place + 1}`.trim();
    seen.add(fold(name));
    return unique;
  });
}

/** The column's name as it was in the file, without the place that columnNames put behind it. */
const wordOf = (name: string): string => fold(name.replace(/ ?#\d+$/, ''));

function fieldsOf(name: string, hasPeople: boolean): ImportField[] {
  const pair = UNDECIDED.get(wordOf(name));
  if (pair) return hasPeople ? pair : pair.toReversed();
  const field = BY_SYNONYM.get(wordOf(name));
  return field ? [field] : [];
}

export interface ProposedMapping {
  mapping: ColumnMapping;
  /** Columns that nothing is done with until somebody says what they are. */
  unmapped: string[];
}

/**
 * Proposes what each column is, by its name and never by its place; a mapping made before for the same names wins.
 * A field is given to one column only.
 */
export function proposeMapping(header: string[], remembered: ColumnMapping = {}): ProposedMapping {
  const names = columnNames(header);
  const known = new Map(Object.entries(remembered).map(([name, field]) => [fold(name), field]));
  const given = new Map<string, ImportField | null>();
  const give = (name: string, candidates: ImportField[]): void => {
    const taken = new Set(given.values());
    given.set(name, candidates.find((field) => !taken.has(field)) ?? null);
  };
  const hasPeople = names.some((name) => fieldsOf(name, true).some((field) => PERSON_FIELDS.has(field)));
  // What was chosen before goes first, then what a name says plainly, then what must be guessed.
  const inOrder = [
    ...names.filter((name) => !UNDECIDED.has(wordOf(name))),
    ...names.filter((name) => UNDECIDED.has(wordOf(name))),
  ];
  for (const name of names) if (known.has(fold(name))) give(name, [known.get(fold(name)) ?? []].flat());
  for (const name of inOrder) if (!given.has(name)) give(name, fieldsOf(name, hasPeople));
  return {
    mapping: Object.fromEntries(names.map((name) => [name, given.get(name) ?? null])),
    unmapped: names.filter((name) => given.get(name) === null && !known.has(fold(name))),
  };
}

export type MappingProblem = 'NO_NAME_COLUMN' | 'FIELD_TWICE';

/** What keeps a mapping from being used: a list needs at least the name of a business or of a person. */
export function mappingProblems(mapping: ColumnMapping): MappingProblem[] {
  const fields = Object.values(mapping).filter((field) => field !== null);
  const problems: MappingProblem[] = [];
  const named = ['businessName', 'familyName', 'fullName'].some((field) =>
    fields.includes(field as ImportField),
  );
  if (!named) problems.push('NO_NAME_COLUMN');
  if (new Set(fields).size < fields.length) problems.push('FIELD_TWICE');
  return problems;
}
