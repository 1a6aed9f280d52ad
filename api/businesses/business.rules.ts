import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';
import { parseBranchNumber, parseKvkNumber } from '../formats/kvk-number';
import { parsePhoneNumber } from '../formats/phone-number';
import { parsePostcode } from '../formats/postcode';
import { parseWebsite } from '../formats/website';
import type { BusinessInput } from './business.types';

type Notation = readonly [parse: (text: string) => string | undefined, code: FieldProblemCode];

const NOTATIONS = {
  kvkNumber: [parseKvkNumber, FieldProblemCode.KVK_NUMBER_INVALID],
  branchNumber: [parseBranchNumber, FieldProblemCode.BRANCH_NUMBER_INVALID],
  postcode: [parsePostcode, FieldProblemCode.POSTCODE_INVALID],
  phone: [parsePhoneNumber, FieldProblemCode.PHONE_INVALID],
  email: [parseEmailAddress, FieldProblemCode.EMAIL_INVALID],
  website: [parseWebsite, FieldProblemCode.WEBSITE_INVALID],
} as const satisfies Partial<Record<keyof BusinessInput, Notation>>;

const TEXTS = {
  statutoryName: 300,
  legalForm: 100,
  street: 200,
  houseNumber: 20,
  city: 100,
  remarks: 20_000,
  source: 50,
} as const satisfies Partial<Record<keyof BusinessInput, number>>;

/**
 * The input in canonical notation: KVK number of 8 digits, postcode 1234AB, phone in E.164, empty text as null.
 * @throws ValidationError naming every wrong field
 */
export function checkedBusiness<Input extends Partial<BusinessInput>>(input: Input, isNew: boolean): Input {
  const checks = new Checks();
  if (isNew || input.name !== undefined) checks.required('name', input.name, 300);
  const canonical: Input = { ...input, ...checkedTexts(checks, input), ...checkedNotations(checks, input) };
  if (isNew && canonical.branchNumber) {
    checks.that('kvkNumber', Boolean(canonical.kvkNumber), FieldProblemCode.BRANCH_WITHOUT_KVK);
  }
  checks
    .range('workingPersons', input.workingPersons, 0, 1_000_000)
    .range('latitude', input.latitude, -90, 90)
    .range('longitude', input.longitude, -180, 180)
    .labels('tags', input.tags)
    .labels('tradeNames', input.tradeNames, 300)
    .done();
  return canonical;
}

function checkedTexts(checks: Checks, input: Partial<BusinessInput>): Partial<BusinessInput> {
  const emptied: Partial<BusinessInput> = {};
  for (const [field, max] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
    checks.text(field, input[field], max);
    if (input[field]?.trim() === '') Object.assign(emptied, { [field]: null });
  }
  return emptied;
}

function checkedNotations(checks: Checks, input: Partial<BusinessInput>): Partial<BusinessInput> {
  const canonical: Partial<BusinessInput> = {};
  for (const [field, [parse, code]] of Object.entries(NOTATIONS) as [keyof typeof NOTATIONS, Notation][]) {
    const text = input[field];
    if (text === undefined) continue;
    canonical[field] = text?.trim() ? parse(text) : null;
    checks.that(field, canonical[field] !== undefined, code);
  }
  return canonical;
}

/** What somebody most likely means by the text in a search box. */
export type SearchTerm =
  | { kind: 'kvkNumber' | 'branchNumber' | 'postcode' | 'phone' | 'email'; value: string }
  | { kind: 'name'; value: string };

export function searchTermOf(text: string): SearchTerm {
  const q = text.trim();
  if (/^\d{8}$/.test(q)) return { kind: 'kvkNumber', value: q };
  if (/^\d{12}$/.test(q)) return { kind: 'branchNumber', value: q };
  const postcode = parsePostcode(q);
  if (postcode) return { kind: 'postcode', value: postcode };
  if (q.includes('@')) return { kind: 'email', value: q.toLowerCase() };
  const phone = /^[+\d(][\d\s()./-]{8,}$/.test(q) ? parsePhoneNumber(q) : undefined;
  return phone ? { kind: 'phone', value: phone } : { kind: 'name', value: q };
}

/** Everything that says where a business stands, its area by id and by name included: that can be one street or one building. */
export const ADDRESS_FIELDS = [
  'street',
  'houseNumber',
  'postcode',
  'city',
  'latitude',
  'longitude',
  'areaId',
  'area',
] as const;

/** A shielded address as people outside the team see it: not at all. */
export function withoutShieldedAddress<Row extends object>(row: Row): Row {
  if (!('isAddressShielded' in row) || row.isAddressShielded !== true) return row;
  const hidden = Object.fromEntries(
    ADDRESS_FIELDS.filter((field) => field in row).map((field) => [field, null]),
  );
  return { ...row, ...hidden };
}
