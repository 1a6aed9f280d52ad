import type { GraphqlClient } from '../../support/graphql-client';
import { segmentTown } from '../../support/segment-town';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let centre: string;
let food: string;
let topic: string;
let association: string;
let cafe: string;
let fair: string;

const PREVIEW = `query ($definition: JSON!) { previewSegment(definition: $definition) { businessCount contactCount } }`;
const MEMBERS = `query ($definition: JSON, $first: Int) {
  businesses(filter: { definition: $definition }, first: $first) {
    totalCount nodes { name area { name } } pageInfo { hasNextPage } } }`;
const PEOPLE = `query ($definition: JSON) { contacts(filter: { definition: $definition }) { totalCount nodes { familyName } } }`;

const all = (...conditions: object[]) => ({ match: 'ALL', conditions });
const any = (...conditions: object[]) => ({ match: 'ANY', conditions });
const inArea = () => ({ field: 'area', operator: 'IN', value: [centre] });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  ({ centre, food, topic, association, cafe, fair } = await segmentTown(api, manager.userId ?? ''));
});
afterAll(() => api.close());

async function names(definition: object): Promise<string[]> {
  const answer = await manager.ask<{ businesses: { nodes: { name: string }[] } }>(MEMBERS, {
    definition,
  });
  return answer.businesses.nodes.map((node) => node.name);
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

  it.each([
    ['a role of somebody there, whatever its spelling', { field: 'role', value: ['eigenaar'] }, [theCafe]],
    ['a board member who works there', { field: 'board' }, [theInn]],
    [
      'a registration in the name of the business or of somebody there',
      { field: 'registration' },
      [theBakery, theCafe],
    ],
    ['having come', { field: 'attendance' }, [theBakery]],
    ['not having come', { field: 'attendance', operator: 'NOT_IN' }, [theCafe, theInn]],
  ])('finds by %s', async (_words, condition, expected) => {
    const values: Record<string, string[]> = {
      board: [association],
      registration: [fair],
      attendance: [fair],
    };
    const whole = { operator: 'IN', value: values[condition.field], ...condition };
    expect(await names(all(whole))).toEqual(expected);
  });

  it.each([
    ['an open promise', { field: 'openCommitment', operator: 'YES' }, [theCafe]],
    ['no open promise', { field: 'openCommitment', operator: 'NO' }, [theBakery, theInn]],
    [
      'a visitor to an event within 6 months',
      { field: 'lastAttendance', operator: 'WITHIN', value: 6 },
      [theBakery],
    ],
    ['never a visitor', { field: 'lastAttendance', operator: 'NEVER' }, [theCafe, theInn]],
    ['a contact moment ever', any({ field: 'lastContact', operator: 'NEVER' }), []],
  ])('finds by %s', async (_words, condition, expected) => {
    expect(await names(all(condition))).toEqual(expected);
  });

  it('counts months from the beginning of the day in the Netherlands: neither an hour nor a day is lost', async () => {
    expect(await names(all({ field: 'lastContact', operator: 'WITHIN', value: 6 }))).toEqual([
      theCafe,
      theInn,
    ]);
    expect(await names(all({ field: 'lastContact', operator: 'LONGER_AGO', value: 6 }))).toEqual([theBakery]);
  });

  it('lets confidential contact moments count only for who may read them', async () => {
    const alderman = await api.as('ALDERMAN');
    const recent = all({ field: 'lastContact', operator: 'WITHIN', value: 1 });
    expect(await names(recent)).toEqual([theInn]);
    await expect(alderman.ask(PREVIEW, { definition: recent })).resolves.toMatchObject({
      previewSegment: { businessCount: 0 },
    });
  });

  it('lets nobody ask by way of a segment what they may not read', async () => {
    const alderman = await api.as('ALDERMAN');
    const definition = all({ field: 'topic', operator: 'IN', value: [topic] });
    expect((await alderman.refusal(PREVIEW, { definition })).code).toBe('FORBIDDEN');
    expect((await alderman.refusal(MEMBERS, { definition })).code).toBe('FORBIDDEN');
    const agent = await api.as('KCC_AGENT');
    expect((await agent.refusal(MEMBERS, { definition: all(inArea()) })).code).toBe('FORBIDDEN');
  });

  it('never shows a business twice, however many of its relations fit', async () => {
    await api.prisma.interaction.createMany({
      data: [1, 2].map((n) => ({
        channel: 'PHONE' as const,
        summary: `Nog ${n}`,
        businessId: cafe,
        occurredAt: day('2026-02-01'),
      })),
    });
    const definition = all(
      { field: 'lastContact', operator: 'WITHIN', value: 2 },
      any(inArea(), { field: 'role', operator: 'IN', value: ['eigenaar'] }),
    );
    await expect(manager.ask(MEMBERS, { definition })).resolves.toMatchObject({
      businesses: { totalCount: 1, nodes: [{ name: theCafe }] },
    });
  });

  it('lists its people as contacts, each once', async () => {
    const everybody = all({ field: 'status', operator: 'IN', value: ['ACTIVE', 'CLOSED'] });
    await expect(manager.ask(PEOPLE, { definition: everybody })).resolves.toEqual({
      contacts: {
        totalCount: 4,
        nodes: ['Kok', 'Veer', 'Vis', 'Voorzitter'].map((familyName) => ({ familyName })),
      },
    });
    await expect(manager.ask(PREVIEW, { definition: everybody })).resolves.toEqual({
      previewSegment: { businessCount: 3, contactCount: 4 },
    });
  });

  it('finds by account manager', async () => {
    const mine = all({ field: 'accountManager', operator: 'IN', value: [manager.userId] });
    expect(await names(mine)).toEqual([theInn]);
  });

  it('joins by and, by or, and in groups', async () => {
    const big = { field: 'size', operator: 'AT_LEAST', value: 40 };
    const closed = { field: 'status', operator: 'IN', value: ['CLOSED'] };
    expect(await names(all(inArea(), closed))).toEqual([theBakery]);
    expect(await names(any(big, closed))).toEqual([theBakery, theInn]);
    expect(await names(all(inArea(), any(big, { field: 'tag', operator: 'IN', value: ['terras'] })))).toEqual(
      [theCafe],
    );
    const deep = any(closed, all(big, any(inArea(), { field: 'openCommitment', operator: 'NO' })));
    expect(await names(deep)).toEqual([theBakery, theInn]);
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
      businesses: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ name: theBakery, area: { name: 'Centrum' } }],
      },
    });
  });
});
