import type { GraphqlClient } from '../../support/graphql-client';
import { countStatements } from '../../support/statement-counter';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let colleague: GraphqlClient;
let bakery: string;
let anna: string;
let circle: string;

const OVERVIEW = `query ($id: ID!) { business(id: $id) {
  otherEstablishments { name city }
  openCommitments { what isLate user { name } }
  plannedVisits { subject owner { name } }
  comingRegistrations { name event { title } }
  acquaintances { moments lastAt people user { name } }
  affiliations { contact { fullName lastSpoken { at kind user { name } } } } } }`;

interface Overview {
  otherEstablishments: { name: string; city: string | null }[];
  openCommitments: { what: string; isLate: boolean }[];
  plannedVisits: { subject: string }[];
  comingRegistrations: { name: string; event: { title: string } }[];
  acquaintances: { moments: number; lastAt: string; people: string[]; user: { name: string } }[];
  affiliations: { contact: { lastSpoken: { at: string; kind: string; user: { name: string } } | null } }[];
}

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const overview = async (client = manager, id = bakery) =>
  (await client.ask<{ business: Overview }>(OVERVIEW, { id })).business;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  colleague = await api.as('EVENT_ORGANISER');
  const { prisma } = api;
  const [mine, theirs] = [manager.userId ?? '', colleague.userId ?? ''];
  bakery = (
    await prisma.business.create({
      data: { name: 'Bakkerij', kvkNumber: '12345678', branchNumber: '000020000001' },
    })
  ).id;
  await prisma.business.createMany({
    data: [
      {
        name: 'Bakkerij Noord',
        kvkNumber: '12345678',
        branchNumber: '000020000002',
        city: 'Noord',
        isAddressShielded: true,
      },
      {
        name: 'Bakkerij dicht',
        kvkNumber: '12345678',
        branchNumber: '000020000003',
        archivedAt: at('2025-01-01'),
      },
      { name: 'Iets anders', kvkNumber: '87654321' },
    ],
  });
  circle = (await prisma.association.create({ data: { name: 'Kring', kind: 'ENTREPRENEURS' } })).id;
  anna = (
    await prisma.contact.create({
      data: {
        givenName: 'Anna',
        familyName: 'Wit',
        affiliations: {
          create: [
            { businessId: bakery, role: 'Eigenaar' },
            { associationId: circle, isBoardMember: true },
          ],
        },
      },
    })
  ).id;
  const bob = (
    await prisma.contact.create({
      data: {
        givenName: 'Bob',
        familyName: 'Weg',
        affiliations: { create: { businessId: bakery, endsOn: at('2024-01-01') } },
      },
    })
  ).id;
  const talk = (data: object, contactIds: string[]) =>
    prisma.interaction.create({
      data: {
        channel: 'PHONE',
        summary: 'Gesproken',
        occurredAt: at('2025-01-01'),
        participants: { create: contactIds.map((contactId) => ({ contactId })) },
        ...data,
      },
    });
  await talk({ businessId: bakery, userId: mine, occurredAt: at('2025-03-01') }, [anna]);
  // Two people in one moment are one moment; elsewhere with somebody who works here counts too.
  await talk({ businessId: bakery, userId: mine, occurredAt: at('2025-02-01') }, [anna, bob]);
  await talk({ associationId: circle, userId: theirs, occurredAt: at('2025-04-01') }, [anna]);
  await talk({ userId: theirs, occurredAt: at('2025-09-01') }, [bob]);
  await talk({ businessId: bakery, userId: theirs, occurredAt: at('2025-05-01'), isConfidential: true }, [
    anna,
  ]);
  await talk(
    { businessId: bakery, userId: theirs, occurredAt: at('2025-08-01'), archivedAt: at('2025-08-02') },
    [anna],
  );
  const visit = (data: object) =>
    prisma.visit.create({
      data: {
        businessId: bakery,
        ownerId: mine,
        subject: 'Rondleiding',
        status: 'REPORTED',
        startsAt: at('2025-06-01'),
        endsAt: new Date('2025-06-01T11:00:00Z'),
        participants: { create: [{ contactId: anna }, { userId: mine }] },
        ...data,
      },
    });
  await visit({});
  await visit({
    status: 'CONFIRMED',
    subject: 'Nieuwe oven',
    startsAt: at('2027-01-01'),
    endsAt: new Date('2027-01-01T11:00:00Z'),
  });
  await visit({ status: 'CANCELLED', subject: 'Ging niet door' });
  await prisma.commitment.createMany({
    data: [
      { what: 'Bellen', dueOn: at('2020-01-01'), userId: mine, businessId: bakery },
      { what: 'Kaart sturen', dueOn: at('2030-01-01'), userId: mine, businessId: bakery },
      { what: 'Al gedaan', dueOn: at('2020-01-01'), userId: mine, businessId: bakery, status: 'KEPT' },
    ],
  });
  const event = (title: string, day: string) =>
    prisma.event.create({
      data: {
        slug: title,
        title,
        kind: 'DRINKS',
        startsAt: at(day),
        endsAt: new Date(`${day}T11:00:00Z`),
        capacity: 9,
        organiserId: mine,
        registrations: {
          create: [
            {
              contactId: anna,
              businessId: bakery,
              name: 'Anna Wit',
              email: 'a@x.example',
              status: 'REGISTERED',
            },
            { contactId: bob, name: 'Bob Weg', email: 'b@x.example', status: 'REGISTERED' },
            { businessId: bakery, name: 'Af', email: 'c@x.example', status: 'CANCELLED' },
          ],
        },
      },
    });
  await event('straks', '2099-01-01');
  await event('geweest', '2020-01-01');
});
afterAll(() => api.close());

describe('the page of a business', () => {
  it('tells what is open and what is planned', async () => {
    const page = await overview();
    expect(page.openCommitments).toMatchObject([
      { what: 'Bellen', isLate: true },
      { what: 'Kaart sturen', isLate: false },
    ]);
    expect(page.plannedVisits.map(({ subject }) => subject)).toEqual(['Nieuwe oven']);
    expect(page.comingRegistrations).toMatchObject([{ name: 'Anna Wit', event: { title: 'straks' } }]);
  });

  it('names the other establishments of the legal entity that are still there', async () => {
    expect((await overview()).otherEstablishments).toEqual([{ name: 'Bakkerij Noord', city: 'Noord' }]);
    const agent = await api.as('KCC_AGENT');
    expect((await overview(agent)).otherEstablishments).toEqual([{ name: 'Bakkerij Noord', city: null }]);
  });

  it('tells who of us last spoke with whom, and how', async () => {
    const [person] = (await overview()).affiliations;
    expect(person?.contact.lastSpoken).toMatchObject({ kind: 'VISIT', at: '2025-06-01T10:00:00.000Z' });
  });

  it('tells which colleagues know somebody there, every moment once, the last one first', async () => {
    expect((await overview()).acquaintances).toMatchObject([
      { moments: 3, lastAt: '2025-06-01T10:00:00.000Z', people: ['Anna Wit', 'Bob Weg'] },
      { moments: 2, lastAt: '2025-05-01T10:00:00.000Z', people: ['Anna Wit'] },
    ]);
  });

  it('tells nobody of moments they may not know of', async () => {
    const agent = await overview(await api.as('KCC_AGENT'));
    expect(agent.plannedVisits).toEqual([]);
    expect(agent.comingRegistrations).toEqual([]);
    expect(agent.affiliations[0]?.contact.lastSpoken).toMatchObject({
      kind: 'INTERACTION',
      at: '2025-04-01T10:00:00.000Z',
    });
    expect(agent.acquaintances.map(({ moments }) => moments)).toEqual([1, 2]);
    const alderman = await overview(await api.as('ALDERMAN'));
    expect(alderman.affiliations).toEqual([]);
    expect(alderman.acquaintances.map(({ people }) => people)).toEqual([[], []]);
  });

  it('tells of an association who knows its people', async () => {
    const { association } = await manager.ask<{ association: { acquaintances: { moments: number }[] } }>(
      'query ($id: ID!) { association(id: $id) { acquaintances { moments user { name } } openCommitments { id } plannedVisits { id } } }',
      { id: circle },
    );
    expect(association.acquaintances.map(({ moments }) => moments)).toEqual([3, 2]);
  });

  it('tells of a person what is open and where they come', async () => {
    const { contact } = await manager.ask<{
      contact: { comingRegistrations: { event: { title: string } }[] };
    }>(
      'query ($id: ID!) { contact(id: $id) { openCommitments { what } comingRegistrations { event { title } } } }',
      { id: anna },
    );
    expect(contact.comingRegistrations).toEqual([{ event: { title: 'straks' } }]);
  });

  it('asks the database as often for many records as for one', async () => {
    const list = (first: number) => () =>
      manager.ask(
        `query ($first: Int) { businesses(first: $first) { nodes { id otherEstablishments { name } openCommitments { what user { name } }
          plannedVisits { subject } acquaintances { moments user { name } } affiliations { contact { lastSpoken { at } } } } } }`,
        { first },
      );
    await list(1)();
    const one = await countStatements(list(1));
    await api.prisma.business.createMany({
      data: Array.from({ length: 20 }, (_, n) => ({ name: `Zaak ${n}`, kvkNumber: String(20_000_000 + n) })),
    });
    // Names of colleagues are read once or twice, as the answers happen to come in.
    expect(await countStatements(list(20))).toBeLessThanOrEqual(one + 1);
  });
});
