import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { SegmentsService } from '../../../api/segments/segments.service';
import type { GraphqlClient } from '../../support/graphql-client';
import { segmentTown, type SegmentTown } from '../../support/segment-town';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let town: SegmentTown;

const WHY = `query ($definition: JSON, $contactId: ID!) {
  explainSegmentContact(definition: $definition, contactId: $contactId) {
    isMember businessCount businesses { name worksThere boardOf isMember conditions { met found } } } }`;
const PEOPLE = `query ($definition: JSON) { contacts(filter: { definition: $definition }, first: 100) { nodes { id } } }`;

interface Why {
  isMember: boolean;
  businessCount: number;
  businesses: { name: string; isMember: boolean; conditions: { met: boolean; found: string[] | null }[] }[];
}

const all = (...conditions: object[]) => ({ match: 'ALL', conditions });
const any = (...conditions: object[]) => ({ match: 'ANY', conditions });
const terrace = { field: 'tag', operator: 'IN', value: ['terras'] };
const day = (text: string) => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  town = await segmentTown(api, manager.userId ?? '');
});
afterAll(() => api.close());

const idOf = async (familyName: string) =>
  (await api.prisma.contact.findFirstOrThrow({ where: { familyName } })).id;

async function why(definition: object, contactId: string, by = manager): Promise<Why> {
  return (await by.ask<{ explainSegmentContact: Why }>(WHY, { definition, contactId })).explainSegmentContact;
}

describe('why a person is in a segment or not', () => {
  it('names the business that brings them in first, by work or by the board of its association', async () => {
    await expect(why(all(terrace), await idOf('Voorzitter'))).resolves.toEqual({
      isMember: true,
      businessCount: 2,
      businesses: [
        {
          name: 'Café De Linde',
          worksThere: false,
          boardOf: ['Horeca Linde'],
          isMember: true,
          conditions: [{ met: true, found: ['terras'] }],
        },
        {
          name: 'Herberg Het Veer',
          worksThere: true,
          boardOf: [],
          isMember: false,
          conditions: [{ met: false, found: [] }],
        },
      ],
    });
  });

  it.each(['Oud', 'Lid'])(
    'knows no business of %s, who left or only belongs to an association',
    async (name) => {
      await expect(why(all(terrace), await idOf(name))).resolves.toEqual({
        isMember: false,
        businessCount: 0,
        businesses: [],
      });
    },
  );

  it('tells what it found for each kind of condition', async () => {
    const { centre, food, topic, association, fair } = town;
    const reference = (field: string, id: string) => ({ field, operator: 'IN', value: [id] });
    const definition = any(
      reference('area', centre),
      reference('sector', food),
      reference('association', association),
      reference('board', association),
      reference('accountManager', manager.userId ?? ''),
      reference('topic', topic),
      reference('registration', fair),
      reference('attendance', fair),
      terrace,
      { field: 'city', operator: 'IN', value: ['Lindehoven'] },
      { field: 'role', operator: 'IN', value: ['eigenaar'] },
      { field: 'status', operator: 'IN', value: ['ACTIVE'] },
      { field: 'size', operator: 'AT_LEAST', value: 8 },
      { field: 'lastVisit', operator: 'NEVER' },
      { field: 'lastContact', operator: 'NEVER' },
      { field: 'lastAttendance', operator: 'NEVER' },
      { field: 'openCommitment', operator: 'YES' },
    );
    const found = async (name: string) =>
      (await why(definition, await idOf(name))).businesses.map(({ conditions }) =>
        conditions.map((condition) => condition.found),
      );
    const linde = ['Horeca Linde'];
    const [cafe] = await found('Vis');
    expect(cafe).toEqual([
      ['Centrum'],
      ['5630 Cafés'],
      linde,
      [],
      [],
      [],
      ['Beurs'],
      [],
      ['terras'],
      ['Líndehoven'],
      ['Éígenaar'],
      ['ACTIVE'],
      ['8'],
      [],
      ['2025-09-10'],
      [],
      ['Terugbellen'],
    ]);
    const [bakery] = await found('Kok');
    expect([5, 6, 7, 13, 15].map((place) => bakery?.[place])).toEqual([
      ['Horeca'],
      ['Beurs'],
      ['Beurs'],
      ['2025-12-01'],
      ['2025-11-21'],
    ]);
    const owner = await api.prisma.user.findUniqueOrThrow({ where: { id: manager.userId ?? '' } });
    const [inn] = await found('Veer');
    expect([3, 4].map((place) => inn?.[place])).toEqual([linde, [owner.name]]);
  });

  it('is closed to who may not see people, for strangers’ records and for archived ones', async () => {
    const contactId = await idOf('Vis');
    const alderman = await api.as('ALDERMAN');
    const definition = all(terrace);
    expect((await alderman.refusal(WHY, { definition, contactId })).code).toBe('FORBIDDEN');
    expect((await (await api.as('KCC_AGENT')).refusal(WHY, { definition, contactId })).code).toBe(
      'FORBIDDEN',
    );
    const gone = (
      await api.prisma.contact.create({
        data: {
          familyName: 'Weg',
          archivedAt: api.clock.now(),
          affiliations: { create: { businessId: town.cafe } },
        },
      })
    ).id;
    for (const id of [gone, town.cafe])
      expect((await manager.refusal(WHY, { definition, contactId: id })).code).toBe('NOT_FOUND');
  });

  it('keeps a value from who may not read it, also in a segment that somebody else shared', async () => {
    const input = {
      name: 'Onderwerp',
      definition: all({ field: 'topic', operator: 'IN', value: [town.topic] }),
    };
    const { createSegment } = await manager.ask<{ createSegment: { id: string } }>(
      `mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id } }`,
      { input },
    );
    const question = `{ explainSegmentMember(segmentId: "${createSegment.id}", businessId: "${town.bakery}") {
      conditions { met found } } }`;
    const answers = await Promise.all([manager, await api.as('ALDERMAN')].map((each) => each.ask(question)));
    expect(answers).toEqual([
      { explainSegmentMember: { conditions: [{ met: true, found: ['Horeca'] }] } },
      { explainSegmentMember: { conditions: [{ met: true, found: null }] } },
    ]);
  });

  it('says of everybody just what the members say, for any people and any conditions', async () => {
    const pick = generator(20_260_310);
    await crowd(pick);
    const people = await api.prisma.contact.findMany({ where: { archivedAt: null }, select: { id: true } });
    const segments = api.get(SegmentsService);
    let members = 0;
    for (let round = 0; round < 12; round += 1) {
      const definition = anyDefinition(pick);
      const { contacts } = await manager.ask<{ contacts: { nodes: { id: string }[] } }>(PEOPLE, {
        definition,
      });
      const inside = new Set(contacts.nodes.map(({ id }) => id));
      for (const { id } of people) {
        const { isMember, businesses } = await segments.explainContact(SYSTEM_ACTOR, { definition }, id);
        expect({ definition, id, isMember }).toEqual({ definition, id, isMember: inside.has(id) });
        expect(businesses.some((business) => business.isMember)).toBe(isMember);
      }
      members += inside.size;
    }
    expect(members).toBeGreaterThan(50);
    expect(members).toBeLessThan(12 * people.length - 50);
  });
});

type Pick = <Item>(items: readonly Item[]) => Item;

/** Always the same choices for the same seed. */
function generator(seed: number): Pick {
  let state = seed;
  return (items) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const item = items[Math.floor((state / 2_147_483_648) * items.length)];
    return item as (typeof items)[number];
  };
}

/** Around 10 March 2026, the day of the tests: before, from, until, after, always. */
const PERIODS = [
  { startsOn: null, endsOn: null },
  { startsOn: null, endsOn: day('2026-03-09') },
  { startsOn: null, endsOn: day('2026-03-10') },
  { startsOn: day('2026-03-10'), endsOn: day('2027-01-01') },
  { startsOn: day('2026-03-11'), endsOn: null },
];
const archived = (pick: Pick) => pick([null, null, null, api.clock.now()]);

/** People, businesses and associations that begin, end and are put away on every side of today. */
async function crowd(pick: Pick): Promise<void> {
  const { prisma } = api;
  const businesses: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const data = {
      name: `Bedrijf ${n}`,
      tags: pick([[], ['terras'], ['markt']]),
      workingPersons: pick([null, 1, 8, 40]),
      status: pick(['ACTIVE', 'CLOSED'] as const),
      archivedAt: archived(pick),
    };
    businesses.push((await prisma.business.create({ data })).id);
  }
  const associations: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    const data = { name: `Vereniging ${n}`, kind: 'BRANCH' as const, archivedAt: archived(pick) };
    associations.push((await prisma.association.create({ data })).id);
  }
  for (const businessId of businesses) {
    const associationId = pick([...associations, null]);
    if (!associationId) continue;
    await prisma.membership.create({ data: { businessId, associationId, ...pick(PERIODS) } });
  }
  for (let n = 0; n < 40; n += 1) {
    const work = { businessId: pick(businesses), ...pick(PERIODS) };
    const seat = {
      associationId: pick(associations),
      isBoardMember: pick([true, true, false]),
      ...pick(PERIODS),
    };
    await prisma.contact.create({
      data: {
        familyName: `Mens ${n}`,
        archivedAt: archived(pick),
        affiliations: { create: pick([[], [work], [seat], [work, seat]]) },
      },
    });
  }
}

function anyDefinition(pick: Pick): object {
  const condition = () =>
    pick([
      terrace,
      { ...terrace, operator: 'NOT_IN' },
      { field: 'tag', operator: 'IN', value: ['markt'] },
      { field: 'size', operator: 'AT_LEAST', value: pick([1, 8]) },
      { field: 'size', operator: 'AT_MOST', value: 8 },
      { field: 'status', operator: 'IN', value: [pick(['ACTIVE', 'CLOSED'])] },
      { field: 'association', operator: 'NOT_IN', value: [town.association] },
      { field: 'lastVisit', operator: 'NEVER' },
    ]);
  return pick([
    all(condition(), condition()),
    any(condition(), all(condition(), condition())),
    any(condition(), condition()),
  ]);
}
