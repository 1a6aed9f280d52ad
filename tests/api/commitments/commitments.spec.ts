import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let businessId: string;

const CREATE = `mutation ($input: CreateCommitmentInput!) { createCommitment(input: $input) { id version isLate user { id } business { name } contact { name } } }`;
const LIST = `query ($filter: CommitmentFilterInput) { commitments(filter: $filter) { totalCount nodes { what isLate } } }`;
const KEEP = `mutation ($id: ID!, $v: Int!) { keepCommitment(id: $id, expectedVersion: $v) { status isLate settledAt } }`;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  businessId = (await api.prisma.business.create({ data: { name: 'Slagerij Kok' } })).id;
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-03-10T09:00:00Z'));

const promise = async (input: object = {}) =>
  (
    await manager.ask<{ createCommitment: { id: string } }>(CREATE, {
      input: { what: 'Terugbellen', dueOn: '2026-03-12', businessId, ...input },
    })
  ).createCommitment;

describe('promises', () => {
  it('is yours unless said otherwise, and shows to whom', async () => {
    const contact = await api.prisma.contact.create({ data: { givenName: 'Bo', familyName: 'Kok' } });
    await expect(promise({ contactId: contact.id })).resolves.toMatchObject({
      user: { id: manager.userId },
      business: { name: 'Slagerij Kok' },
      contact: { name: 'Bo Kok' },
      isLate: false,
    });
  });

  it('is late from the day after its due day, without anybody touching it', async () => {
    await promise({ what: 'Voor donderdag' });
    const mine = { q: 'donderdag', isLate: true, mine: true };
    await expect(manager.ask(LIST, { filter: mine })).resolves.toMatchObject({
      commitments: { totalCount: 0 },
    });
    api.clock.set('2026-03-12T23:30:00Z');
    const colleague = await api.as('EVENT_ORGANISER');
    const filter = { ...mine, mine: false, userIds: [manager.userId] };
    await expect(colleague.ask(LIST, { filter })).resolves.toEqual({
      commitments: { totalCount: 1, nodes: [{ what: 'Voor donderdag', isLate: true }] },
    });
    await expect(colleague.ask(LIST, { filter: mine })).resolves.toMatchObject({
      commitments: { totalCount: 0 },
    });
  });

  it('is kept, or kept late, once', async () => {
    const inTime = await promise();
    await expect(manager.ask(KEEP, { id: inTime.id, v: 1 })).resolves.toEqual({
      keepCommitment: { status: 'KEPT', isLate: false, settledAt: '2026-03-10T09:00:00.000Z' },
    });
    expect((await manager.refusal(KEEP, { id: inTime.id, v: 2 })).code).toBe('NOT_ALLOWED_IN_STATE');
    expect((await manager.refusal(KEEP, { id: inTime.id, v: 1 })).code).toBe('STALE_VERSION');
    const late = await promise({ dueOn: '2026-03-09' });
    await expect(manager.ask(KEEP, { id: late.id, v: 1 })).resolves.toMatchObject({
      keepCommitment: { status: 'KEPT_LATE' },
    });
  });

  it('can be changed and withdrawn while it is open', async () => {
    const { id } = await promise({ what: 'Folder sturen' });
    await manager.ask(
      `mutation { updateCommitment(id: "${id}", expectedVersion: 1, input: { dueOn: "2026-05-01" }) { id } }`,
    );
    await expect(
      manager.ask(LIST, { filter: { q: 'folder', dueUntil: '2026-04-30' } }),
    ).resolves.toMatchObject({ commitments: { totalCount: 0 } });
    await expect(
      manager.ask(`mutation { withdrawCommitment(id: "${id}", expectedVersion: 2) { status } }`),
    ).resolves.toEqual({ withdrawCommitment: { status: 'WITHDRAWN' } });
    await expect(manager.ask(LIST, { filter: { q: 'folder', statuses: ['OPEN'] } })).resolves.toMatchObject({
      commitments: { totalCount: 0 },
    });
    await expect(manager.ask(`{ commitment(id: "${id}") { status isLate } }`)).resolves.toEqual({
      commitment: { status: 'WITHDRAWN', isLate: false },
    });
  });

  it('can be broken, with the reason why, and only while it is open', async () => {
    const BREAK = `mutation ($id: ID!, $v: Int!, $reason: String!) {
      breakCommitment(id: $id, expectedVersion: $v, reason: $reason) { status settledReason settledAt } }`;
    const { id } = await promise();
    expect((await manager.refusal(BREAK, { id, v: 1, reason: ' ' })).problems).toEqual([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    await expect(manager.ask(BREAK, { id, v: 1, reason: ' Geen budget ' })).resolves.toEqual({
      breakCommitment: {
        status: 'BROKEN',
        settledReason: 'Geen budget',
        settledAt: '2026-03-10T09:00:00.000Z',
      },
    });
    expect((await manager.refusal(BREAK, { id, v: 2, reason: 'x' })).code).toBe('NOT_ALLOWED_IN_STATE');
  });
});
