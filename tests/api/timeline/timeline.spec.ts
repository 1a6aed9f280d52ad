import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let businessId: string;
let associationId: string;
let anna: string;

const TIMELINE = `query ($businessId: ID, $associationId: ID, $contactId: ID, $kinds: [TimelineKind!], $first: Int, $offset: Int) {
  timeline(businessId: $businessId, associationId: $associationId, contactId: $contactId, kinds: $kinds, first: $first, offset: $offset) {
    totalCount pageInfo { hasNextPage } nodes { id kind at title detail state personName subjectType subjectId } } }`;

interface Item {
  id: string;
  kind: string;
  at: string;
  title: string;
  state: string | null;
  personName: string | null;
}

const at = (day: string) => new Date(`${day}T10:00:00Z`);

async function items(variables: object, client = manager) {
  return (
    await client.ask<{ timeline: { totalCount: number; nodes: Item[]; pageInfo: { hasNextPage: boolean } } }>(
      TIMELINE,
      variables,
    )
  ).timeline;
}
const titles = async (variables: object, client = manager) =>
  (await items(variables, client)).nodes.map(({ kind, title, state }) => `${kind} ${title} ${state}`);

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  const { prisma } = api;
  const userId = manager.userId ?? '';
  const created = await manager.ask<{ createBusiness: { id: string } }>(
    `mutation { createBusiness(input: { name: "Bakkerij" }) { id } }`,
  );
  businessId = created.createBusiness.id;
  associationId = (await prisma.association.create({ data: { name: 'Centrum', kind: 'RETAIL' } })).id;
  anna = (await prisma.contact.create({ data: { givenName: 'Anna', infix: 'de', familyName: 'Wit' } })).id;
  await prisma.affiliation.create({
    data: {
      contactId: anna,
      businessId,
      role: 'Eigenaar',
      startsOn: at('2025-01-01'),
      endsOn: at('2025-12-31'),
    },
  });
  await prisma.membership.create({ data: { associationId, businessId, startsOn: at('2025-02-01') } });
  await prisma.interaction.create({
    data: {
      businessId,
      channel: 'PHONE',
      summary: 'Gebeld',
      occurredAt: at('2025-03-01'),
      userId,
      participants: { create: { contactId: anna } },
    },
  });
  await prisma.interaction.create({
    data: {
      businessId,
      channel: 'EMAIL',
      summary: 'Vertrouwelijk',
      occurredAt: at('2025-03-02'),
      isConfidential: true,
      participants: { create: { contactId: anna } },
    },
  });
  await prisma.interaction.create({
    data: {
      businessId,
      channel: 'EMAIL',
      summary: 'Weggelegd',
      occurredAt: at('2025-03-03'),
      archivedAt: at('2025-03-04'),
    },
  });
  await prisma.visit.create({
    data: {
      businessId,
      subject: 'Kennismaking',
      status: 'REPORTED',
      startsAt: at('2025-04-01'),
      endsAt: at('2025-04-02'),
      ownerId: userId,
      participants: { create: { contactId: anna } },
    },
  });
  await prisma.commitment.create({
    data: { businessId, what: 'Bel terug', dueOn: at('2025-05-01'), userId, createdAt: at('2025-04-03') },
  });
  const event = await prisma.event.create({
    data: {
      slug: 'borrel',
      kind: 'DRINKS',
      title: 'Borrel',
      startsAt: at('2025-06-01'),
      endsAt: at('2025-06-02'),
      capacity: 9,
      organiserId: userId,
    },
  });
  const later = await prisma.event.create({
    data: {
      slug: 'later',
      kind: 'DRINKS',
      title: 'Later',
      startsAt: at('2026-06-01'),
      endsAt: at('2026-06-02'),
      capacity: 9,
      organiserId: userId,
    },
  });
  await prisma.registration.create({
    data: {
      eventId: event.id,
      contactId: anna,
      name: 'Anna',
      email: 'anna@example.nl',
      status: 'REGISTERED',
      joinedAt: at('2025-05-20'),
    },
  });
  await prisma.registration.create({
    data: {
      eventId: later.id,
      contactId: anna,
      name: 'Anna',
      email: 'anna@example.nl',
      status: 'REGISTERED',
      joinedAt: at('2026-01-20'),
    },
  });
  const letter = await prisma.newsletter.create({
    data: { slug: 'n1', subject: 'Nieuws', createdById: userId },
  });
  await prisma.delivery.create({
    data: {
      newsletterId: letter.id,
      email: 'anna@example.nl',
      contactId: anna,
      status: 'DELIVERED',
      createdAt: at('2025-07-01'),
    },
  });
  await prisma.delivery.create({
    data: {
      newsletterId: letter.id,
      email: 'a2@example.nl',
      contactId: anna,
      status: 'EXCLUDED',
      exclusionReason: 'UNSUBSCRIBED',
      createdAt: at('2025-07-01'),
    },
  });
  const topic = await prisma.topic.create({ data: { slug: 't', name: 'Horeca' } });
  await prisma.subscription.create({
    data: {
      email: 'anna@example.nl',
      topicId: topic.id,
      contactId: anna,
      status: 'CONFIRMED',
      requestedAt: at('2025-06-30'),
      confirmedAt: at('2025-06-30'),
    },
  });
  await prisma.mailMessage.create({
    data: {
      kind: 'visit-invitation',
      email: 'anna@example.nl',
      subject: 'Uitnodiging',
      html: '',
      text: '',
      contactId: anna,
      createdAt: at('2025-03-20'),
    },
  });
});
afterAll(() => api.close());

describe('the timeline of a business', () => {
  it('merges everything, newest first, with what its people did while they worked there', async () => {
    await expect(titles({ businessId, first: 50 })).resolves.toEqual([
      'CHANGE business.created business.created',
      'AFFILIATION Anna de Wit ENDED',
      'NEWSLETTER Nieuws DELIVERED',
      'SUBSCRIPTION Horeca CONFIRMED',
      'REGISTRATION Borrel REGISTERED',
      'COMMITMENT Bel terug LATE',
      'VISIT Kennismaking REPORTED',
      'MAIL Uitnodiging PENDING',
      'INTERACTION Vertrouwelijk EMAIL',
      'INTERACTION Gebeld PHONE',
      'MEMBERSHIP Centrum STARTED',
      'AFFILIATION Anna de Wit STARTED',
    ]);
  });

  it('says who it was with', async () => {
    const { nodes } = await items({ businessId, kinds: ['INTERACTION', 'COMMITMENT'] });
    expect(nodes.map(({ personName }) => personName)).toEqual([
      expect.stringContaining('ACCOUNT_MANAGER'),
      'Anna de Wit',
      'Anna de Wit',
    ]);
  });

  it('leaves confidential contact moments out of list, count and pages for those who may not see them', async () => {
    expect((await items({ businessId, kinds: ['INTERACTION'] })).totalCount).toBe(2);
    for (const role of ['ALDERMAN', 'KCC_AGENT', 'SPECIALIST'] as const) {
      const outsider = await api.as(role);
      const seen = await items({ businessId, kinds: ['INTERACTION'] }, outsider);
      expect(seen).toMatchObject({
        totalCount: 1,
        nodes: [{ title: 'Gebeld' }],
        pageInfo: { hasNextPage: false },
      });
      expect(JSON.stringify(await items({ businessId, first: 100 }, outsider))).not.toContain(
        'Vertrouwelijk',
      );
    }
  });

  it('shows no kind that one may not read elsewhere', async () => {
    const agent = await api.as('KCC_AGENT');
    const kinds = new Set((await items({ businessId, first: 100 }, agent)).nodes.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['CHANGE', 'AFFILIATION', 'COMMITMENT', 'INTERACTION', 'MEMBERSHIP']));
    const steward = await api.as('STEWARD');
    expect((await steward.refusal(TIMELINE, { businessId })).code).toBe('FORBIDDEN');
  });

  it('pages without a gap or a double, also at equal moments', async () => {
    const whole = await items({ businessId, first: 100 });
    const seen: string[] = [];
    for (let offset = 0; offset < whole.totalCount; offset += 5) {
      seen.push(...(await items({ businessId, first: 5, offset })).nodes.map(({ id }) => id));
    }
    expect(seen).toEqual(whole.nodes.map(({ id }) => id));
    expect(new Set(seen).size).toBe(whole.totalCount);
  });

  it('answers its first page of thousands at once', async () => {
    const long = await api.prisma.business.create({ data: { name: 'Oud bedrijf' } });
    await api.prisma.interaction.createMany({
      data: Array.from({ length: 5_000 }, (_, place) => ({
        businessId: long.id,
        channel: 'PHONE' as const,
        summary: `Moment ${place}`,
        occurredAt: new Date(at('2020-01-01').getTime() + place * 3_600_000),
      })),
    });
    const started = performance.now();
    const page = await items({ businessId: long.id });
    expect(page.nodes[0]?.title).toBe('Moment 4999');
    expect(page.totalCount).toBe(5_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a contact moment that is logged now', () => {
  it('stands on top of the timeline of the business, and of who was spoken with', async () => {
    const place = await api.prisma.business.create({ data: { name: 'Slagerij' } });
    const party = { businessId: place.id, contactIds: [anna], channel: 'PHONE' };
    for (const moment of [{ summary: 'Toen', occurredAt: at('2025-11-01') }, { summary: 'Nu' }])
      await manager.ask(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, {
        input: { ...party, ...moment },
      });
    const [now, then] = ['INTERACTION Nu PHONE', 'INTERACTION Toen PHONE'];
    expect(await titles({ businessId: place.id })).toEqual([now, then]);
    expect((await titles({ contactId: anna }))[0]).toBe(now);
  });
});

describe('other timelines', () => {
  it('follows a person over everything they did, wherever they worked', async () => {
    const seen = await titles({ contactId: anna, first: 50 });
    expect(seen).toContain('REGISTRATION Later REGISTERED');
    expect(seen).toContain('AFFILIATION Bakkerij STARTED');
    expect(seen).toContain('VISIT Kennismaking REPORTED');
    const alderman = await api.as('ALDERMAN');
    expect((await alderman.refusal(TIMELINE, { contactId: anna })).code).toBe('FORBIDDEN');
  });

  it('shows the members that came to an association', async () => {
    await expect(titles({ associationId })).resolves.toEqual(['MEMBERSHIP Bakkerij STARTED']);
  });

  it('asks for exactly one record', async () => {
    expect((await manager.refusal(TIMELINE, {})).code).toBe('VALIDATION');
    expect((await manager.refusal(TIMELINE, { businessId, contactId: anna })).code).toBe('VALIDATION');
  });
});
