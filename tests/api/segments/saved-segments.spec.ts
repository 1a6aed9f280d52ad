import { SYSTEM_ACTOR } from '../../../api/access/actor';
import { SegmentsService } from '../../../api/segments/segments.service';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let bakery: string;
let cafe: string;

const CREATE = `mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id version roles } }`;
const MINE = `{ pinnedSegments { name isPinned } }`;

const all = (...conditions: object[]) => ({ match: 'ALL', conditions });
const closed = { field: 'status', operator: 'IN', value: ['CLOSED'] };
const terrace = { field: 'tag', operator: 'IN', value: ['terras'] };

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  bakery = (await api.prisma.business.create({ data: { name: 'Bakkerij Kok', status: 'CLOSED' } })).id;
  cafe = (await api.prisma.business.create({ data: { name: 'Café De Linde', tags: ['terras'] } })).id;
  await api.prisma.contact.create({
    data: { familyName: 'Kok', affiliations: { create: { businessId: bakery } } },
  });
});
afterAll(() => api.close());

async function segment(name: string, more: object = {}, by = manager): Promise<string> {
  const input = { name, definition: all(closed), ...more };
  return (await by.ask<{ createSegment: { id: string } }>(CREATE, { input })).createSegment.id;
}

const rename = (id: string) =>
  `mutation { updateSegment(id: "${id}", expectedVersion: 1, input: { name: "Anders" }) { id } }`;

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
    const id = await segment('Uitleg', {
      definition: all(closed, { match: 'ANY', conditions: [terrace, closed] }),
    });
    const explain = (businessId: string) =>
      manager.ask(
        `{ explainSegmentMember(segmentId: "${id}", businessId: "${businessId}") { isMember conditions { condition path met } } }`,
      );
    await expect(explain(bakery)).resolves.toEqual({
      explainSegmentMember: {
        isMember: true,
        conditions: [
          { condition: closed, path: [0], met: true },
          { condition: terrace, path: [1, 0], met: false },
          { condition: closed, path: [1, 1], met: true },
        ],
      },
    });
    await expect(explain(cafe)).resolves.toMatchObject({
      explainSegmentMember: { isMember: false, conditions: [{ met: false }, { met: true }, { met: false }] },
    });
  });

  it('keeps a private segment to its owner: in list, count, by id, as a filter, in the menu', async () => {
    const id = await segment('Alleen voor mij', { visibility: 'PRIVATE' });
    const list = `{ segments(filter: { q: "alleen voor" }) { totalCount nodes { name mayEdit counts { businessCount } } } }`;
    await expect(manager.ask(list)).resolves.toMatchObject({
      segments: { totalCount: 1, nodes: [{ mayEdit: true, counts: { businessCount: 1 } }] },
    });
    for (const role of ['COMMUNICATIONS', 'ADMINISTRATOR'] as const) {
      const colleague = await api.as(role);
      await expect(colleague.ask(list)).resolves.toEqual({ segments: { totalCount: 0, nodes: [] } });
      for (const question of [
        `{ segment(id: "${id}") { id } }`,
        `{ businesses(filter: { segmentId: "${id}" }) { totalCount } }`,
        `{ contacts(filter: { segmentId: "${id}" }) { totalCount } }`,
        `{ explainSegmentMember(segmentId: "${id}", businessId: "${cafe}") { isMember } }`,
        `mutation { archiveSegment(id: "${id}", expectedVersion: 1) { id } }`,
        `mutation { pinSegment(id: "${id}") { id } }`,
        rename(id),
      ])
        expect((await colleague.refusal(question)).code).toBe('NOT_FOUND');
    }
  });

  it('shares with chosen roles and with nobody else, but for the administrator', async () => {
    const id = await segment('Voor communicatie', { visibility: 'ROLES', roles: ['COMMUNICATIONS'] });
    const question = `{ segment(id: "${id}") { name mayEdit } }`;
    await expect((await api.as('COMMUNICATIONS')).ask(question)).resolves.toMatchObject({
      segment: { mayEdit: false },
    });
    await expect((await api.as('ADMINISTRATOR')).ask(question)).resolves.toMatchObject({
      segment: { mayEdit: true },
    });
    expect((await (await api.as('EVENT_ORGANISER')).refusal(question)).code).toBe('NOT_FOUND');
    const empty = await manager.refusal(CREATE, {
      input: { name: 'Leeg', definition: all(closed), visibility: 'ROLES' },
    });
    expect(empty.problems).toEqual([{ field: 'roles', code: 'AT_LEAST_ONE' }]);
  });

  it('is changed by its owner and the administrator only', async () => {
    const id = await segment('Van een ander');
    expect((await (await api.as('COMMUNICATIONS')).refusal(rename(id))).code).toBe('FORBIDDEN');
    await expect((await api.as('ADMINISTRATOR')).ask(rename(id))).resolves.toMatchObject({
      updateSegment: { id },
    });
  });

  it('changes by version, archives, restores and writes each into the audit', async () => {
    const id = await segment('Eerst');
    await manager.ask(rename(id));
    expect((await manager.refusal(rename(id))).code).toBe('STALE_VERSION');
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

  it('is pinned once, also by two windows at a time, and by each for themselves', async () => {
    const id = await segment('Vastgezet');
    const pin = `mutation { pinSegment(id: "${id}") { isPinned } }`;
    await Promise.all([manager.ask(pin), manager.ask(pin)]);
    await expect(manager.ask(MINE)).resolves.toEqual({
      pinnedSegments: [{ name: 'Vastgezet', isPinned: true }],
    });
    expect(await api.prisma.auditEntry.count({ where: { action: 'segment.pinned', subjectId: id } })).toBe(1);
    const alderman = await api.as('ALDERMAN');
    await expect(alderman.ask(MINE)).resolves.toEqual({ pinnedSegments: [] });
    await alderman.ask(pin);
    await manager.ask(`mutation { unpinSegment(id: "${id}") { isPinned } }`);
    await expect(manager.ask(MINE)).resolves.toEqual({ pinnedSegments: [] });
    await manager.ask(
      `mutation { updateSegment(id: "${id}", expectedVersion: 1, input: { visibility: PRIVATE }) { id } }`,
    );
    await expect(alderman.ask(MINE)).resolves.toEqual({ pinnedSegments: [] });
  });

  it('negative control: would be pinned twice by two windows when the database allowed a second', async () => {
    const id = await segment('Dubbel vast');
    await api.prisma.$executeRaw`ALTER TABLE segment_pins DROP CONSTRAINT segment_pins_pkey`;
    const pin = `mutation { pinSegment(id: "${id}") { isPinned } }`;
    await Promise.all([manager.ask(pin), manager.ask(pin)]);
    expect(await api.prisma.segmentPin.count({ where: { segmentId: id } })).toBe(2);
    expect(await api.prisma.auditEntry.count({ where: { action: 'segment.pinned', subjectId: id } })).toBe(2);
    await api.prisma.segmentPin.deleteMany({ where: { segmentId: id } });
    await api.prisma.$executeRaw`ALTER TABLE segment_pins ADD PRIMARY KEY ("userId", "segmentId")`;
  });

  it('says which newsletters and events lean on it', async () => {
    const id = await segment('In gebruik');
    const userId = manager.userId ?? '';
    await api.prisma.newsletter.create({
      data: {
        slug: 'brief',
        subject: 'Nieuws',
        createdById: userId,
        segments: { create: { segmentId: id } },
      },
    });
    const when = api.clock.now();
    await api.prisma.event.create({
      data: {
        slug: 'borrel',
        kind: 'DRINKS',
        title: 'Borrel',
        status: 'HELD',
        capacity: 5,
        startsAt: when,
        endsAt: new Date(when.getTime() + 3_600_000),
        organiserId: userId,
        segmentId: id,
      },
    });
    await expect(manager.ask(`{ segment(id: "${id}") { uses { kind name isOver } } }`)).resolves.toEqual({
      segment: {
        uses: [
          { kind: 'NEWSLETTER', name: 'Nieuws', isOver: false },
          { kind: 'EVENT', name: 'Borrel', isOver: true },
        ],
      },
    });
  });

  it('gives jobs the people of a saved segment', async () => {
    const ids = await api.get(SegmentsService).contactIds(SYSTEM_ACTOR, await segment('Voor de brief'));
    const people = await api.prisma.contact.findMany({ where: { id: { in: ids } } });
    expect(people.map((contact) => contact.familyName)).toEqual(['Kok']);
  });

  it('is closed to the contact centre', async () => {
    const agent = await api.as('KCC_AGENT');
    expect((await agent.refusal('{ segments { totalCount } }')).code).toBe('FORBIDDEN');
  });
});
