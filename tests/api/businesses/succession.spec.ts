import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

const UPDATE = `mutation ($id: ID!, $v: Int!, $of: ID) {
  updateBusiness(id: $id, expectedVersion: $v, input: { successorOfId: $of }) { id } }`;
const MERGE = `mutation ($input: MergeBusinessesInput!) { mergeBusinesses(input: $input) {
  ... on MergeRefused { reason } } }`;

/** So many businesses, of which nobody took over another yet. */
const businesses = async (count: number) => {
  const made = await api.prisma.business.createManyAndReturn({
    data: Array.from({ length: count }, (_, place) => ({ name: `Zaak ${place}` })),
  });
  const [a = '', b = '', c = ''] = made.map(({ id }) => id);
  return { a, b, c };
};
const lay = (id: string, of: string, v = 1) => manager.send(UPDATE, { id, v, of });
const problemsOf = async (answer: ReturnType<typeof lay>) => (await answer).errors[0]?.extensions.problems;
const itself = [{ field: 'successorOfId', code: 'SUCCEEDS_ITSELF' }];
const laid = (ids: string[]) =>
  api.prisma.business.count({ where: { id: { in: ids }, successorOfId: { not: null } } });

describe('a business', () => {
  it('does not succeed itself', async () => {
    const { a } = await businesses(1);
    expect(await problemsOf(lay(a, a))).toEqual(itself);
  });

  it('does not succeed itself over others either, and a line of successors is fine', async () => {
    const { a, b, c } = await businesses(3);
    expect((await lay(a, b)).errors).toEqual([]);
    expect((await lay(b, c)).errors).toEqual([]);
    expect(await problemsOf(lay(c, a))).toEqual(itself);
    expect(await problemsOf(lay(c, b))).toEqual(itself);
    expect(await laid([a, b, c])).toBe(2);
  });

  it('is not merged into a ring', async () => {
    const { a, b, c } = await businesses(3);
    await lay(a, b);
    await lay(b, c);
    const input = { survivorId: a, survivorVersion: 2, loserId: c, loserVersion: 1, fromLoser: [] };
    await expect(manager.ask(MERGE, { input })).resolves.toEqual({
      mergeBusinesses: { reason: 'SUCCESSION_RING' },
    });
    await expect(api.prisma.business.findUnique({ where: { id: c } })).resolves.toMatchObject({
      mergedIntoId: null,
      archivedAt: null,
    });
  });
});

describe('two people who each lay half of a ring at the same moment', () => {
  const bothHalves = async () => {
    const { a, b } = await businesses(2);
    const answers = await Promise.all([lay(a, b), lay(b, a)]);
    return { refused: answers.flatMap(({ errors }) => errors), halves: await laid([a, b]) };
  };

  /** On a busy machine the two do not meet every time. */
  const untilRing = async () => {
    for (let round = 0; round < 10; round += 1) {
      const { refused, halves } = await bothHalves();
      if (refused.length === 0 && halves === 2) return;
    }
    throw new Error('No ring was laid');
  };

  it('get half of it: the second is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { refused, halves } = await bothHalves();
      expect(refused.map(({ extensions }) => extensions.problems)).toEqual([itself]);
      expect(halves).toBe(1);
    }
  });

  it('negative control: lay the whole ring when the database looks without waiting', async () => {
    const [{ source } = { source: '' }] = await api.prisma.$queryRaw<{ source: string }[]>`
      SELECT pg_get_functiondef('refuse_ring_of_successors'::regproc) AS source`;
    const unguarded = source.replace(/PERFORM pg_advisory_xact_lock.*;/, 'PERFORM pg_sleep(0.2);');
    expect(unguarded).not.toBe(source);
    await api.prisma.$executeRawUnsafe(unguarded);
    try {
      await untilRing();
    } finally {
      await api.prisma.$executeRawUnsafe(source);
    }
  });
});
