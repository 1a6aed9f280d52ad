import { checkAgreements } from '../commitments/commitment.rules';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { VisitInput, VisitReport } from './visit.types';

type Facts = Pick<VisitInput, 'businessId' | 'associationId' | 'startsAt' | 'endsAt'>;

/**
 * @param before what stands there already, when it is a change
 * @throws ValidationError naming every wrong field
 */
export function checkVisit(input: Partial<VisitInput>, before?: Facts): void {
  const checks = new Checks();
  if (!before || input.subject !== undefined) checks.required('subject', input.subject, 300);
  checks
    .text('location', input.location, 300)
    .text('preparation', input.preparation, 20_000)
    .labels('topics', input.topics, 100);
  const { businessId, associationId, startsAt, endsAt } = planned(input, before);
  checks
    .that('businessId', Boolean(businessId) !== Boolean(associationId), FieldProblemCode.EXACTLY_ONE_PARTY)
    .that('endsAt', !startsAt || !endsAt || endsAt > startsAt, FieldProblemCode.END_BEFORE_START)
    .done();
}

/** What will stand there: the change over what there was. */
function planned(input: Partial<VisitInput>, before?: Facts): Partial<Facts> {
  return {
    businessId: input.businessId === undefined ? before?.businessId : input.businessId,
    associationId: input.associationId === undefined ? before?.associationId : input.associationId,
    startsAt: input.startsAt ?? before?.startsAt,
    endsAt: input.endsAt ?? before?.endsAt,
  };
}

/** @throws ValidationError naming every wrong field, agreements by their place */
export function checkReport(input: VisitReport): void {
  const checks = new Checks().required('report', input.report, 50_000).text('signals', input.signals, 20_000);
  checkAgreements(input.agreements ?? [], checks);
}

/** Whether the invited must hear of it. */
export function movesAppointment(
  before: { startsAt: Date; endsAt: Date; location: string | null },
  after: { startsAt: Date; endsAt: Date; location: string | null },
): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.location !== after.location
  );
}

/** When and where, ready to print. */
export interface AppointmentWords {
  when: string;
  where: string;
}

/** What became different, in the words of the reader's language. */
export function changesInWords(
  before: AppointmentWords,
  after: AppointmentWords,
  language: 'nl' | 'en',
): { what: string; before: string; after: string }[] {
  const words =
    language === 'nl'
      ? { when: 'Het tijdstip', where: 'De plaats' }
      : { when: 'The time', where: 'The place' };
  return (['when', 'where'] as const)
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ what: words[part], before: before[part], after: after[part] }));
}
