import { checkPassword } from '../access/password';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';
import { parsePhoneNumber } from '../formats/phone-number';
import type { UserInput } from './user.types';

const COLOUR = /^#[0-9a-f]{6}$/i;

/**
 * The input in canonical notation.
 * @throws ValidationError naming every wrong field
 */
export function checkedUser<Input extends Partial<UserInput>>(input: Input, isNew: boolean): Input {
  const checks = new Checks();
  checkIdentity(checks, input, isNew);
  checks.text('jobTitle', input.jobTitle, 200);
  checks.that('colour', !input.colour || COLOUR.test(input.colour), FieldProblemCode.COLOUR_INVALID);
  checks.that(
    'phone',
    !input.phone || parsePhoneNumber(input.phone) !== undefined,
    FieldProblemCode.PHONE_INVALID,
  );
  if (input.password !== undefined) checkPassword(checks, 'password', input.password);
  checks.done();
  return {
    ...input,
    ...(input.email ? { email: parseEmailAddress(input.email) } : {}),
    ...(input.phone ? { phone: parsePhoneNumber(input.phone) } : {}),
  };
}

/** Up to four letters that stand for a person: the first of each word that is written with a capital. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const capitals = words.filter((word) => word[0] !== word[0]?.toLowerCase());
  return (capitals.length > 0 ? capitals : words)
    .map((word) => word[0])
    .join('')
    .slice(0, 4)
    .toUpperCase();
}

function checkIdentity(checks: Checks, input: Partial<UserInput>, isNew: boolean): void {
  const { email, name, initials } = input;
  if (isNew || name !== undefined) checks.required('name', name, 200);
  if (isNew || initials !== undefined) checks.required('initials', initials, 4);
  if (!isNew && email === undefined) return;
  checks.required('email', email, 254);
  checks.that('email', !email || parseEmailAddress(email) !== undefined, FieldProblemCode.EMAIL_INVALID);
}
