import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { SegmentsService } from '../../../api/segments/segments.service';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let centre: string;
let food: string;
let topic: string;
let association: string;
let cafe: string;
let bakery: string;

const CREATE = `mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id version } }`;
const PREVIEW = `query ($definition: JSON!) { previewSegment(definition: $definition) { businessCount contactCount } }`;
const MEMBERS = `query ($id: ID, $definition: JSON, $first: Int) {
  segmentMembers(id: $id, definition: $definition, first: $first) { totalCount nodes { name area { name } } pageInfo { hasNextPage } } }`;

const all = (...conditions: object[]) => ({ match: 'ALL', conditions });
const any = (...conditions: object[]) => ({ match: 'ANY', conditions });
const inArea = () => ({ field: 'area', operator: 'IN', value: [centre] });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  api = await startTestApi(__filename);
  manager = await api.as('ACCOUNT_MANAGER');
  const { prisma } = api;
  centre = (await prisma.area.create({ data: { name: 'Centrum', kind: 'CORE' } })).id;
  food = (
    await prisma.sector.create({
      data: { code: '56', sbiVersion: '2025', name: 'Eet- en drinkgelegenheden' },
    })
  ).id;
  const cafes = await prisma.sector.create({ data: { code: '5630', sbiVersion: '2025', name: 'Cafés' } });
  const older = await prisma.sector.create({ data: { code: '5630', sbiVersion: '2008', name: 'Cafés' } });
  topic = (await prisma.topic.create({ data: { slug: 'horeca', name: 'Horeca' } })).id;

  const visit = { subject: 'Kennismaking', ownerId: manager.userId ?? '' };
  cafe = await business(
    'Café De Linde',
    { areaId: centre, tags: ['terras'], workingPersons: 8, city: 'Líndehoven' },
    cafes.id,
  );
  bakery = await business('Bakkerij Kok', { areaId: centre, workingPersons: 3, status: 'CLOSED' }, older.id);
  const inn = await business('Herberg Het Veer', { workingPersons: 40 }, food);
  await business('Weggelegd', { areaId: centre, archivedAt: api.clock.now() });
  await prisma.visit.create({
    data: {
      ...visit,
      businessId: bakery,
      status: 'REPORTED',
      startsAt: day('2025-12-01'),
      endsAt: day('2025-12-02'),
    },
  });
  await prisma.visit.create({
    data: {
      ...visit,
      businessId: inn,
      status: 'HELD',
      startsAt: day('2024-01-01'),
      endsAt: day('2024-01-02'),
    },
  });
  await prisma.visit.create({
    data: {
      ...visit,
      businessId: cafe,
      status: 'CANCELLED',
      startsAt: day('2026-01-01'),
      endsAt: day('2026-01-02'),
    },
  });

  association = (await prisma.association.create({ data: { name: 'Horeca Linde', kind: 'BRANCH' } })).id;
  await prisma.membership.create({ data: { associationId: association, businessId: cafe } });
  await prisma.membership.create({
    data: { associationId: association, businessId: inn, endsOn: day('2025-01-01') },
  });
  await person('Vis', { businessId: cafe });
  await person('Oud', { businessId: cafe, endsOn: day('2026-03-09') });
  await person('Voorzitter', { associationId: association, isBoardMember: true });
  await person('Lid', { associationId: association });
  await person(
    'Kok',
    { businessId: bakery },
    { email: 'kok@example.nl', status: 'CONFIRMED', confirmedAt: day('2026-01-01') },
  );
  await person('Veer', { businessId: inn }, { email: 'veer@example.nl', status: 'PENDING' });
});
afterAll(() => api.close());

async function business(name: string, fields: object, sectorId?: string): Promise<string> {
  const sectors = sectorId ? { sectors: { create: { sectorId } } } : {};
  return (await api.prisma.business.create({ data: { name, ...fields, ...sectors } })).id;
}

async function person(
  familyName: string,
  role: object,
  subscription?: { email: string; status: 'CONFIRMED' | 'PENDING'; confirmedAt?: Date },
) {
  const emails = subscription ? { emails: { create: { address: subscription.email } } } : {};
  await api.prisma.contact.create({ data: { familyName, affiliations: { create: role }, ...emails } });
  if (subscription) await api.prisma.subscription.create({ data: { ...subscription, topicId: topic } });
}

async function names(definition: object): Promise<string[]> {
  const answer = await manager.ask<{ segmentMembers: { nodes: { name: string }[] } }>(MEMBERS, {
    definition,
  });
  return answer.segmentMembers.nodes.map((node) => node.name);
}

describe('who is in a segment', () => {
  const [theCafe, theBakery, theInn] = ['Café De Linde', 'Bakkerij Kok', 'Herberg Het Veer'];

  it('finds by area, and by its absence, without archived ones', async () => {
    expect(await names(all(inArea()))).toEqual([theBakery, theCafe]);
    expect(await names(all({ ...inArea(), operator: 'NOT_IN' }))).toEqual([theInn]);
  });

  it('takes a sector for everything below it in the same version of the list', async () => {
    expect(await names(all({ field: 'sector', operator: 'IN', value: [food] }))).toEqual([theCafe, theInn]);
  });

  it.each([
    ['a tag', { field: 'tag', operator: 'IN', value: ['terras'] }, [theCafe]],
    ['a town, whatever its accents', { field: 'city', operator: 'IN', value: [' lindehoven'] }, [theCafe]],
    ['a status', { field: 'status', operator: 'IN', value: ['CLOSED'] }, [theBakery]],
    ['at least a size', { field: 'size', operator: 'AT_LEAST', value: 8 }, [theCafe, theInn]],
    ['at most a size', { field: 'size', operator: 'AT_MOST', value: 8 }, [theBakery, theCafe]],
    ['a visit within a year', { field: 'lastVisit', operator: 'WITHIN', value: 12 }, [theBakery]],
    [
      'no visit for 18 months or ever',
      { field: 'lastVisit', operator: 'LONGER_AGO', value: 18 },
      [theCafe, theInn],
    ],
    ['never visited', { field: 'lastVisit', operator: 'NEVER' }, [theCafe]],
  ])('finds by %s', async (_words, condition, expected) => {
    expect(await names(all(condition))).toEqual(expected);
  });

  it('finds members of an association of today, and businesses whose people have a confirmed subscription', async () => {
    expect(await names(all({ field: 'association', operator: 'IN', value: [association] }))).toEqual([
      theCafe,
    ]);
    expect(await names(all({ field: 'topic', operator: 'IN', value: [topic] }))).toEqual([theBakery]);
  });

  it('finds by account manager', async () => {
    const mine = all({ field: 'accountManager', operator: 'IN', value: [manager.userId] });
    expect(await names(mine)).toEqual([]);
  });

  it('joins by and, by or, and in groups', async () => {
    const big = { field: 'size', operator: 'AT_LEAST', value: 40 };
    const closed = { field: 'status', operator: 'IN', value: ['CLOSED'] };
    expect(await names(all(inArea(), closed))).toEqual([theBakery]);
    expect(await names(any(big, closed))).toEqual([theBakery, theInn]);
    expect(await names(all(inArea(), any(big, { field: 'tag', operator: 'IN', value: ['terras'] })))).toEqual(
      [theCafe],
    );
  });

  it('treats a hostile word as a word', async () => {
    expect(await names(all({ field: 'city', operator: 'IN', value: ["x') OR TRUE --"] }))).toEqual([]);
  });

  it('counts businesses and the people of today, board members of their association included', async () => {
    const tagged = all({ field: 'tag', operator: 'IN', value: ['terras'] });
    await expect(manager.ask(PREVIEW, { definition: tagged })).resolves.toEqual({
      previewSegment: { businessCount: 1, contactCount: 2 },
    });
  });

  it('pages and counts its members', async () => {
    const answer = await manager.ask(MEMBERS, { definition: all(inArea()), first: 1 });
    expect(answer).toMatchObject({
      segmentMembers: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ name: theBakery, area: { name: 'Centrum' } }],
      },
    });
  });
});

describe('saved segments', () => {
  it('refuses a wrong definition and says where', async () => {
    const refusal = await manager.refusal(CREATE, {
      input: { name: 'Stuk', definition: all({ field: 'iban' }) },
    });
    expect(refusal.problems).toEqual([
      {
        field: 'definition',
        code: 'INVALID',
        params: { path: 'conditions.0.field', problem: 'UNKNOWN_FIELD' },
      },
    ]);
  });

  it('explains condition by condition why a business is in or out', async () => {
    const definition = all(inArea(), any({ field: 'tag', operator: 'IN', value: ['terras'] }));
    const { createSegment } = await manager.ask<{ createSegment: { id: string } }>(CREATE, {
      input: { name: 'Terrassen', definition },
    });
    const explain = (businessId: string) =>
      manager.ask(
        `{ explainSegmentMember(id: "${createSegment.id}", businessId: "${businessId}") { condition group met } }`,
      );
    await expect(explain(bakery)).resolves.toEqual({
      explainSegmentMember: [
        { condition: inArea(), group: null, met: true },
        { condition: { field: 'tag', operator: 'IN', value: ['terras'] }, group: 1, met: false },
      ],
    });
    await expect(explain(cafe)).resolves.toMatchObject({
      explainSegmentMember: [{ met: true }, { met: true }],
    });
  });

  it('keeps a private segment to its owner, in list, count and by id', async () => {
    const input = { name: 'Alleen voor mij', definition: all(inArea()), isShared: false };
    const { createSegment } = await manager.ask<{ createSegment: { id: string; version: number } }>(CREATE, {
      input,
    });
    const colleague = await api.as('COMMUNICATIONS');
    const list = `{ segments(filter: { q: "alleen voor" }) { totalCount nodes { name counts { businessCount } } } }`;
    await expect(manager.ask(list)).resolves.toMatchObject({
      segments: { totalCount: 1, nodes: [{ counts: { businessCount: 2 } }] },
    });
    await expect(colleague.ask(list)).resolves.toEqual({ segments: { totalCount: 0, nodes: [] } });
    const { id } = createSegment;
    expect((await colleague.refusal(`{ segment(id: "${id}") { id } }`)).code).toBe('NOT_FOUND');
    expect((await colleague.refusal(`{ segmentMembers(id: "${id}") { totalCount } }`)).code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await colleague.refusal(`mutation { archiveSegment(id: "${id}", expectedVersion: 1) { id } }`)).code,
    ).toBe('NOT_FOUND');
  });

  it('changes by version, archives, restores and writes each into the audit', async () => {
    const { createSegment } = await manager.ask<{ createSegment: { id: string } }>(CREATE, {
      input: { name: 'Eerst', definition: all(inArea()) },
    });
    const { id } = createSegment;
    const update = `mutation ($v: Int!) { updateSegment(id: "${id}", expectedVersion: $v, input: { name: "Later" }) { version } }`;
    await manager.ask(update, { v: 1 });
    expect((await manager.refusal(update, { v: 1 })).code).toBe('STALE_VERSION');
    await manager.ask(`mutation { archiveSegment(id: "${id}", expectedVersion: 2) { id } }`);
    await manager.ask(`mutation { restoreSegment(id: "${id}", expectedVersion: 3) { id } }`);
    const entries = await api.prisma.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map((entry) => entry.action)).toEqual([
      'segment.created',
      'segment.updated',
      'segment.archived',
      'segment.restored',
    ]);
  });

  it('gives jobs the people of a saved segment', async () => {
    const { createSegment } = await manager.ask<{ createSegment: { id: string } }>(CREATE, {
      input: { name: 'Voor de brief', definition: all(inArea()) },
    });
    const ids = await api.get(SegmentsService).contactIds(SYSTEM_ACTOR, createSegment.id);
    const people = await api.prisma.contact.findMany({
      where: { id: { in: ids } },
      orderBy: { familyName: 'asc' },
    });
    expect(people.map((contact) => contact.familyName)).toEqual(['Kok', 'Vis', 'Voorzitter']);
  });

  it('is closed to the contact centre', async () => {
    const agent = await api.as('KCC_AGENT');
    expect((await agent.refusal(PREVIEW, { definition: all(inArea()) })).code).toBe('FORBIDDEN');
  });
});
