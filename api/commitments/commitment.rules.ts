import { CommitmentStatus } from '../../prisma/generated/enums';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { dutchDay } from '../formats/calendar-day';
import type { Agreement, CommitmentInput } from './commitment.types';

/** Open and its due day has passed in the Netherlands. */
export function isLate(commitment: { status: CommitmentStatus; dueOn: Date }, now: Date): boolean {
  return commitment.status === CommitmentStatus.OPEN && commitment.dueOn < dutchDay(now);
}

/** What keeping it at this moment makes of it: on the due day is still in time. */
export function keptStatus(dueOn: Date, now: Date): CommitmentStatus {
  return dueOn < dutchDay(now) ? CommitmentStatus.KEPT_LATE : CommitmentStatus.KEPT;
}

/** @throws ValidationError naming every wrong field */
export function checkCommitment(input: Partial<CommitmentInput>, isNew: boolean): void {
  const checks = new Checks();
  if (isNew || input.what !== undefined) checks.required('what', input.what, 2_000);
  checks
    .that('associationId', !(input.businessId && input.associationId), FieldProblemCode.EXACTLY_ONE_PARTY)
    .done();
}

/** @throws ValidationError with the place of each wrong agreement, for example agreements.1.what */
export function checkAgreements(agreements: readonly Agreement[], checks = new Checks()): void {
  checks.that('agreements', agreements.length <= 50, FieldProblemCode.TOO_LARGE, { max: 50 });
  agreements.forEach(({ what }, place) => checks.required(`agreements.${place}.what`, what, 2_000));
  checks.done();
}
