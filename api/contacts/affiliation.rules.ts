import { checkPeriod } from '../associations/period.rules';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { ContactFunctionInput } from './contact.types';

/**
 * One function in canonical form: at exactly one business or association, its days in order and not ended ahead of time.
 * @param path where it stands in the input, for example `affiliations.0.`
 */
export function checkedFunction<Input extends ContactFunctionInput>(
  checks: Checks,
  input: Input,
  today: Date,
  path = '',
): Input {
  const parties = [input.businessId, input.associationId].filter(Boolean).length;
  const own = new Checks()
    .that('businessId', parties === 1, FieldProblemCode.EXACTLY_ONE_PARTY)
    .text('role', input.role, 100);
  checkPeriod(own, input, today);
  for (const { field, code, params } of own.problems) checks.that(`${path}${field}`, false, code, params);
  return { ...input, ...(input.role === undefined ? {} : { role: input.role?.trim() || null }) };
}

export interface LiveFunction {
  id: string;
  isPrimary: boolean;
  startsOn: Date | null;
}

/** Which current function becomes the primary one when none is: the longest standing, unknown starts first. */
export function nextPrimary<Row extends LiveFunction>(current: Row[]): Row | undefined {
  if (current.some((row) => row.isPrimary)) return undefined;
  return current.toSorted((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))[0];
}

function startOf({ startsOn }: LiveFunction): number {
  return startsOn?.getTime() ?? Number.NEGATIVE_INFINITY;
}

/** The functions that a new contact starts with: exactly one of the current ones is primary. */
export function withPrimaryFunction<Input extends ContactFunctionInput>(
  functions: Input[],
): (Input & { isPrimary: boolean })[] {
  const chosen = functions.findIndex((one) => one.isPrimary && !one.endsOn);
  const primary = chosen >= 0 ? chosen : functions.findIndex((one) => !one.endsOn);
  return functions.map((one, place) => ({ ...one, isPrimary: place === primary }));
}
