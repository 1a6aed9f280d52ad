import type { SendOutcome } from '../../newsletters/delivery/mail-sender';

/** What to write on a mail after it was offered to the provider. Seconds, because the database's clock counts. */
export type Settlement =
  | { status: 'ACCEPTED'; providerMessageId: string }
  | { status: 'PENDING'; reason: string; waitSeconds: number; isAttempt: boolean }
  | { status: 'REFUSED'; reason: string }
  | { status: 'UNCERTAIN'; reason: string };

/** After so many offers the provider could not take, it is given up; with an hour between them that is more than a day. */
export const MAX_ATTEMPTS = 30;
/** Settings are wrong: often enough to notice the repair, seldom enough not to be a nuisance. */
const UNAUTHORISED_WAIT_SECONDS = 300;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * What an answer of the provider means for one mail.
 * @param attempts offers so far, this one included
 * @param chance from 0 to 1, spreads the retries
 */
export function settlementOf(outcome: SendOutcome, attempts: number, chance: number): Settlement {
  switch (outcome.kind) {
    case 'accepted':
      return { status: 'ACCEPTED', providerMessageId: outcome.messageId };
    case 'throttled':
      return {
        status: 'PENDING',
        reason: 'THROTTLED',
        waitSeconds: outcome.retryAfterSeconds,
        isAttempt: false,
      };
    case 'unauthorised':
      return {
        status: 'PENDING',
        reason: outcome.reason,
        waitSeconds: UNAUTHORISED_WAIT_SECONDS,
        isAttempt: false,
      };
    case 'unavailable':
      return attempts >= MAX_ATTEMPTS
        ? { status: 'REFUSED', reason: outcome.reason }
        : {
            status: 'PENDING',
            reason: outcome.reason,
            waitSeconds: backoffSeconds(attempts, chance),
            isAttempt: true,
          };
    case 'refused':
      return { status: 'REFUSED', reason: outcome.reason };
    case 'uncertain':
      return { status: 'UNCERTAIN', reason: outcome.reason };
  }
}

/** Doubles with every attempt up to an hour, and falls anywhere below that, so that retries do not come all at once. */
export function backoffSeconds(attempts: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.max(0, attempts - 1));
  return Math.max(1, Math.round(ceiling * chance));
}
