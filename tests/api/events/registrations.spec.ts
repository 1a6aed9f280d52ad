import { unique } from '../../support/builders';
import { anEvent } from '../../support/event-builders';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { calendarOf, FIELDS, mailsAbout, register, REGISTER, type Shown } from './organising';

let api: TestApi;
let organiser: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  organiser = await api.as('EVENT_ORGANISER');
});
afterAll(() => api.close());

describe('registering somebody', () => {
  it('confirms with a calendar entry that a diary understands, and links the one contact with that address', async () => {
    const event = await anEvent(api.prisma);
    const address = `${unique()}@bakker.nl`;
    const business = await api.prisma.business.create({ data: { name: 'Bakkerij Vermeer' } });
    const contact = await api.prisma.contact.create({
      data: {
        familyName: 'Vermeer',
        emails: { create: { address, isPrimary: true } },
        affiliations: { create: { businessId: business.id, isPrimary: true } },
      },
    });
    const result = await register(organiser, event, { email: address.toUpperCase() });
    expect(result).toMatchObject({
      __typename: 'Registered',
      registration: { contactId: contact.id, businessId: business.id },
    });

    const [mail] = await mailsAbout(api, result.registration.id);
    expect(mail).toMatchObject({ kind: 'registration-confirmed', contactId: contact.id });
    expect(mail?.text).toContain('donderdag 19 maart 2026');
    expect(mail?.text).toContain(`http://localhost:4000/aanmelding/${result.registration.id}.`);
    const { entry, method, text, type } = calendarOf(mail);
    expect(method).toBe('REQUEST');
    expect(type).toContain('method=REQUEST');
    expect(entry.summary).toBe('Ondernemersborrel');
    expect(entry.sequence).toBe(0);
    expect(entry.startDate.toString()).toBe('2026-03-19T17:00:00');
    expect(entry.startDate.zone.tzid).toBe('Europe/Amsterdam');
    expect(entry.location).toBe('De Lindehof, Dorpsstraat 1, Lindehoven');
    expect(text).not.toContain('/aanmelding/');
    expect(api.jobs.names()).toContain('mail.deliver');
  });

  it('guesses no contact when two have the address', async () => {
    const address = `${unique()}@example.nl`;
    for (const familyName of ['Een', 'Twee']) {
      await api.prisma.contact.create({ data: { familyName, emails: { create: { address } } } });
    }
    const result = await register(organiser, await anEvent(api.prisma), { email: address });
    expect(result.registration).toMatchObject({ contactId: null, businessId: null });
  });

  it('puts the third on the waiting list, and answers "already" to a second time', async () => {
    const event = await anEvent(api.prisma);
    const first = await register(organiser, event, { email: 'een@example.nl' });
    await register(organiser, event);
    const waiting = await register(organiser, event);
    expect(waiting).toMatchObject({ __typename: 'Waitlisted', position: 1 });
    const again = await register(organiser, event, { email: 'EEN@example.nl' });
    expect(again).toMatchObject({
      __typename: 'AlreadyRegistered',
      registration: { id: first.registration.id },
    });
    const { event: shown } = await organiser.ask<Shown>(`{ event(id: "${event.id}") { ${FIELDS} } }`);
    expect(shown.counts).toEqual({ registered: 2, waitlisted: 1, seatsTaken: 2, arrived: 0 });
  });

  it('says why it is closed, in words for a screen', async () => {
    const held = await anEvent(api.prisma, { status: 'HELD' });
    expect(await register(organiser, held)).toMatchObject({
      __typename: 'RegistrationClosed',
      reason: 'CLOSED',
    });
    const cancelled = await anEvent(api.prisma, { status: 'CANCELLED' });
    expect(await register(organiser, cancelled)).toMatchObject({ reason: 'CANCELLED' });
  });

  it('names every wrong field, and no more guests than there are seats', async () => {
    const event = await anEvent(api.prisma, { capacity: 2, maxGuests: 5 });
    const refusal = await organiser.refusal(REGISTER, {
      eventId: event.id,
      input: { name: '', email: 'x', guests: 2 },
    });
    expect(refusal.problems?.map(({ field, code }) => `${field}:${code}`)).toEqual([
      'name:REQUIRED',
      'email:EMAIL_INVALID',
      'guests:TOO_MANY_GUESTS',
    ]);
  });
});

describe('a cancelled registration', () => {
  it('gives its seat to who waits first, with a mail to both', async () => {
    const event = await anEvent(api.prisma, { capacity: 1 });
    const first = await register(organiser, event);
    const second = await register(organiser, event);
    await register(organiser, event);
    await organiser.ask(`mutation { cancelRegistration(id: "${first.registration.id}") { status } }`);
    const rows = await api.prisma.registration.findMany({
      where: { eventId: event.id },
      orderBy: { joinedAt: 'asc' },
    });
    expect(rows.map((row) => row.status)).toEqual(['CANCELLED', 'REGISTERED', 'WAITLISTED']);

    const farewell = (await mailsAbout(api, first.registration.id)).at(-1);
    expect(farewell?.kind).toBe('registration-cancelled');
    expect(calendarOf(farewell)).toMatchObject({ method: 'CANCEL' });
    expect(calendarOf(farewell).entry.uid).toBe(
      calendarOf((await mailsAbout(api, first.registration.id))[0]).entry.uid,
    );
    expect(calendarOf(farewell).entry.sequence).toBeGreaterThan(0);
    expect((await mailsAbout(api, second.registration.id)).map((mail) => mail.kind)).toEqual([
      'registration-waitlisted',
      'registration-promoted',
    ]);
  });

  it('may be made again with the same address', async () => {
    const event = await anEvent(api.prisma, { capacity: 1 });
    const email = `${unique()}@example.nl`;
    const first = await register(organiser, event, { email });
    await organiser.ask(`mutation { cancelRegistration(id: "${first.registration.id}") { status } }`);
    expect(await register(organiser, event, { email })).toMatchObject({ __typename: 'Registered' });
  });
});

describe('at the door', () => {
  it('counts the first time that somebody comes in, and can take it back', async () => {
    const event = await anEvent(api.prisma);
    const { registration } = await register(organiser, event);
    const steward = await api.as('STEWARD');
    const checkIn = `mutation { row: checkIn(id: "${registration.id}") { arrivedAt } }`;
    const first = await steward.ask<{ row: { arrivedAt: string } }>(checkIn);
    api.clock.advance(60_000);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => steward.ask<{ row: { arrivedAt: string } }>(checkIn)),
    );
    expect(answers.every((answer) => answer.row.arrivedAt === first.row.arrivedAt)).toBe(true);
    const entries = await api.prisma.auditEntry.count({
      where: { subjectId: registration.id, action: 'registration.arrived' },
    });
    expect(entries).toBe(1);
    const undone = await steward.ask<{ row: { arrivedAt: null } }>(
      `mutation { row: undoCheckIn(id: "${registration.id}") { arrivedAt } }`,
    );
    expect(undone.row.arrivedAt).toBeNull();
  });

  it('does not let in who waits, nor lets a steward cancel anybody', async () => {
    const event = await anEvent(api.prisma, { capacity: 1 });
    await register(organiser, event);
    const waiting = await register(organiser, event);
    const steward = await api.as('STEWARD');
    const { row } = await steward.ask<{ row: { arrivedAt: string | null } }>(
      `mutation { row: checkIn(id: "${waiting.registration.id}") { arrivedAt } }`,
    );
    expect(row.arrivedAt).toBeNull();
    const refusal = await steward.refusal(
      `mutation { cancelRegistration(id: "${waiting.registration.id}") { id } }`,
    );
    expect(refusal.code).toBe('FORBIDDEN');
  });

  it('finds people by part of name or organisation', async () => {
    const event = await anEvent(api.prisma, { capacity: 5 });
    await register(organiser, event, { name: 'Jan Klaassen', organisation: 'Poppenkast BV' });
    await register(organiser, event);
    const steward = await api.as('STEWARD');
    const found = await steward.ask<{
      registrations: { totalCount: number; nodes: { name: string; event: { title: string } }[] };
    }>(
      `query ($filter: RegistrationFilterInput) { registrations(filter: $filter) { totalCount nodes { name event { title } } } }`,
      { filter: { eventIds: [event.id], q: 'poppen', statuses: ['REGISTERED'], hasArrived: false } },
    );
    expect(found.registrations).toEqual({
      totalCount: 1,
      nodes: [{ name: 'Jan Klaassen', event: { title: 'Ondernemersborrel' } }],
    });
  });
});
