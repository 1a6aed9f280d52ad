import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';
import { parseKvkNumber } from '../formats/kvk-number';
import { parsePhoneNumber } from '../formats/phone-number';
import { parseWebsite } from '../formats/website';
import type { AssociationInput } from './association.types';

type Notation = readonly [parse: (text: string) => string | undefined, code: FieldProblemCode];

const NOTATIONS = {
  kvkNumber: [parseKvkNumber, FieldProblemCode.KVK_NUMBER_INVALID],
  phone: [parsePhoneNumber, FieldProblemCode.PHONE_INVALID],
  email: [parseEmailAddress, FieldProblemCode.EMAIL_INVALID],
  website: [parseWebsite, FieldProblemCode.WEBSITE_INVALID],
} as const satisfies Partial<Record<keyof AssociationInput, Notation>>;

/**
 * The input in canonical notation, empty text as null.
 * @throws ValidationError naming every wrong field
 */
export function checkedAssociation<Input extends Partial<AssociationInput>>(
  input: Input,
  isNew: boolean,
): Input {
  const checks = new Checks();
  const canonical: Partial<AssociationInput> = { ...input };
  if (isNew || input.name !== undefined) {
    checks.required('name', input.name, 200);
    if (input.name) canonical.name = input.name.trim();
  }
  for (const [field, [parse, code]] of Object.entries(NOTATIONS) as [keyof typeof NOTATIONS, Notation][]) {
    const text = input[field];
    if (text === undefined) continue;
    canonical[field] = text?.trim() ? parse(text) : null;
    checks.that(field, canonical[field] !== undefined, code);
  }
  if (input.remarks?.trim() === '') canonical.remarks = null;
  checks
    .text('remarks', input.remarks, 20_000)
    .range('visitCadenceMonths', input.visitCadenceMonths, 1, 120)
    .range('boardMeetingsPerYear', input.boardMeetingsPerYear, 0, 52)
    .labels('tags', input.tags)
    .done();
  return canonical as Input;
}
