import type { Event } from '../../prisma/generated/client';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import type { EventInput } from './event.types';

const TEXTS = {
  summary: 300,
  description: 20_000,
  venueName: 200,
  venueAddress: 300,
} as const satisfies Partial<Record<keyof EventInput, number>>;

type Times = Pick<EventInput, 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'>;

/**
 * The input with empty texts as null.
 * @param before the present event, when it is a change
 * @throws ValidationError naming every wrong field
 */
export function checkedEvent<Input extends Partial<EventInput>>(input: Input, before?: Event): Input {
  const checks = new Checks();
  const canonical: Partial<EventInput> = { ...input };
  if (!before || input.title !== undefined) checks.required('title', input.title, 200);
  for (const [field, max] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
    checks.text(field, input[field], max);
    if (input[field]?.trim() === '') Object.assign(canonical, { [field]: null });
  }
  checks.range('capacity', input.capacity, 1, 100_000).range('maxGuests', input.maxGuests, 0, 20);
  checkTimes(checks, { ...before, ...withoutUndefined(input) });
  if (before && input.capacity !== undefined && input.capacity < before.seatsTaken) {
    checks.that('capacity', false, FieldProblemCode.BELOW_SEATS_TAKEN, { seatsTaken: before.seatsTaken });
  }
  checks.done();
  return canonical as Input;
}

function withoutUndefined<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function checkTimes(checks: Checks, times: Partial<Times>): void {
  const { startsAt, endsAt, registrationOpensAt: opens, registrationClosesAt: closes } = times;
  if (startsAt && endsAt) checks.that('endsAt', endsAt > startsAt, FieldProblemCode.END_BEFORE_START);
  if (opens && closes) checks.that('registrationClosesAt', closes > opens, FieldProblemCode.END_BEFORE_START);
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The readable part of the event's address: title and day, "ondernemersontbijt-2026-03-19". */
export function slugOf(title: string, startsAt: Date): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return [words || 'bijeenkomst', DAY.format(startsAt)].join('-');
}

/** The first of slug, slug-2, slug-3 … that nobody has. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  let number = 2;
  while (taken.includes(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** What people wrote in their diary and must be told about. */
const DIARY_FIELDS = ['startsAt', 'endsAt', 'venueName', 'venueAddress'] as const;

export function diaryChanges(before: Event, after: Event): (typeof DIARY_FIELDS)[number][] {
  return DIARY_FIELDS.filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''));
}

/** The same event on another moment: everything is moved along, people are not. */
export function copyOf(event: Event, startsAt: Date): EventInput {
  const shift = startsAt.getTime() - event.startsAt.getTime();
  const moved = (at: Date) => new Date(at.getTime() + shift);
  const {
    kind,
    title,
    summary,
    description,
    venueName,
    venueAddress,
    capacity,
    maxGuests,
    isPublic,
    segmentId,
  } = event;
  return {
    ...{
      kind,
      title,
      summary,
      description,
      venueName,
      venueAddress,
      capacity,
      maxGuests,
      isPublic,
      segmentId,
    },
    startsAt,
    endsAt: moved(event.endsAt),
    registrationOpensAt: event.registrationOpensAt && moved(event.registrationOpensAt),
    registrationClosesAt: event.registrationClosesAt && moved(event.registrationClosesAt),
  };
}
