import { unique } from '../../support/builders';
import { anEvent } from '../../support/event-builders';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import {
  calendarOf,
  CREATE,
  FIELDS,
  INPUT,
  mailsAbout,
  register,
  step,
  UPDATE,
  type Shown,
} from './organising';

let api: TestApi;
let organiser: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  organiser = await api.as('EVENT_ORGANISER');
});
afterAll(() => api.close());

describe('an event', () => {
  it('starts as a draft of who makes it, at an address that tells title and day', async () => {
    const { event } = await organiser.ask<Shown>(CREATE, { input: INPUT });
    expect(event).toMatchObject({
      status: 'DRAFT',
      slug: 'verduurzamen-op-de-hoef-2026-03-19',
      nextSteps: ['PUBLISH', 'CANCEL'],
    });
    const { event: second } = await organiser.ask<Shown>(CREATE, { input: INPUT });
    expect(second.slug).toBe('verduurzamen-op-de-hoef-2026-03-19-2');
    expect(second.publicUrl).toBe('http://localhost:4000/agenda/verduurzamen-op-de-hoef-2026-03-19-2');
  });

  it('takes its address along while nobody has seen it, and keeps it once published', async () => {
    const { event } = await organiser.ask<Shown>(CREATE, { input: { ...INPUT, title: 'Werktitel' } });
    const renamed = await organiser.ask<Shown>(UPDATE, {
      id: event.id,
      expectedVersion: 1,
      input: { title: 'Energie besparen' },
    });
    expect(renamed.event.slug).toBe('energie-besparen-2026-03-19');
    const published = await organiser.ask<Shown>(step('publishEvent', renamed.event));
    const later = await organiser.ask<Shown>(UPDATE, {
      id: event.id,
      expectedVersion: published.event.version,
      input: { title: 'Anders' },
    });
    expect(later.event).toMatchObject({ slug: 'energie-besparen-2026-03-19', title: 'Anders' });
  });

  it('walks from draft to evaluated, and refuses a step out of turn', async () => {
    let { event } = await organiser.ask<Shown>(CREATE, { input: INPUT });
    const early = await organiser.refusal(step('holdEvent', event));
    expect(early).toMatchObject({ code: 'NOT_ALLOWED_IN_STATE', params: { state: 'DRAFT', wanted: 'HOLD' } });
    for (const name of ['publishEvent', 'closeEvent', 'reopenEvent', 'holdEvent', 'evaluateEvent']) {
      ({ event } = await organiser.ask<Shown>(step(name, event)));
    }
    expect(event).toMatchObject({ status: 'EVALUATED', nextSteps: [] });
    const refusal = await organiser.refusal(UPDATE, {
      id: event.id,
      expectedVersion: event.version,
      input: { title: 'x' },
    });
    expect(refusal.code).toBe('NOT_ALLOWED_IN_STATE');
  });

  it('cannot be announced for a day that is over', async () => {
    const { event } = await organiser.ask<Shown>(CREATE, {
      input: { ...INPUT, startsAt: '2025-03-19T16:00:00Z', endsAt: '2025-03-19T18:00:00Z' },
    });
    const refusal = await organiser.refusal(step('publishEvent', event));
    expect(refusal.problems).toEqual([{ field: 'startsAt', code: 'IN_THE_PAST' }]);
  });

  it('is copied with its moments moved and without people', async () => {
    const event = await anEvent(api.prisma, {
      capacity: 3,
      registrationClosesAt: new Date('2026-03-18T11:00:00Z'),
    });
    await register(organiser, event);
    const copy = `mutation { event: copyEvent(id: "${event.id}", startsAt: "2026-04-16T15:00:00Z") { ${FIELDS} startsAt endsAt registrationClosesAt } }`;
    const { event: next } = await organiser.ask<Shown & { event: { endsAt: string } }>(copy);
    expect(next).toMatchObject({
      status: 'DRAFT',
      slug: 'ondernemersborrel-2026-04-16',
      seatsTaken: 0,
      endsAt: '2026-04-16T17:00:00.000Z',
      registrationClosesAt: '2026-04-15T10:00:00.000Z',
    });
  });

  it('forgets nothing of what was filled in when it is copied', async () => {
    const own = ['id', 'slug', 'status', 'version', 'createdAt', 'updatedAt', 'publishedAt', 'organiserId', 'startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt', 'seatsTaken', 'waitingCount', 'calendarSequence', 'cancelReason', 'archivedAt']; // prettier-ignore
    const filled = { kind: 'LUNCH', summary: 'Kort', description: 'Lang', venueName: 'Zaal', venueAddress: 'Plein 1', maxGuests: 3, isPublic: false } as const; // prettier-ignore
    const owner = { ownerId: organiser.userId ?? '', name: unique(), definition: {} };
    const segment = await api.prisma.segment.create({ data: owner });
    const event = await anEvent(api.prisma, { ...filled, segmentId: segment.id });
    const { copy } = await organiser.ask<{ copy: { id: string } }>(
      `mutation { copy: copyEvent(id: "${event.id}", startsAt: "2026-04-16T15:00:00Z") { id } }`,
    );
    const next = await api.prisma.event.findUniqueOrThrow({ where: { id: copy.id } });
    const lost = Object.entries(event).filter(
      ([field, value]) => !own.includes(field) && value !== next[field as keyof typeof next],
    );
    expect(lost).toEqual([]);
  });

  it('is found by part of title or venue without accents, by status, kind and period', async () => {
    const word = unique();
    await anEvent(api.prisma, {
      title: `Café ${word}`,
      kind: 'LUNCH',
      startsAt: new Date('2026-05-01T10:00:00Z'),
      endsAt: new Date('2026-05-01T12:00:00Z'),
    });
    const list = async (filter: object) =>
      (
        await organiser.ask<{ events: { totalCount: number } }>(
          `query ($filter: EventFilterInput) { events(filter: $filter) { totalCount nodes { id title organiser { name } } } }`,
          { filter },
        )
      ).events.totalCount;
    expect(await list({ q: `cafe ${word}` })).toBe(1);
    expect(
      await list({
        q: word,
        kinds: ['LUNCH'],
        statuses: ['PUBLISHED'],
        from: '2026-05-01T10:00:00Z',
        to: '2026-05-02T00:00:00Z',
      }),
    ).toBe(1);
    expect(await list({ q: word, kinds: ['DINNER'] })).toBe(0);
    expect(await list({ q: word, to: '2026-05-01T10:00:00Z' })).toBe(0);
  });
});

describe('an event that changes after it was announced', () => {
  it('moves in the calendars of who comes: same entry, higher number', async () => {
    const event = await anEvent(api.prisma);
    const { registration } = await register(organiser, event);
    await organiser.ask(UPDATE, {
      id: event.id,
      expectedVersion: event.version,
      input: {
        startsAt: '2026-03-29T16:00:00Z',
        endsAt: '2026-03-29T18:00:00Z',
        venueName: 'Het Gemeentehuis',
      },
    });
    const [before, after] = await mailsAbout(api, registration.id);
    expect(after?.kind).toBe('event-changed');
    expect(after?.text).toContain('Het Gemeentehuis');
    const [old, moved] = [calendarOf(before), calendarOf(after)];
    expect(moved.method).toBe('REQUEST');
    expect(moved.entry.uid).toBe(old.entry.uid);
    expect(moved.entry.sequence).toBe(1);
    // The clocks went forward that night.
    expect(moved.entry.startDate.toString()).toBe('2026-03-29T18:00:00');
  });

  it('tells nobody of another title', async () => {
    const event = await anEvent(api.prisma);
    const { registration } = await register(organiser, event);
    await organiser.ask(UPDATE, { id: event.id, expectedVersion: event.version, input: { title: 'Borrel' } });
    expect(await mailsAbout(api, registration.id)).toHaveLength(1);
  });

  it('gives more seats to who waits, and refuses fewer than are taken', async () => {
    const event = await anEvent(api.prisma, { capacity: 1 });
    await register(organiser, event);
    const waiting = await register(organiser, event);
    const bigger = await organiser.ask<Shown>(UPDATE, {
      id: event.id,
      expectedVersion: event.version,
      input: { capacity: 2 },
    });
    expect((await mailsAbout(api, waiting.registration.id)).at(-1)?.kind).toBe('registration-promoted');
    const refusal = await organiser.refusal(UPDATE, {
      id: event.id,
      expectedVersion: bigger.event.version,
      input: { capacity: 1 },
    });
    expect(refusal.problems).toEqual([
      { field: 'capacity', code: 'BELOW_SEATS_TAKEN', params: { seatsTaken: 2 } },
    ]);
  });

  it('that is called off tells everybody why, and leaves the calendars of who had a seat', async () => {
    const event = await anEvent(api.prisma, { capacity: 1 });
    const [seated, waiting] = [await register(organiser, event), await register(organiser, event)];
    const noReason = await organiser.refusal(step('cancelEvent', event, ', reason: " "'));
    expect(noReason.problems).toEqual([{ field: 'reason', code: 'REQUIRED' }]);
    await organiser.ask(step('cancelEvent', event, ', reason: "De zaal heeft waterschade."'));
    const goodbye = (await mailsAbout(api, seated.registration.id)).at(-1);
    expect(goodbye?.kind).toBe('event-cancelled');
    expect(goodbye?.text).toContain('De zaal heeft waterschade.');
    const calendar = calendarOf(goodbye);
    expect(calendar.method).toBe('CANCEL');
    expect(calendar.entry.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect((await mailsAbout(api, waiting.registration.id)).at(-1)).toMatchObject({
      kind: 'event-cancelled',
      attachments: [],
    });
  });
});
