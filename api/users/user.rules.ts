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
  if (isNew || input.email !== undefined) {
    checks.required('email', input.email, 254);
    checks.that('email', !input.email || parseEmailAddress(input.email) !== undefined, FieldProblemCode.EMAIL_INVALID);
  }
  if (isNew || input.name !== undefined) checks.required('name', input.name, 200);
  if (isNew || input.initials !== undefined) checks.required('initials', input.initials, 4);
  checks.text('jobTitle', input.jobTitle, 200);
  checks.that('colour', !input.colour || COLOUR.test(input.colour), FieldProblemCode.COLOUR_INVALID);
  checks.that('phone', !input.phone || parsePhoneNumber(input.phone) !== undefined, FieldProblemCode.PHONE_INVALID);
  if (input.password !== undefined) checkPassword(checks, 'password', input.password);
  checks.done();
  return {
    ...input,
    ...(input.email ? { email: parseEmailAddress(input.email) } : {}),
    ...(input.phone ? { phone: parsePhoneNumber(input.phone) } : {}),
  };
}
