import { BulkRunner } from '../../../api/bulk/bulk-runner.service';
import { SweepBulkChanges } from '../../../jobs/bulk/sweep-bulk-changes.task';
import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { startTestJobs, type TestJobs } from '../../support/test-jobs';

let api: TestApi;
let jobs: TestJobs;
let manager: GraphqlClient;

const FIELDS = `id status total processed
  counts { WAITING CHANGED SAME REFUSED UNDONE TOUCHED } rows(state: TOUCHED) { recordId name }`;
const START = `mutation ($input: BulkChangeInput!) { bulk: startBulkChange(input: $input) { ${FIELDS} } }`;
const UNDO = `mutation ($id: ID!) { bulk: undoBulkChange(id: $id) { ${FIELDS} } }`;
const SHOW = `query ($id: ID!) { bulk: bulkChange(id: $id) { ${FIELDS} } }`;

interface Bulk {
  id: string;
  status: string;
  total: number;
  processed: number;
  counts: Record<string, number>;
  rows: { recordId: string; name: string }[];
}

beforeAll(async () => {
  api = await startTestApi();
  jobs = await startTestJobs({ beside: api });
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(async () => {
  await jobs.close();
  await api.close();
});

const perform = async (query: string, variables: object) =>
  (await manager.ask<{ bulk: Bulk }>(query, variables)).bulk;
const start = (input: object) => perform(START, { input: { kind: 'BUSINESS', ...input } });
const undo = (id: string) => perform(UNDO, { id });

async function businesses(count: number, data: object = {}): Promise<string[]> {
  const made = await api.prisma.business.createManyAndReturn({
    data: Array.from({ length: count }, (_, place) => ({ name: `Zaak ${place}`, ...data })),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}
const rowsOf = (ids: string[]) =>
  api.prisma.business.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });

describe('changing many records at once', () => {
  it('adds tags, each record with its own version and audit entry, and leaves alone what already has them', async () => {
    const ids = await businesses(3, { tags: ['winkel'] });
    const [tagged] = await businesses(1, { tags: ['horeca', 'winkel'] });
    const done = await start({ action: 'ADD_TAGS', ids: [...ids, tagged], tags: ['horeca'] });
    expect(done).toMatchObject({ status: 'DONE', total: 4, processed: 4, counts: { CHANGED: 3, SAME: 1 } });
    expect((await rowsOf(ids)).map(({ tags, version }) => [tags, version])).toEqual(
      ids.map(() => [['winkel', 'horeca'], 2]),
    );
    await expect(api.prisma.business.findUnique({ where: { id: tagged ?? '' } })).resolves.toMatchObject({
      version: 1,
    });
    await expect(
      api.prisma.auditEntry.findMany({ where: { subjectId: { in: [...ids, tagged ?? ''] } } }),
    ).resolves.toMatchObject(
      ids.map(() => ({
        action: 'business.updated',
        actorId: manager.userId,
        changes: { tags: [['winkel'], ['winkel', 'horeca']] },
      })),
    );
  });

  it('can be undone to what each record had', async () => {
    const ids = [...(await businesses(2, { tags: ['a', 'b'] })), ...(await businesses(1, { tags: [] }))];
    const { id } = await start({ action: 'REMOVE_TAGS', ids, tags: ['a'] });
    expect((await rowsOf(ids)).map(({ tags }) => tags)).toEqual([['b'], ['b'], []]);
    await expect(undo(id)).resolves.toMatchObject({ status: 'UNDONE', counts: { UNDONE: 2, SAME: 1 } });
    expect((await rowsOf(ids)).map(({ tags }) => tags)).toEqual([['a', 'b'], ['a', 'b'], []]);
    expect((await manager.refusal(UNDO, { id })).code).toBe('NOT_ALLOWED_IN_STATE');
  });

  it('reports what somebody touched since, and does not overwrite it', async () => {
    const ids = await businesses(2);
    const { id } = await start({ action: 'ASSIGN_ACCOUNT_MANAGER', ids, accountManagerId: manager.userId });
    await manager.ask(
      `mutation ($id: ID!) { updateBusiness(id: $id, expectedVersion: 2, input: { city: "Olst" }) { id } }`,
      { id: ids[0] },
    );
    const undone = await undo(id);
    expect(undone).toMatchObject({
      counts: { UNDONE: 1, TOUCHED: 1 },
      rows: [{ recordId: ids[0], name: 'Zaak 0' }],
    });
    expect((await rowsOf(ids)).map(({ accountManagerId }) => accountManagerId)).toEqual([
      manager.userId,
      null,
    ]);
  });

  it('changes everything that a filter matches, after one agreed to how many', async () => {
    await businesses(7, { city: 'Filterstad', kvkNumber: null, tags: ['uniek'] });
    const all = { action: 'ARCHIVE', businessFilter: { tags: ['uniek'] } };
    const refusal = await manager.refusal(START, { input: { kind: 'BUSINESS', ...all, expectedCount: 6 } });
    expect(refusal.problems).toEqual([
      { field: 'expectedCount', code: 'COUNT_CHANGED', params: { count: 7 } },
    ]);
    await expect(api.prisma.bulkChange.count({ where: { action: 'ARCHIVE' } })).resolves.toBe(0);
    const { id } = await start({ ...all, expectedCount: 7 });
    const where = { tags: { has: 'uniek' }, archivedAt: null };
    await expect(api.prisma.business.count({ where })).resolves.toBe(0);
    await undo(id);
    await expect(api.prisma.business.count({ where })).resolves.toBe(7);
  });

  it('changes the members of a segment, saved or only just built, and the people at them', async () => {
    const [inside, outside] = [
      await businesses(2, { tags: ['markt'] }),
      await businesses(1, { tags: ['kade'] }),
    ];
    const [at] = inside;
    const person = await api.prisma.contact.create({
      data: { familyName: 'Marktmeester', affiliations: { create: { businessId: at } } },
    });
    const definition = { match: 'ALL', conditions: [{ field: 'tag', operator: 'IN', value: ['markt'] }] };
    const { createSegment: saved } = await manager.ask<{ createSegment: { id: string } }>(
      'mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id } }',
      { input: { name: 'Markt', definition } },
    );
    const tag = { action: 'ADD_TAGS', tags: ['kerstmarkt'] };
    await start({ ...tag, businessFilter: { definition }, expectedCount: 2 });
    expect((await rowsOf([...inside, ...outside])).map(({ tags }) => tags.includes('kerstmarkt'))).toEqual([
      true,
      true,
      false,
    ]);
    const again = await start({ ...tag, businessFilter: { segmentId: saved.id }, expectedCount: 2 });
    expect(again).toMatchObject({ total: 2, counts: { SAME: 2 } });
    await start({ ...tag, kind: 'CONTACT', contactFilter: { segmentId: saved.id }, expectedCount: 1 });
    await expect(api.prisma.contact.findUnique({ where: { id: person.id } })).resolves.toMatchObject({
      tags: ['kerstmarkt'],
    });
  });

  it('restores what it may, and says which a live record stands in the way of', async () => {
    const archivedAt = new Date();
    const [taken] = await businesses(1, { kvkNumber: '11111111', archivedAt });
    const free = await businesses(5, { archivedAt });
    await businesses(1, { kvkNumber: '11111111' });
    const done = await start({ action: 'RESTORE', ids: [...free, taken] });
    expect(done.counts).toMatchObject({ CHANGED: 5, REFUSED: 1 });
    await expect(api.prisma.business.count({ where: { id: { in: free }, archivedAt: null } })).resolves.toBe(
      5,
    );
  });

  it('does contacts too', async () => {
    const { id } = await api.prisma.contact.create({ data: { familyName: 'Bos' } });
    const done = await start({ kind: 'CONTACT', action: 'ADD_TAGS', ids: [id], tags: ['bestuur'] });
    expect(done.counts).toMatchObject({ CHANGED: 1 });
    await expect(api.prisma.contact.findUnique({ where: { id } })).resolves.toMatchObject({
      tags: ['bestuur'],
    });
    const all = {
      kind: 'CONTACT',
      action: 'ARCHIVE',
      contactFilter: { tags: ['bestuur'] },
      expectedCount: 1,
    };
    await expect(start(all)).resolves.toMatchObject({ counts: { CHANGED: 1 } });
  });

  it('is refused to who may not change the record itself, and names wrong fields', async () => {
    const agent = await api.as('KCC_AGENT');
    const input = { kind: 'CONTACT', action: 'ARCHIVE', ids: [manager.userId] };
    expect((await agent.refusal(START, { input })).code).toBe('FORBIDDEN');
    const unknown = '0199a5f4-0000-7000-8000-000000000000';
    const assign = {
      kind: 'BUSINESS',
      action: 'ASSIGN_ACCOUNT_MANAGER',
      ids: [unknown],
      accountManagerId: unknown,
    };
    expect((await manager.refusal(START, { input: assign })).problems).toEqual([
      { field: 'accountManagerId', code: 'UNKNOWN_REFERENCE' },
    ]);
  });

  it('loses no tag of two that run over the same records at the same time', async () => {
    const ids = await businesses(200);
    await Promise.all(
      ['een', 'twee', 'drie'].map((tag) =>
        start({ action: 'ADD_TAGS', ids: [...ids].reverse(), tags: [tag] }),
      ),
    );
    for (const { tags, version } of await rowsOf(ids)) {
      expect([[...tags].sort(), version]).toEqual([['drie', 'een', 'twee'], 4]);
    }
  });
});

describe('a large one', () => {
  it('is done by a job, shows its progress, is harmless twice and goes on after dying halfway', async () => {
    await businesses(2_500, { tags: ['veel'] });
    api.jobs.clear();
    const started = await start({
      action: 'ADD_TAGS',
      tags: ['groot'],
      businessFilter: { tags: ['veel'] },
      expectedCount: 2_500,
    });
    expect(started).toMatchObject({ status: 'RUNNING', total: 2_500, processed: 0 });
    expect(api.jobs.names()).toEqual(['bulk.run']);
    const { id } = started;

    // It dies when half is done: the third batch never comes.
    const half = api.prisma.bulkChangeRow;
    const some = await half.findMany({
      where: { bulkChangeId: id },
      take: 1_000,
      orderBy: { recordId: 'asc' },
    });
    await half.updateMany({
      where: { bulkChangeId: id, recordId: { notIn: some.map(({ recordId }) => recordId) } },
      data: { state: 'CHANGED' },
    });
    await api.get(BulkRunner).run(id);
    await api.prisma.bulkChange.update({ where: { id }, data: { status: 'RUNNING' } });
    await half.updateMany({ where: { bulkChangeId: id, versionAfter: null }, data: { state: 'WAITING' } });
    expect(await perform(SHOW, { id })).toMatchObject({ status: 'RUNNING', processed: 1_000 });

    await Promise.all([jobs.drain(), api.get(BulkRunner).run(id)]);
    await jobs.run('bulk.run', { bulkChangeId: id });
    expect(await perform(SHOW, { id })).toMatchObject({
      status: 'DONE',
      processed: 2_500,
      counts: { CHANGED: 2_500 },
    });
    await expect(
      api.prisma.business.count({ where: { tags: { equals: ['veel', 'groot'] }, version: 2 } }),
    ).resolves.toBe(2_500);

    await undo(id);
    await jobs.drain();
    expect(await perform(SHOW, { id })).toMatchObject({ status: 'UNDONE', counts: { UNDONE: 2_500 } });
  });

  it('that fell silent is woken, and one that nobody can undo any more is forgotten', async () => {
    const ids = await businesses(1);
    const { id } = await start({ action: 'ADD_TAGS', ids, tags: ['oud'] });
    await api.prisma.bulkChange.update({
      where: { id },
      data: { status: 'RUNNING', createdAt: new Date('2026-03-01'), updatedAt: new Date('2026-03-01') },
    });
    api.jobs.clear();
    const sweep = jobs.get(SweepBulkChanges);
    await sweep.run();
    expect(api.jobs.names()).toEqual(['bulk.run']);
    await jobs.drain();
    api.clock.set('2026-04-29T00:00:00Z');
    await sweep.run();
    await expect(api.prisma.bulkChange.count({ where: { id } })).resolves.toBe(1);
    api.clock.set('2026-05-01T00:00:00Z');
    await sweep.run();
    await expect(api.prisma.bulkChange.count({ where: { id } })).resolves.toBe(0);
  });
});
