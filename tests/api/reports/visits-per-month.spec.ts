import fc from 'fast-check';
import type { Visit } from '../../../prisma/generated/client';
import type { VisitStatus } from '../../../prisma/generated/enums';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const QUESTION = '{ visitsPerMonth(months: 12) { month visits owner { name } } }';
const STATUSES: VisitStatus[] = ['PROPOSED', 'CONFIRMED', 'HELD', 'REPORTED', 'CANCELLED'];

interface Change {
  status: VisitStatus;
  month: number;
  isArchived: boolean;
  isRemoved: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  status: fc.constantFrom(...STATUSES),
  month: fc.integer({ min: 0, max: 3 }),
  isArchived: fc.boolean(),
  isRemoved: fc.boolean(),
});

async function aVisit(ownerId: string, startsAt: Date, status: VisitStatus = 'HELD') {
  const business = await api.prisma.business.create({ data: { name: 'Bakkerij' } });
  return api.prisma.visit.create({
    data: {
      businessId: business.id,
      ownerId,
      subject: 'x',
      status,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1),
    },
  });
}

describe('visits per month', () => {
  it('counts a visit in the month it took place in the Netherlands, for the one who made it', async () => {
    api.clock.set(new Date('2026-03-15T10:00:00Z'));
    const manager = await api.as('ACCOUNT_MANAGER');
    // Half past midnight on the first of March in the Netherlands.
    await aVisit(manager.userId ?? '', new Date('2026-02-28T23:30:00Z'));
    await aVisit(manager.userId ?? '', new Date('2026-03-05T10:00:00Z'), 'REPORTED');
    await aVisit(manager.userId ?? '', new Date('2026-03-06T10:00:00Z'), 'CANCELLED');
    await aVisit(manager.userId ?? '', new Date('2025-03-31T10:00:00Z'));
    const { visitsPerMonth } = await manager.ask<{ visitsPerMonth: { month: string; visits: number }[] }>(
      QUESTION,
    );
    expect(visitsPerMonth).toEqual([expect.objectContaining({ month: '2026-03-01', visits: 2 })]);
  });

  it('shows nothing to those who may not see visits', async () => {
    expect(
      (await (await api.as('KCC_AGENT')).ask<{ visitsPerMonth: unknown[] }>(QUESTION)).visitsPerMonth,
    ).toEqual([]);
  });

  it('keeps the same numbers as counting anew, whatever happens to visits', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const visits: Visit[] = [];
    for (let number = 0; number < 4; number += 1)
      visits.push(await aVisit(manager.userId ?? '', new Date(Date.UTC(2025, number, 10))));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 4 }), async (changes) => {
        for (const [place, { status, month, isArchived, isRemoved }] of changes.entries()) {
          const { id, businessId, ownerId, subject } = visits[place] as Visit;
          const startsAt = new Date(Date.UTC(2025, month, 10));
          const data = {
            status,
            startsAt,
            endsAt: new Date(startsAt.getTime() + 1),
            archivedAt: isArchived ? startsAt : null,
          };
          if (isRemoved) await api.prisma.visit.deleteMany({ where: { id } });
          else
            await api.prisma.visit.upsert({
              where: { id },
              create: { id, businessId, ownerId, subject, ...data },
              update: data,
            });
        }
        const kept = await api.prisma.$queryRaw`
          SELECT "month"::text, "ownerId", "visits" FROM visit_months WHERE "visits" > 0 ORDER BY 1, 2`;
        const counted = await api.prisma.$queryRaw`
          SELECT date_trunc('month', "startsAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS month, "ownerId", count(*)::int AS visits
          FROM visits WHERE "archivedAt" IS NULL AND "status" IN ('HELD', 'REPORTED') GROUP BY 1, 2 ORDER BY 1, 2`;
        expect(kept).toEqual(counted);
      }),
      { numRuns: 25 },
    );
  });
});
