import type { ContactName } from '../contacts/contact-name.rules';
import { type NameParts, parseSalutationPreference, splitFullName } from '../contacts/name-words.rules';
import { findBsnCandidates } from '../formats/bsn';
import { readDutchDate } from '../formats/dutch-date';
import { parseEmailAddress } from '../formats/email-address';
import { parseInitials } from '../formats/initials';
import { lostLeadingZero, parseBranchNumber, parseKvkNumber } from '../formats/kvk-number';
import { parsePhoneNumber } from '../formats/phone-number';
import { parsePostcode } from '../formats/postcode';
import { parseSbiCode } from '../formats/sbi-code';
import { parseStreetAddress, showHouseNumber } from '../formats/street-address';
import { parseWebsite } from '../formats/website';
import { parseWorkingPersons } from '../formats/working-persons';
import { type BoardRowDraft, readBoard } from './import-board-cells';
import { RowCells, mapColumns } from './import-cells';
import { BOARD_FIELDS, type ColumnMapping, type ImportField } from './import-columns.rules';
import type { ImportFileRow } from './import-file';
import type { ImportIssue } from './import-issues';
import { saysNo, saysYes } from './import-yes-no';

export interface BusinessDraft {
  name?: string;
  kvkNumber?: string;
  branchNumber?: string;
  street?: string;
  /** With its letter or addition. */
  houseNumber?: string;
  postcode?: string;
  city?: string;
  area?: string;
  sbiCode?: string;
  /** The lower bound of what the list says. */
  workingPersons?: number;
  website?: string;
  phone?: string;
  email?: string;
  legalForm?: string;
  remarks?: string;
  tags: string[];
}

export interface ContactDraft extends NameParts, Pick<ContactName, 'salutationPreference'> {
  emails: string[];
  phones: string[];
  remarks?: string;
}

export type NewsletterWish = 'YES' | 'NO' | 'UNKNOWN';

/** One row of a list, understood as far as it can be. */
export interface ImportRowDraft {
  number: number;
  /** False: the row is refused and nothing of it is written. */
  accepted: boolean;
  business?: BusinessDraft;
  contact?: ContactDraft;
  /** What the contact is at the business; '' when the list does not say. */
  role: string;
  memberships: string[];
  board?: BoardRowDraft;
  newsletterWish: NewsletterWish;
  /** Where an invitation to subscribe would go: to the person of the row, or to the business when it names nobody. */
  newsletterEmail?: string;
  /** Calendar day. */
  lastVisit?: string;
  issues: ImportIssue[];
  /** The columns of the list by what they are about. */
  columnOf?: ReadonlyMap<ImportField, string>;
}

/**
 * Makes the reader of the rows of one list. What is wrong in an optional field is left out and reported; the rest of
 * the row is kept. `today` is the calendar day on which the list is read.
 */
export function importRowReader(
  header: string[],
  mapping: ColumnMapping,
  today: string,
): (row: ImportFileRow) => ImportRowDraft {
  const columns = mapColumns(header, mapping);
  const columnOf = new Map(columns.columns.map(({ field, column }) => [field, column]));
  const list: ReadList = { today, columnOf, hasBoards: BOARD_FIELDS.some((field) => columnOf.has(field)) };
  return ({ number, cells }) => readRow(number, new RowCells(columns, cells), list);
}

/** What is the same for all rows of a list. */
interface ReadList {
  today: string;
  columnOf: ReadonlyMap<ImportField, string>;
  hasBoards: boolean;
}

function readRow(number: number, cells: RowCells, { today, columnOf, hasBoards }: ReadList): ImportRowDraft {
  const business = readBusiness(cells);
  const contact = readContact(cells);
  if (!business && !contact) cells.refuse('ROW_NAMES_NOBODY');
  const remarks = readRemarks(cells);
  if (business) business.remarks = remarks;
  else if (contact) contact.remarks = remarks;
  const newsletterEmail = contact ? contact.emails[0] : business?.email;
  return {
    number,
    business,
    contact,
    role: cells.words('role') ?? '',
    memberships: list(cells.words('membership')),
    board: hasBoards ? readBoard(cells, contact !== undefined, today) : undefined,
    newsletterWish: readNewsletterWish(cells, newsletterEmail),
    newsletterEmail,
    lastVisit: readLastVisit(cells, today),
    issues: cells.issues,
    columnOf,
    accepted: !cells.issues.some(({ severity }) => severity === 'ERROR'),
  };
}

function readRemarks(cells: RowCells): string | undefined {
  const remarks = cells.words('remarks');
  // The number itself is not repeated in the report.
  if (remarks && findBsnCandidates(remarks).length > 0) cells.warn('remarks', 'POSSIBLE_BSN', '');
  return remarks;
}

function list(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/[;|,\n]/).map((item) => item.trim()).filter(Boolean))]; // prettier-ignore
}

const LONGEST_TAG = 50;

function readBusiness(cells: RowCells): BusinessDraft | undefined {
  const name = cells.name('businessName');
  const numbers = readNumbers(cells, name !== undefined);
  if (name === undefined && !numbers.kvkNumber && !numbers.branchNumber) return undefined;
  return {
    name,
    ...numbers,
    ...readAddress(cells),
    sbiCode: cells.read('sbiCode', parseSbiCode, 'SBI_CODE_INVALID'),
    workingPersons: cells.read('workingPersons', parseWorkingPersons, 'WORKING_PERSONS_INVALID')?.atLeast,
    website: cells.read('website', parseWebsite, 'WEBSITE_INVALID'),
    phone: cells.read('businessPhone', parsePhoneNumber, 'PHONE_INVALID'),
    email: cells.read('businessEmail', parseEmailAddress, 'EMAIL_INVALID'),
    legalForm: cells.words('legalForm'),
    tags: list(cells.words('tags')).filter((tag) => tag.length <= LONGEST_TAG),
  };
}

function readNumbers(
  cells: RowCells,
  isBusiness: boolean,
): Pick<BusinessDraft, 'kvkNumber' | 'branchNumber'> {
  const kvkNumber = cells.read('kvkNumber', parseKvkNumber, 'KVK_NUMBER_INVALID');
  if (lostLeadingZero(cells.text('kvkNumber'))) cells.warn('kvkNumber', 'KVK_LEADING_ZERO_RESTORED');
  if (isBusiness && cells.has('kvkNumber') && cells.text('kvkNumber') === '')
    cells.warn('kvkNumber', 'KVK_NUMBER_MISSING');
  const branchNumber = cells.read('branchNumber', parseBranchNumber, 'BRANCH_NUMBER_INVALID');
  // Somebody put the KVK number in both columns.
  if (branchNumber === undefined || branchNumber !== kvkNumber?.padStart(12, '0'))
    return { kvkNumber, branchNumber };
  cells.warn('branchNumber', 'BRANCH_NUMBER_INVALID');
  return { kvkNumber };
}

function readAddress(cells: RowCells): Partial<BusinessDraft> {
  const separate = `${cells.text('street')} ${cells.text('houseNumber')}`.trim();
  const address =
    cells.read('address', parseStreetAddress, 'ADDRESS_INVALID') ?? parseStreetAddress(separate);
  const city = cells.words('city');
  return {
    street: address?.street,
    houseNumber: address && showHouseNumber(address),
    postcode: cells.read('postcode', parsePostcode, 'POSTCODE_INVALID'),
    city: city && tidyPlace(city),
    area: cells.words('area'),
  };
}

const SMALL_WORDS = /(?<=[\s-])(aan|aen|de|den|der|en|het|in|op|van|bij)(?=[\s-])/gi;

/** 'LINDEHOVEN' is how a system shouts; people write Lindehoven. Anything with small letters in it is left alone. */
export function tidyPlace(place: string): string {
  if (place !== place.toUpperCase() || !/\p{L}{3}/u.test(place)) return place;
  const lower = place.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  return lower.replace(/\bIj/g, 'IJ').replace(SMALL_WORDS, (word) => word.toLowerCase());
}

function readContact(cells: RowCells): ContactDraft | undefined {
  const name = readName(cells);
  const salutationPreference =
    cells.read('salutation', parseSalutationPreference, 'SALUTATION_UNKNOWN') ?? 'UNKNOWN';
  const email = cells.read('contactEmail', parseEmailAddress, 'EMAIL_INVALID');
  const phone = cells.read('contactPhone', parsePhoneNumber, 'PHONE_INVALID');
  if (name.familyName)
    return {
      ...name,
      familyName: name.familyName,
      salutationPreference,
      emails: [email ?? []].flat(),
      phones: [phone ?? []].flat(),
    };
  if (name.givenName ?? name.initials ?? email ?? phone)
    cells.warn('familyName', 'PERSON_WITHOUT_FAMILY_NAME', email ?? name.givenName);
  return undefined;
}

type LooseName = Partial<NameParts>;

function readName(cells: RowCells): LooseName {
  const written = readWrittenName(cells);
  // 'D.' in a column of first names is an initial.
  const initialsInstead = written.givenName?.includes('.') ? parseInitials(written.givenName) : undefined;
  const initials = cells.read('initials', parseInitials, 'INITIALS_INVALID');
  return {
    initials: initials ?? initialsInstead ?? written.initials,
    givenName: initialsInstead ? undefined : written.givenName,
    infix: lowerUnlessBelgian(cells.words('infix')) ?? written.infix,
    familyName: written.familyName,
  };
}

function readWrittenName(cells: RowCells): LooseName {
  const family = cells.name('familyName');
  const split = family === undefined ? splitFullName(cells.name('fullName') ?? '') : splitPrefix(family);
  return { ...split, givenName: cells.name('givenName') ?? split?.givenName };
}

/** 'van den Berg' in a column of family names has its prefix taken off; 'Jansen Smit' has no first name in it and stays whole. */
function splitPrefix(family: string): LooseName {
  const split = splitFullName(family);
  return split?.infix && !split.givenName && !split.initials ? split : { familyName: family };
}

/** 'VAN DEN' and 'Van den' are careless for 'van den'; 'Van Den' is how a Belgian name is registered. */
function lowerUnlessBelgian(infix: string | undefined): string | undefined {
  const belgian = infix?.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && infix.includes(' ');
  return belgian ? infix : infix?.toLowerCase();
}

/** A list that says 'ja' states a wish to be invited; it proves no consent. */
function readNewsletterWish(cells: RowCells, email: string | undefined): NewsletterWish {
  const text = cells.text('newsletterWish');
  if (text === '' || saysNo(text)) return text === '' ? 'UNKNOWN' : 'NO';
  if (!saysYes(text)) {
    cells.warn('newsletterWish', 'NEWSLETTER_WISH_UNKNOWN');
    return 'UNKNOWN';
  }
  if (!email) cells.warn('newsletterWish', 'NEWSLETTER_WITHOUT_EMAIL');
  return 'YES';
}

function readLastVisit(cells: RowCells, today: string): string | undefined {
  const text = cells.words('lastVisit');
  if (text === undefined) return undefined;
  const { day, reason } = readDutchDate(text);
  if (reason) cells.warn('lastVisit', reason === 'PERIOD_WITHOUT_DAY' ? 'DATE_IS_A_PERIOD' : 'DATE_INVALID');
  else if (day > today) cells.warn('lastVisit', 'DATE_IN_FUTURE');
  else return day;
  return undefined;
}
