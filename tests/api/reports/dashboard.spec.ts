import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const DASHBOARD = `{ dashboard { at visitsToday { subject owner { name } } myCommitments { what isLate } upcomingEvents { title seatsTaken capacity waiting }
  counts { businesses visitsThisYear openCommitments lateCommitments myFollowUps } } }`;
const at = (moment: string) => new Date(moment);

describe('the start of a day', () => {
  it('shows the visits of today, your own promises, coming events and figures', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const colleague = await api.as('EVENT_ORGANISER');
    const { prisma } = api;
    const ownerId = manager.userId ?? '';
    const business = await prisma.business.create({ data: { name: 'Bakkerij' } });
    const visit = { businessId: business.id, ownerId, subject: 'Vandaag' };
    await prisma.visit.create({
      data: { ...visit, startsAt: at('2026-03-10T22:00:00Z'), endsAt: at('2026-03-10T22:30:00Z') },
    });
    await prisma.visit.create({
      data: {
        ...visit,
        subject: 'Morgen',
        startsAt: at('2026-03-10T23:30:00Z'),
        endsAt: at('2026-03-11T00:30:00Z'),
      },
    });
    await prisma.visit.create({
      data: {
        ...visit,
        subject: 'Gehouden',
        status: 'HELD',
        startsAt: at('2026-01-05T10:00:00Z'),
        endsAt: at('2026-01-05T11:00:00Z'),
      },
    });
    await prisma.commitment.create({
      data: { what: 'Mijn belofte', dueOn: at('2026-03-01'), userId: ownerId },
    });
    await prisma.commitment.create({
      data: { what: 'Van een ander', dueOn: at('2026-04-01'), userId: colleague.userId ?? '' },
    });
    await prisma.interaction.create({
      data: {
        channel: 'PHONE',
        summary: 'x',
        businessId: business.id,
        userId: ownerId,
        occurredAt: at('2026-03-01'),
        followUpOn: at('2026-03-10'),
      },
    });
    const event = await prisma.event.create({
      data: {
        slug: 'b',
        kind: 'DRINKS',
        status: 'PUBLISHED',
        title: 'Borrel',
        startsAt: at('2026-03-20'),
        endsAt: at('2026-03-21'),
        capacity: 1,
        seatsTaken: 1,
        organiserId: ownerId,
      },
    });
    await prisma.registration.create({
      data: { eventId: event.id, name: 'A', email: 'a@example.nl', status: 'WAITLISTED' },
    });

    await expect(manager.ask(DASHBOARD)).resolves.toMatchObject({
      dashboard: {
        visitsToday: [{ subject: 'Vandaag' }],
        myCommitments: [{ what: 'Mijn belofte', isLate: true }],
        upcomingEvents: [{ title: 'Borrel', seatsTaken: 1, capacity: 1, waiting: 1 }],
        counts: { businesses: 1, visitsThisYear: 1, openCommitments: 2, lateCommitments: 1, myFollowUps: 1 },
      },
    });
    const agent = await api.as('KCC_AGENT');
    await expect(agent.ask(DASHBOARD)).resolves.toMatchObject({
      dashboard: { visitsToday: [], myCommitments: [] },
    });
    expect((await (await api.as('STEWARD')).refusal(DASHBOARD)).code).toBe('FORBIDDEN');
  });
});
