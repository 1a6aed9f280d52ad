import type { BusinessStatus } from '../../prisma/generated/enums';
import { lostLeadingZero, parseBranchNumber, parseKvkNumber } from '../formats/kvk-number';
import { parseEmailAddress } from '../formats/email-address';
import { parsePhoneNumber } from '../formats/phone-number';
import { parsePostcode } from '../formats/postcode';
import { parseSbiCode } from '../formats/sbi-code';
import { parseStreetAddress, showHouseNumber } from '../formats/street-address';
import { parseWebsite } from '../formats/website';
import { parseWorkingPersons } from '../formats/working-persons';
import { parseBusinessStatus } from './import-business-status';
import type { RowCells } from './import-cells';
import type { ImportField } from './import-fields';
import { listOf, tagsOf } from './import-lists';
import { readSeveral } from './import-several';
import { saysNo, saysYes } from './import-yes-no';

export interface BusinessDraft {
  name?: string;
  statutoryName?: string;
  tradeNames?: string[];
  kvkNumber?: string;
  branchNumber?: string;
  street?: string;
  /** With its letter or addition. */
  houseNumber?: string;
  postcode?: string;
  city?: string;
  area?: string;
  /** The main activity. */
  sbiCode?: string;
  /** What else it does; never the main activity. */
  otherSbiCodes?: string[];
  /** The lower bound of what the list says. */
  workingPersons?: number;
  website?: string;
  phone?: string;
  email?: string;
  legalForm?: string;
  remarks?: string;
  status?: BusinessStatus;
  /** Absent where a list says no: it can ask for no post and for a shielded address, and never take either away. */
  isNonMailing?: true;
  isAddressShielded?: true;
  /** Of the colleague that the list names, once they are found. */
  accountManagerId?: string;
  tags: string[];
}

/**
 * The business of a row, when it names one. 'Geen post' and 'adres afgeschermd' protect somebody: of a list and a record that differ in
 * them the stricter wins, in every mode that changes records, so a list can switch them on and never off. A word for the status or for
 * yes and no that nobody knows is reported and left out.
 */
export function readBusiness(cells: RowCells): BusinessDraft | undefined {
  const name = cells.name('businessName');
  const numbers = readNumbers(cells, name !== undefined);
  if (name === undefined && !numbers.kvkNumber && !numbers.branchNumber) return undefined;
  return {
    name,
    ...numbers,
    ...readAddress(cells),
    ...readActivities(cells),
    workingPersons: cells.read('workingPersons', parseWorkingPersons, 'WORKING_PERSONS_INVALID')?.atLeast,
    website: cells.read('website', parseWebsite, 'WEBSITE_INVALID'),
    phone: cells.read('businessPhone', parsePhoneNumber, 'PHONE_INVALID'),
    email: cells.read('businessEmail', parseEmailAddress, 'EMAIL_INVALID'),
    legalForm: cells.words('legalForm'),
    ...readNames(cells),
    ...readStanding(cells),
    tags: tagsOf(cells.words('tags')),
  };
}

function readActivities(cells: RowCells): Pick<BusinessDraft, 'sbiCode' | 'otherSbiCodes'> {
  const sbiCode = cells.read('sbiCode', parseSbiCode, 'SBI_CODE_INVALID');
  if (cells.words('otherSbiCodes') === undefined) return { sbiCode };
  const all = readSeveral(cells, ['otherSbiCodes'], parseSbiCode, 'SBI_CODE_INVALID');
  const others = all.filter((code) => code !== sbiCode);
  return { sbiCode, otherSbiCodes: others.length > 0 ? others : undefined };
}

// A trade name may have a comma in it.
const BETWEEN_NAMES = /[;\n]/;

function readNames(cells: RowCells): Pick<BusinessDraft, 'statutoryName' | 'tradeNames'> {
  const tradeNames = listOf(cells.name('tradeNames'), BETWEEN_NAMES).filter(
    (name) => name.length <= LONGEST_NAME,
  );
  return {
    statutoryName: cells.name('statutoryName'),
    tradeNames: tradeNames.length > 0 ? tradeNames : undefined,
  };
}

const LONGEST_NAME = 300;

function readStanding(cells: RowCells): Pick<BusinessDraft, 'status' | 'isNonMailing' | 'isAddressShielded'> {
  const saysNothing = cells.words('businessStatus') === undefined;
  return {
    status: saysNothing
      ? undefined
      : cells.read('businessStatus', parseBusinessStatus, 'BUSINESS_STATUS_UNKNOWN'),
    isNonMailing: readYes(cells, 'nonMailing'),
    isAddressShielded: readYes(cells, 'addressShielded'),
  };
}

function readYes(cells: RowCells, field: ImportField): true | undefined {
  const text = cells.words(field);
  if (text === undefined || saysNo(text)) return undefined;
  if (saysYes(text)) return true;
  cells.warn(field, 'YES_OR_NO_UNKNOWN');
  return undefined;
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
