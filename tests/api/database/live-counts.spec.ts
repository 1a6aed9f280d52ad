import fc from 'fast-check';
import type { CountedTable } from '../../../api/database/live-counts';
import { postgresCodeOf } from '../../../api/database/postgres-error';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** What is kept and what counting anew gives, per table. */
async function keptAndCounted(): Promise<{
  kept: Record<CountedTable, number>;
  counted: Record<CountedTable, number>;
}> {
  const kept = await api.prisma.$queryRaw<{ kind: CountedTable; count: number }[]>`
    SELECT "kind", sum("count")::int AS count FROM live_counts GROUP BY "kind"`;
  const live = { where: { archivedAt: null } };
  const counted = {
    businesses: await api.prisma.business.count(live),
    contacts: await api.prisma.contact.count(live),
    visits: await api.prisma.visit.count(live),
    interactions: await api.prisma.interaction.count(live),
  };
  const none = { businesses: 0, contacts: 0, visits: 0, interactions: 0 };
  return { kept: { ...none, ...Object.fromEntries(kept.map(({ kind, count }) => [kind, count])) }, counted };
}

/** Changes of whole tables at once may catch each other; the one PostgreSQL breaks off then counts for nothing. */
function unlessDeadlock(error: unknown): void {
  if (postgresCodeOf(error) !== '40P01') throw error;
}

describe('how many live rows a table has', () => {
  it('stays the same as counting anew, whatever is made, archived, restored and removed at once', async () => {
    const archivedAt = new Date('2026-03-01T10:00:00Z');
    const first = async () => (await api.prisma.business.findFirst({ select: { id: true } }))?.id ?? null;
    const changes = {
      make: () => api.prisma.business.create({ data: { name: 'Bakkerij' } }),
      makeMany: () =>
        api.prisma.contact.createMany({ data: [{ familyName: 'A' }, { familyName: 'B', archivedAt }] }),
      archive: () => api.prisma.business.updateMany({ where: { archivedAt: null }, data: { archivedAt } }),
      restore: () => api.prisma.business.updateMany({ data: { archivedAt: null } }),
      rename: () => api.prisma.contact.updateMany({ data: { familyName: 'C' } }),
      remove: async () => api.prisma.business.deleteMany({ where: { id: (await first()) ?? undefined } }),
      giveUp: () =>
        api.prisma
          .transaction(async (tx) => {
            await tx.contact.create({ data: { familyName: 'Niemand' } });
            throw new Error('given up');
          })
          .catch(() => undefined),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.values(changes)), { minLength: 8, maxLength: 8 }),
        async (chosen) => {
          await Promise.all(chosen.map((change) => change().catch(unlessDeadlock)));
          const { kept, counted } = await keptAndCounted();
          expect(kept).toEqual(counted);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is gathered while people write, so that it never becomes a long list to add up', async () => {
    await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        api.prisma.contact.create({ data: { familyName: `Nieuw ${number}` } }),
      ),
    );
    const { kept, counted } = await keptAndCounted();
    expect(kept).toEqual(counted);
    const [parts] = await api.prisma.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM live_counts`;
    expect(parts?.count).toBeLessThan(100);
  });

  it('begins anew when a table is emptied', async () => {
    await api.prisma.$executeRaw`TRUNCATE businesses, contacts CASCADE`;
    const { kept, counted } = await keptAndCounted();
    expect(kept).toEqual(counted);
    expect(kept.contacts).toBe(0);
  });

  it('counts rows that are loaded with the checking of references switched off', async () => {
    await api.prisma.transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.business.create({ data: { name: 'Geladen' } });
    });
    const { kept, counted } = await keptAndCounted();
    expect(kept).toEqual(counted);
  });
});
