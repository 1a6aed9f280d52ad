import { PrismaService } from '../../../api/database/prisma.service';
import { EventMail } from '../../../api/events/event-mail';
import { RegistrationsService } from '../../../api/events/registrations.service';
import { SYSTEM_ACTOR } from '../../../api/access/actor';
import type { Event } from '../../../prisma/generated/client';
import { anEvent } from '../../support/event-builders';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let registrations: RegistrationsService;
/** As if several processes worked at once: each lets a few through at a time. */
let desks: RegistrationsService[];
beforeAll(async () => {
  api = await startTestApi({ DATABASE_POOL_SIZE: '20' });
  registrations = api.get(RegistrationsService);
  const { prisma, clock } = api;
  desks = Array.from({ length: 3 }, () => new RegistrationsService(prisma, clock, api.get(EventMail)));
});
afterAll(() => api.close());

// Eight hundred transactions on a busy machine.
jest.setTimeout(180_000);

const CAPACITY = 50;
const PEOPLE = 400;
const deskFor = (number: number) => desks[number % desks.length] ?? registrations;
const groupOf = (number: number) => number % 4;

/** What must hold whenever nobody is busy. */
async function stateOf(event: Event) {
  const after = await api.prisma.event.findUniqueOrThrow({ where: { id: event.id } });
  const rows = await api.prisma.registration.findMany({
    where: { eventId: event.id },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  });
  const seats = (status: string) =>
    rows.filter((row) => row.status === status).reduce((sum, row) => sum + row.guests + 1, 0);
  const waiting = rows.filter((row) => row.status === 'WAITLISTED');
  return { after, rows, sold: seats('REGISTERED'), waiting, free: after.capacity - seats('REGISTERED') };
}

async function expectSound(event: Event) {
  const { after, sold, waiting, free } = await stateOf(event);
  expect(sold).toBeLessThanOrEqual(after.capacity);
  expect(after.seatsTaken).toBe(sold);
  expect(after.waitingCount).toBe(waiting.length);
  const [first] = waiting;
  if (first) expect(first.guests + 1).toBeGreaterThan(free);
}

/** In an order of its own, without chance, so that a failure can be repeated. */
function shuffled<T>(items: T[]): T[] {
  return items
    .map((item, place) => ({ item, key: (place * 7_919) % 1_009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('four hundred people at once', () => {
  it('never sell more than there is and leave no seat empty while somebody waits', async () => {
    const event = await anEvent(api.prisma, { capacity: CAPACITY, maxGuests: 3 });
    const cancelled: Promise<unknown>[] = [];
    const people = shuffled(Array.from({ length: PEOPLE }, (_, number) => number));
    const outcomes = await Promise.all(
      people.map(async (number) => {
        const input = {
          name: `Persoon ${number}`,
          email: `persoon${number}@example.nl`,
          guests: groupOf(number),
        };
        const outcome = await deskFor(number).registerVisitor(event.id, input);
        if (outcome.kind !== 'registered' && outcome.kind !== 'waitlisted') throw new Error(outcome.kind);
        // Every fifth changes their mind at once, while the others are still coming in.
        if (number % 5 === 0)
          cancelled.push(deskFor(number + 1).cancel(SYSTEM_ACTOR, outcome.registration.id));
        return outcome;
      }),
    );
    await Promise.all(cancelled);

    expect(outcomes).toHaveLength(PEOPLE);
    await expectSound(event);
    const { rows, sold } = await stateOf(event);
    expect(rows).toHaveLength(PEOPLE);
    expect(sold).toBeGreaterThan(CAPACITY - 4);

    // Everybody who has a seat now came before everybody who waits.
    const waiting = rows.findIndex((row) => row.status === 'WAITLISTED');
    expect(rows.slice(waiting).some((row) => row.status === 'REGISTERED')).toBe(false);

    const mails = await api.prisma.mailMessage.groupBy({
      by: ['kind'],
      where: { subjectId: { in: rows.map((row) => row.id) } },
      _count: true,
    });
    const sent = Object.fromEntries(mails.map((mail) => [mail.kind, mail._count]));
    expect((sent['registration-confirmed'] ?? 0) + (sent['registration-waitlisted'] ?? 0)).toBe(PEOPLE);
    expect(sent['registration-cancelled']).toBe(PEOPLE / 5);
    expect(sent['registration-promoted']).toBe(rows.filter((row) => row.promotedAt).length);
  });

  it('give every seat of who leaves to who waits first, however many leave together', async () => {
    const event = await anEvent(api.prisma, { capacity: 10, maxGuests: 3 });
    for (let number = 0; number < 30; number += 1) {
      const input = { name: `P${number}`, email: `p${number}@example.nl`, guests: groupOf(number) };
      await registrations.registerVisitor(event.id, input);
    }
    const { rows } = await stateOf(event);
    const leaving = shuffled(rows).slice(0, 15);
    await Promise.all(
      leaving.flatMap((row, place) => [0, 1].map((more) => deskFor(place + more).cancelByLink(row.id))),
    );
    await expectSound(event);
    const left = (await stateOf(event)).rows.filter((row) => row.status !== 'CANCELLED');
    const firstWaiting = left.findIndex((row) => row.status === 'WAITLISTED');
    expect(left.slice(firstWaiting).every((row) => row.status === 'WAITLISTED')).toBe(true);
  });

  it('make one registration of one address, however often it is sent at once', async () => {
    const event = await anEvent(api.prisma, { capacity: 5 });
    const input = { name: 'Els', email: 'els@example.nl' };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, number) => deskFor(number).registerVisitor(event.id, input)),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'registered')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'already')).toHaveLength(19);
    await expectSound(event);
    expect((await stateOf(event)).sold).toBe(1);
  });
});

describe('negative control: what the tests above would catch', () => {
  it('oversells when somebody looks first and writes later', async () => {
    const event = await anEvent(api.prisma, { capacity: CAPACITY, maxGuests: 3 });
    await Promise.all(
      Array.from({ length: 120 }, (_, number) =>
        registerByLookingFirst(api.get(PrismaService), event, number),
      ),
    );
    const { sold } = await stateOf(event);
    expect(sold).toBeGreaterThan(CAPACITY);
    await expect(expectSound(event)).rejects.toThrow();
  });

  it('is stopped by the database even then, once the seats are counted on the event', async () => {
    const event = await anEvent(api.prisma, { capacity: 2, seatsTaken: 2 });
    await expect(
      api.prisma.event.update({ where: { id: event.id }, data: { seatsTaken: { increment: 1 } } }),
    ).rejects.toThrow(/events_capacity_check/);
  });
});

/** The way that seems to work until two people come at once. */
async function registerByLookingFirst(prisma: PrismaService, event: Event, number: number): Promise<void> {
  const guests = groupOf(number);
  await prisma.transaction(async (tx) => {
    const { _sum, _count } = await tx.registration.aggregate({
      where: { eventId: event.id, status: 'REGISTERED' },
      _sum: { guests: true },
      _count: true,
    });
    if ((_sum.guests ?? 0) + _count + guests + 1 > event.capacity) return;
    const data = { eventId: event.id, name: 'P', email: `look${number}@example.nl`, guests };
    await tx.registration.create({ data: { ...data, status: 'REGISTERED' } });
  });
}
