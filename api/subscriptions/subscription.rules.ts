import { Checks } from '../errors/checks';
import { ValidationError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';

/** How long the button in the confirmation mail works. */
export const CONFIRM_HOURS = 48;
const HOUR_MS = 3_600_000;

/** The moment a request made at `requestedAt` can no longer be confirmed. */
export function confirmableUntil(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + CONFIRM_HOURS * HOUR_MS);
}

/** Requests made before this can no longer be confirmed. */
export function oldestConfirmable(now: Date): Date {
  return new Date(now.getTime() - CONFIRM_HOURS * HOUR_MS);
}

export type ConfirmState = 'OPEN' | 'DONE' | 'EXPIRED' | 'WITHDRAWN';

/** What the button in a confirmation mail can still do. */
export function confirmStateOf(subscription: { status: string; requestedAt: Date }, now: Date): ConfirmState {
  if (subscription.status === 'CONFIRMED') return 'DONE';
  if (subscription.status !== 'PENDING') return 'WITHDRAWN';
  return subscription.requestedAt > oldestConfirmable(now) ? 'OPEN' : 'EXPIRED';
}

/**
 * The address in its canonical form.
 * @throws ValidationError when it is no address, no topic is chosen, or the consent sentence was not agreed to
 */
export function checkedRequest(request: {
  email: string;
  topicIds: readonly string[];
  isAgreed: boolean;
}): string {
  const email = parseEmailAddress(request.email);
  const checks = new Checks().required('email', request.email, 254);
  if (request.email.trim() !== '') checks.that('email', email !== undefined, FieldProblemCode.EMAIL_INVALID);
  checks
    .that('topicIds', request.topicIds.length > 0, FieldProblemCode.AT_LEAST_ONE)
    .that('isAgreed', request.isAgreed, FieldProblemCode.REQUIRED)
    .done();
  return email ?? '';
}

/** @throws ValidationError NO_PROOF: without proof there is no consent, whatever a list says */
export function checkedProof(consent: Evidence & { email: string }): string {
  const email = parseEmailAddress(consent.email);
  const checks = new Checks().that('email', email !== undefined, FieldProblemCode.EMAIL_INVALID);
  checkEvidence(checks, consent);
  return email ?? '';
}

/** @throws ValidationError NO_PROOF, as for one person */
export function checkedListProof(consent: Evidence): void {
  checkEvidence(new Checks(), consent);
}

interface Evidence {
  topicIds: readonly string[];
  proof: string;
}

function checkEvidence(checks: Checks, { topicIds, proof }: Evidence): void {
  checks
    .that('topicIds', topicIds.length > 0, FieldProblemCode.AT_LEAST_ONE)
    .that('proof', proof.trim().length > 0, FieldProblemCode.NO_PROOF)
    .text('proof', proof, 2_000)
    .done();
}

/** @throws ValidationError when it is no address */
export function checkedAddress(text: string): string {
  const email = parseEmailAddress(text);
  if (!email) throw new ValidationError([{ field: 'email', code: FieldProblemCode.EMAIL_INVALID }]);
  return email;
}

/** Enough to recognise one's own address by, too little to learn somebody else's: k…s@bakker.nl. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const shown = local.length < 3 ? `${local.slice(0, 1)}…` : `${local.slice(0, 1)}…${local.slice(-1)}`;
  return `${shown}${email.slice(at)}`;
}

/** What saving the preferences page changes. */
export function preferenceChanges(
  current: readonly { topicId: string; status: string }[],
  wanted: readonly string[],
): { on: string[]; off: string[] } {
  const chosen = new Set(wanted);
  const confirmed = new Set(current.filter((row) => row.status === 'CONFIRMED').map((row) => row.topicId));
  return {
    on: [...chosen].filter((topicId) => !confirmed.has(topicId)),
    off: current
      .filter((row) => row.status !== 'UNSUBSCRIBED' && !chosen.has(row.topicId))
      .map((row) => row.topicId),
  };
}
