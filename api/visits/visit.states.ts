import { VisitStatus } from '../../prisma/generated/enums';
import { NotAllowedInStateError } from '../errors/domain-error';

/** What one can do with a visit; each is a button on its page. */
export enum VisitStep {
  INVITE = 'INVITE',
  CONFIRM = 'CONFIRM',
  HOLD = 'HOLD',
  REPORT = 'REPORT',
  CANCEL = 'CANCEL',
}

type Steps = Readonly<Partial<Record<VisitStep, VisitStatus>>>;

/**
 * From each state, each allowed step and where it leads. Nothing outside this table happens. Who writes a visit up says by
 * that that it took place.
 */
export const VISIT_STATES: Readonly<Record<VisitStatus, Steps>> = {
  PROPOSED: {
    INVITE: VisitStatus.INVITED,
    CONFIRM: VisitStatus.CONFIRMED,
    HOLD: VisitStatus.HELD,
    REPORT: VisitStatus.REPORTED,
    CANCEL: VisitStatus.CANCELLED,
  },
  INVITED: {
    CONFIRM: VisitStatus.CONFIRMED,
    HOLD: VisitStatus.HELD,
    REPORT: VisitStatus.REPORTED,
    CANCEL: VisitStatus.CANCELLED,
  },
  CONFIRMED: { HOLD: VisitStatus.HELD, REPORT: VisitStatus.REPORTED, CANCEL: VisitStatus.CANCELLED },
  HELD: { REPORT: VisitStatus.REPORTED },
  REPORTED: {},
  CANCELLED: {},
};

/** Steps that say it took place: not before it began. */
const ONLY_AFTERWARDS: ReadonlySet<VisitStep> = new Set([VisitStep.HOLD, VisitStep.REPORT]);

interface VisitMoment {
  status: VisitStatus;
  startsAt: Date;
}

/** What can be done now, in the order one does it. */
export function nextSteps({ status, startsAt }: VisitMoment, now: Date): VisitStep[] {
  const steps = Object.keys(VISIT_STATES[status]) as VisitStep[];
  return steps.filter((step) => startsAt <= now || !ONLY_AFTERWARDS.has(step));
}

/**
 * The state a step leads to.
 * @throws NotAllowedInStateError when the step is not among the next ones
 */
export function stateAfter(visit: VisitMoment, step: VisitStep, now: Date): VisitStatus {
  const next = VISIT_STATES[visit.status][step];
  if (!next || !nextSteps(visit, now).includes(step)) {
    throw new NotAllowedInStateError('Visit', visit.status, step);
  }
  return next;
}

/** While people may count on it: a change must be told to those who were invited. */
export function isAhead(status: VisitStatus): boolean {
  return status === VisitStatus.INVITED || status === VisitStatus.CONFIRMED;
}

/** What was planned can be changed until it is written up or called off. */
export function isOpen(status: VisitStatus): boolean {
  return Object.keys(VISIT_STATES[status]).length > 0;
}
