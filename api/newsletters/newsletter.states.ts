import { NewsletterStatus } from '../../prisma/generated/enums';
import { NotAllowedInStateError } from '../errors/domain-error';

/** What people do with an edition. */
export enum NewsletterStep {
  EDIT = 'EDIT',
  TEST = 'TEST',
  APPROVE = 'APPROVE',
  SCHEDULE = 'SCHEDULE',
  WITHDRAW = 'WITHDRAW',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  CANCEL = 'CANCEL',
}

/** What the program itself does with it. */
export type SystemStep = 'START' | 'SEND' | 'STOP' | 'FINISH';

type Steps = Partial<Record<NewsletterStep | SystemStep, NewsletterStatus>>;

/**
 * Every state and where each step leads; a step that is not here does not exist. An edit goes back to the draft, so what
 * was tested or approved is always what is sent. Resuming prepares again, which is nothing when the audience is frozen.
 */
export const NEWSLETTER_STATES: Readonly<Record<NewsletterStatus, Steps>> = {
  DRAFT: { EDIT: 'DRAFT', TEST: 'TESTED', CANCEL: 'CANCELLED' },
  TESTED: { EDIT: 'DRAFT', TEST: 'TESTED', APPROVE: 'APPROVED', CANCEL: 'CANCELLED' },
  APPROVED: { EDIT: 'DRAFT', TEST: 'APPROVED', SCHEDULE: 'SCHEDULED', CANCEL: 'CANCELLED' },
  SCHEDULED: {
    SCHEDULE: 'SCHEDULED',
    WITHDRAW: 'APPROVED',
    CANCEL: 'CANCELLED',
    START: 'PREPARING',
    STOP: 'PAUSED',
  },
  PREPARING: { PAUSE: 'PAUSED', CANCEL: 'CANCELLED', SEND: 'SENDING', STOP: 'PAUSED' },
  SENDING: { PAUSE: 'PAUSED', CANCEL: 'CANCELLED', STOP: 'PAUSED', FINISH: 'FINISHED' },
  PAUSED: { RESUME: 'PREPARING', CANCEL: 'CANCELLED' },
  FINISHED: {},
  CANCELLED: {},
};

/** The state after a step. @throws NotAllowedInStateError when the step does not exist there */
export function stateAfter(status: NewsletterStatus, step: NewsletterStep | SystemStep): NewsletterStatus {
  const next = NEWSLETTER_STATES[status][step];
  if (!next) throw new NotAllowedInStateError('Newsletter', status, step);
  return next;
}

/** The states in which a step exists, for a statement that changes a row only if it still stands in one of them. */
export function statesWith(step: NewsletterStep | SystemStep): NewsletterStatus[] {
  return Object.values(NewsletterStatus).filter((status) => NEWSLETTER_STATES[status][step] !== undefined);
}

/** Who asks for the next steps. */
export interface StepRights {
  mayWrite: boolean;
  mayApprove: boolean;
  /** Made this edition: somebody else must approve it. */
  isAuthor: boolean;
}

/** The steps that this person can take now, in the order in which a screen shows them. */
export function nextSteps(status: NewsletterStatus, rights: StepRights): NewsletterStep[] {
  return Object.values(NewsletterStep).filter((step) => {
    if (NEWSLETTER_STATES[status][step] === undefined) return false;
    return step === NewsletterStep.APPROVE ? rights.mayApprove && !rights.isAuthor : rights.mayWrite;
  });
}
