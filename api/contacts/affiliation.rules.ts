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
  own.that('termEndsOn', isAfterStart(input), FieldProblemCode.END_BEFORE_START);
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

function isAfterStart({ startsOn, termEndsOn }: ContactFunctionInput): boolean {
  return !startsOn || !termEndsOn || termEndsOn >= startsOn;
}

const WARNED_DAYS = 92;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** True for a current function whose term has ended or ends within three months: somebody must be chosen again. */
export function isTermEnding(
  { endsOn, termEndsOn }: { endsOn: Date | null; termEndsOn: Date | null },
  today: Date,
): boolean {
  if (endsOn || !termEndsOn) return false;
  return termEndsOn.getTime() - today.getTime() <= WARNED_DAYS * DAY_MS;
}

/** The last day at the old place: the day before the first at the new one, but never before it began. */
export function lastDayBefore(startsOn: Date, beganOn: Date | null): Date {
  const dayBefore = new Date(startsOn.getTime() - DAY_MS);
  return beganOn && beganOn > dayBefore ? beganOn : dayBefore;
}
