import { EventStatus } from '../../prisma/generated/enums';
import { NotAllowedInStateError } from '../errors/domain-error';

/** What an organiser can do next with an event. */
export enum EventStep {
  PUBLISH = 'PUBLISH',
  CLOSE = 'CLOSE',
  REOPEN = 'REOPEN',
  HOLD = 'HOLD',
  EVALUATE = 'EVALUATE',
  CANCEL = 'CANCEL',
}

interface Transition {
  from: readonly EventStatus[];
  to: EventStatus;
}

const { DRAFT, PUBLISHED, CLOSED, HELD, EVALUATED, CANCELLED } = EventStatus;

/** draft → published ⇄ closed → held → evaluated, and cancelled until it is held. */
const STEPS: Readonly<Record<EventStep, Transition>> = {
  PUBLISH: { from: [DRAFT], to: PUBLISHED },
  CLOSE: { from: [PUBLISHED], to: CLOSED },
  REOPEN: { from: [CLOSED], to: PUBLISHED },
  HOLD: { from: [PUBLISHED, CLOSED], to: HELD },
  EVALUATE: { from: [HELD], to: EVALUATED },
  CANCEL: { from: [DRAFT, PUBLISHED, CLOSED], to: CANCELLED },
};

/** The buttons that belong to this status. */
export function nextSteps(status: EventStatus): EventStep[] {
  return Object.values(EventStep).filter((step) => STEPS[step].from.includes(status));
}

/**
 * The status after a step.
 * @throws NotAllowedInStateError when the step does not belong to this status
 */
export function statusAfter(status: EventStatus, step: EventStep): EventStatus {
  const { from, to } = STEPS[step];
  if (!from.includes(status)) throw new NotAllowedInStateError('Event', status, step);
  return to;
}

/** Registered people count on it: time and place no longer change silently. */
export function isAnnounced(status: EventStatus): boolean {
  return status === PUBLISHED || status === CLOSED;
}

/** Text and times may change until it is over; afterwards only what was learned. */
export function isEditable(status: EventStatus): boolean {
  return status === DRAFT || isAnnounced(status) || status === HELD;
}
