import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';
import { parseInitials } from '../formats/initials';
import { parsePhoneNumber } from '../formats/phone-number';
import type { ContactEmailInput, ContactInput, ContactPhoneInput } from './contact.types';

const TEXTS = {
  initials: 20,
  givenName: 100,
  infix: 30,
  remarks: 20_000,
  source: 50,
} as const satisfies Partial<Record<keyof ContactInput, number>>;

const TIDY: Partial<Record<keyof ContactInput, (text: string) => string>> = {
  initials: (text) => parseInitials(text) ?? words(text),
  givenName: words,
  infix: words,
};

const MAX_ADDRESSES = 20;

type Texts = Pick<ContactInput, keyof typeof TEXTS | 'familyName'>;

/** The parts of a contact in canonical notation; lists with exactly one primary. */
export type CheckedContact<Input> = Omit<Input, 'emails' | 'phones'> & {
  emails?: Required<ContactEmailInput>[];
  phones?: Required<ContactPhoneInput>[];
};

/**
 * The input in canonical notation: 'J.P.', lower-case e-mail addresses, phone numbers in E.164, empty text as null.
 * @throws ValidationError naming every wrong field, also inside the lists (emails.1.address)
 */
export function checkedContact<Input extends Partial<ContactInput>>(
  input: Input,
  isNew: boolean,
): CheckedContact<Input> {
  const checks = new Checks();
  const { emails, phones, ...fields } = input;
  const canonical = {
    ...fields,
    ...checkedName(checks, fields, isNew),
    ...(emails ? { emails: checkedEmails(checks, emails) } : {}),
    ...(phones ? { phones: checkedPhones(checks, phones) } : {}),
  };
  checks.labels('tags', input.tags).done();
  return canonical;
}

/** The texts of the input, tidied: only those that are given. */
function checkedName(checks: Checks, input: Partial<Texts>, isNew: boolean): Partial<Texts> {
  const tidied: Partial<Texts> = {};
  if (isNew || input.familyName !== undefined) checks.required('familyName', input.familyName, 200);
  if (input.familyName) tidied.familyName = words(input.familyName);
  for (const [field, max] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
    checks.text(field, input[field], max);
    if (input[field]?.trim() === '') Object.assign(tidied, { [field]: null });
    else if (input[field]) tidied[field] = (TIDY[field] ?? String)(input[field]);
  }
  return tidied;
}

function words(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function checkedEmails(checks: Checks, emails: ContactEmailInput[]): Required<ContactEmailInput>[] {
  const rows = emails.map(({ address, isPrimary }) => ({ value: parseEmailAddress(address), isPrimary }));
  checkList(checks, { list: 'emails', key: 'address', code: FieldProblemCode.EMAIL_INVALID }, rows);
  return withOnePrimary(rows).map(({ value, isPrimary }) => ({ address: value, isPrimary }));
}

function checkedPhones(checks: Checks, phones: ContactPhoneInput[]): Required<ContactPhoneInput>[] {
  const rows = phones.map(({ number, isPrimary }) => ({ value: parsePhoneNumber(number), isPrimary }));
  checkList(checks, { list: 'phones', key: 'number', code: FieldProblemCode.PHONE_INVALID }, rows);
  return withOnePrimary(rows).map(({ value, isPrimary }) => ({ number: value, isPrimary }));
}

interface ListRow {
  value: string | undefined;
  isPrimary: boolean | undefined;
}

function checkList(
  checks: Checks,
  field: { list: string; key: string; code: FieldProblemCode },
  rows: ListRow[],
): void {
  checks.that(field.list, rows.length <= MAX_ADDRESSES, FieldProblemCode.TOO_LARGE, { max: MAX_ADDRESSES });
  rows.forEach(({ value }, place) => {
    const path = `${field.list}.${place}.${field.key}`;
    const isFirst = rows.findIndex((row) => row.value === value) === place;
    checks.that(path, value !== undefined, field.code);
    checks.that(path, value === undefined || isFirst, FieldProblemCode.ALREADY_EXISTS);
  });
}

/** Exactly one row is primary: the first that says so, or else the first. */
export function withOnePrimary<Row extends { isPrimary?: boolean | undefined }>(
  rows: Row[],
): (Row & { value: string; isPrimary: boolean })[] {
  const chosen = Math.max(
    0,
    rows.findIndex((row) => row.isPrimary),
  );
  return rows.map((row, place) => ({ ...row, isPrimary: place === chosen })) as (Row & {
    value: string;
    isPrimary: boolean;
  })[];
}
