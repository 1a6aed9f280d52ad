import { checkedEvent, copyOf, diaryChanges, freeSlug, slugOf } from '../../../api/events/event.rules';
import type { EventInput } from '../../../api/events/event.types';
import { ValidationError } from '../../../api/errors/domain-error';
import type { Event } from '../../../prisma/generated/client';

const input: EventInput = {
  kind: 'DRINKS',
  title: 'Ondernemersborrel',
  startsAt: new Date('2026-03-19T16:00:00Z'),
  endsAt: new Date('2026-03-19T18:00:00Z'),
  capacity: 40,
};
const event = {
  ...input,
  id: 'e',
  status: 'PUBLISHED',
  seatsTaken: 12,
  maxGuests: 1,
  isPublic: true,
} as unknown as Event;

function problemsOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.problems.map(({ field, code }) => `${field}:${code}`);
  }
}

describe('what an event may say', () => {
  it('names every wrong field at once', () => {
    const wrong = {
      ...input,
      title: ' ',
      endsAt: input.startsAt,
      capacity: 0,
      maxGuests: 21,
      registrationOpensAt: input.endsAt,
      registrationClosesAt: input.startsAt,
    };
    expect(problemsOf(() => checkedEvent(wrong))).toEqual([
      'title:REQUIRED',
      'capacity:TOO_SMALL',
      'maxGuests:TOO_LARGE',
      'endsAt:END_BEFORE_START',
      'registrationClosesAt:END_BEFORE_START',
    ]);
  });

  it('turns empty texts into nothing and leaves the rest', () => {
    expect(checkedEvent({ ...input, summary: ' ', venueName: 'Zaal' })).toMatchObject({
      summary: null,
      venueName: 'Zaal',
    });
  });

  it('looks at the present times when only one of them changes', () => {
    expect(problemsOf(() => checkedEvent({ endsAt: new Date('2026-03-19T15:00:00Z') }, event))).toEqual([
      'endsAt:END_BEFORE_START',
    ]);
    expect(problemsOf(() => checkedEvent({ title: undefined }, event))).toEqual([]);
  });

  it('does not take seats away from people', () => {
    expect(problemsOf(() => checkedEvent({ capacity: 11 }, event))).toEqual(['capacity:BELOW_SEATS_TAKEN']);
    expect(problemsOf(() => checkedEvent({ capacity: 12 }, event))).toEqual([]);
  });
});

describe('the public address of an event', () => {
  it('is its title and its day in the Netherlands', () => {
    expect(slugOf('Café & Co: “Überleven” in 2026!', new Date('2026-03-19T23:30:00Z'))).toBe(
      'cafe-co-uberleven-in-2026-2026-03-20',
    );
    expect(slugOf('!!!', new Date('2026-03-19T12:00:00Z'))).toBe('bijeenkomst-2026-03-19');
    expect(slugOf('a'.repeat(80), new Date('2026-03-19T12:00:00Z'))).toHaveLength(71);
  });

  it('gets a number when somebody has it already', () => {
    expect(freeSlug('borrel', [])).toBe('borrel');
    expect(freeSlug('borrel', ['borrel', 'borrel-2'])).toBe('borrel-3');
  });
});

describe('another edition', () => {
  it('moves all moments along and takes no people', () => {
    const before = {
      ...event,
      registrationOpensAt: new Date('2026-03-01T08:00:00Z'),
      registrationClosesAt: null,
    } as Event;
    const copy = copyOf(before, new Date('2026-04-19T15:00:00Z'));
    expect(copy).toMatchObject({
      title: 'Ondernemersborrel',
      endsAt: new Date('2026-04-19T17:00:00Z'),
      registrationOpensAt: new Date('2026-04-01T07:00:00Z'),
      registrationClosesAt: null,
    });
    expect(copy).not.toHaveProperty('seatsTaken');
  });

  it('says which lines of a diary changed', () => {
    expect(diaryChanges(event, { ...event, venueName: 'Elders', title: 'Anders' })).toEqual(['venueName']);
    expect(diaryChanges(event, { ...event, startsAt: new Date(event.startsAt) })).toEqual([]);
  });
});
