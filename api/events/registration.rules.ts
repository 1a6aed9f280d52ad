import type { Event } from '../../prisma/generated/client';
import { EventStatus } from '../../prisma/generated/enums';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';
import { parsePhoneNumber } from '../formats/phone-number';
import { RegistrationClosedReason, type RegistrationInput } from './registration.types';

export type CheckedRegistration = Required<Pick<RegistrationInput, 'name' | 'email' | 'guests'>> &
  Omit<RegistrationInput, 'name' | 'email' | 'guests'>;

/**
 * Name, address and guests in one notation.
 * @throws ValidationError naming every wrong field
 */
export function checkedRegistration(input: RegistrationInput, maxGuests: number): CheckedRegistration {
  const email = parseEmailAddress(input.email);
  const phone = input.phone?.trim() ? parsePhoneNumber(input.phone) : null;
  const { name, guests = 0 } = input;
  const isEmailGiven = input.email.trim() !== '';
  new Checks()
    .required('name', name, 200)
    .that('email', isEmailGiven, FieldProblemCode.REQUIRED)
    .that('email', !isEmailGiven || email !== undefined, FieldProblemCode.EMAIL_INVALID)
    .text('organisation', input.organisation, 200)
    .that('phone', phone !== undefined, FieldProblemCode.PHONE_INVALID)
    .that('guests', Number.isInteger(guests) && guests >= 0, FieldProblemCode.INVALID)
    .that('guests', guests <= maxGuests, FieldProblemCode.TOO_MANY_GUESTS, { max: maxGuests })
    .text('remarks', input.remarks, 1_000)
    .done();
  const texts = { organisation: textOf(input.organisation), remarks: textOf(input.remarks) };
  return { ...input, ...texts, name: name.trim(), email: String(email), phone, guests };
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

type RegistrationWindow = Pick<
  Event,
  'status' | 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt' | 'archivedAt'
>;

/** Why a visitor of the site cannot register now; undefined when they can. */
export function refusalForVisitors(
  event: RegistrationWindow,
  now: Date,
): RegistrationClosedReason | undefined {
  if (event.status === EventStatus.CANCELLED) return RegistrationClosedReason.CANCELLED;
  if (event.startsAt <= now) return RegistrationClosedReason.PAST;
  if (event.status !== EventStatus.PUBLISHED || event.archivedAt) return RegistrationClosedReason.CLOSED;
  if (event.registrationOpensAt && event.registrationOpensAt > now)
    return RegistrationClosedReason.NOT_OPEN_YET;
  const isOver = event.registrationClosesAt !== null && event.registrationClosesAt <= now;
  return isOver ? RegistrationClosedReason.CLOSED : undefined;
}

/** Colleagues may add somebody who calls after closing, and at the door, until the event is over. */
export function refusalForStaff(event: RegistrationWindow, now: Date): RegistrationClosedReason | undefined {
  if (event.status === EventStatus.CANCELLED) return RegistrationClosedReason.CANCELLED;
  if (event.endsAt <= now) return RegistrationClosedReason.PAST;
  const isAnnounced = event.status === EventStatus.PUBLISHED || event.status === EventStatus.CLOSED;
  return isAnnounced && !event.archivedAt ? undefined : RegistrationClosedReason.CLOSED;
}

/** Places a registration takes: the person and the guests. */
export function seatsOf(registration: { guests: number }): number {
  return registration.guests + 1;
}

/** Nobody is moved up from the waiting list once the event has begun or is off. */
export function mayPromote(event: Pick<Event, 'status' | 'startsAt'>, now: Date): boolean {
  const isAnnounced = event.status === EventStatus.PUBLISHED || event.status === EventStatus.CLOSED;
  return isAnnounced && event.startsAt > now;
}

/**
 * How many from the head of the queue get a place: strictly in order, so a large group at the head is never
 * overtaken by a small one behind it.
 * @param groups sizes in order of arrival
 */
export function groupsThatFit(free: number, groups: readonly number[]): number {
  let left = free;
  const firstWithout = groups.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return firstWithout === -1 ? groups.length : firstWithout;
}
