import type { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';

export interface Period {
  startsOn?: Date | null;
  endsOn?: Date | null;
}

/**
 * The days of a membership or function. Without an end it is current; an end says that it is over, so it never lies
 * ahead. An unknown start fits any end.
 */
export function checkPeriod(checks: Checks, { startsOn, endsOn }: Period, today: Date): void {
  if (!endsOn) return;
  checks
    .that('endsOn', !startsOn || endsOn >= startsOn, FieldProblemCode.END_BEFORE_START)
    .that('endsOn', endsOn <= today, FieldProblemCode.IN_THE_FUTURE);
}
