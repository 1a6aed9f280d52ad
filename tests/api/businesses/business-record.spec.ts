import { countStatements } from '../../support/statement-counter';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let businessId: string;
beforeAll(async () => {
  api = await startTestApi();
  businessId = await aBusinessWithPeople();
});
afterAll(() => api.close());

const RELATIONS = `affiliations { role startsOn contact { id fullName } } latestVisits { startsAt subject status }
  latestInteractions { occurredAt summary warnings contacts { id name } }`;
const RECORD = `query ($id: ID!) { business(id: $id) { name area { name } ${RELATIONS} } }`;

interface Relations {
  affiliations: { role: string; startsOn: string | null; contact: { id: string; fullName: string } }[];
  latestVisits: { subject: string; startsAt: string }[];
  latestInteractions: { summary: string; warnings: string[]; contacts: { name: string }[] }[];
}

describe('the record of a business', () => {
  it('costs one statement beside the session and what is cached for seconds', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const ask = () => manager.ask(RECORD, { id: businessId });
    await ask();
    const costs = [await countStatements(ask), await countStatements(ask), await countStatements(ask)];
    expect(Math.min(...costs)).toBeLessThanOrEqual(2);
  });

  it('shows the five latest visits and the ten latest contact moments, newest first', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { business } = await manager.ask<{ business: Relations }>(RECORD, { id: businessId });
    expect(business.latestVisits.map(({ subject }) => subject)).toEqual(
      [7, 6, 5, 4, 3].map((n) => `Bezoek ${n}`),
    );
    expect(business.latestVisits[0]?.startsAt).toBe('2026-03-07T09:00:00.000Z');
    expect(business.latestInteractions).toHaveLength(10);
    expect(business.latestInteractions[0]).toMatchObject({
      summary: 'Vertrouwelijk',
      contacts: [{ name: "Anna d'Ancona" }],
    });
    expect(business.affiliations).toEqual([
      {
        role: 'Eigenaar',
        startsOn: '2020-02-29',
        contact: { id: expect.any(String) as string, fullName: "Anna d'Ancona" },
      },
    ]);
  });

  it('is the same when it is read as the business of something else', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { business } = await manager.ask<{ business: Relations }>(RECORD, { id: businessId });
    const { visits } = await manager.ask<{ visits: { nodes: { business: Relations }[] } }>(
      `query ($ids: [ID!]) { visits(filter: { businessIds: $ids }, first: 1) { nodes { business { name area { name } ${RELATIONS} } } } }`,
      { ids: [businessId] },
    );
    expect(visits.nodes[0]?.business).toEqual(business);
  });

  it('shows nobody more than their role may see', async () => {
    const seenBy = async (role: 'KCC_AGENT' | 'ALDERMAN') =>
      (await (await api.as(role)).ask<{ business: Relations }>(RECORD, { id: businessId })).business;
    const agent = await seenBy('KCC_AGENT');
    expect(agent.latestVisits).toEqual([]);
    expect(agent.latestInteractions.map(({ summary }) => summary)).not.toContain('Vertrouwelijk');
    expect(agent.affiliations).toHaveLength(1);
    expect((await seenBy('ALDERMAN')).affiliations).toEqual([]);
  });

  it('brings along what two aliases ask of one relation together', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { business } = await manager.ask<{ business: { one: { name: string }; two: { kind: string } } }>(
      'query ($id: ID!) { business(id: $id) { one: area { name } two: area { kind } } }',
      { id: businessId },
    );
    expect(business).toEqual({ one: { name: 'Hof' }, two: { kind: 'DISTRICT' } });
  });
});

async function aBusinessWithPeople(): Promise<string> {
  const { prisma } = api;
  const area = await prisma.area.create({ data: { name: 'Hof', kind: 'DISTRICT' } });
  const { id } = await prisma.business.create({ data: { name: 'Bakkerij Vermeer', areaId: area.id } });
  const anna = await prisma.contact.create({
    data: { givenName: 'Anna', infix: "d'", familyName: 'Ancona' },
  });
  await prisma.affiliation.create({
    data: { contactId: anna.id, businessId: id, role: 'Eigenaar', startsOn: new Date('2020-02-29') },
  });
  await api.as('ACCOUNT_MANAGER');
  const owner = await prisma.user.findFirstOrThrow();
  for (let day = 1; day <= 7; day += 1)
    await prisma.visit.create({
      data: {
        businessId: id,
        ownerId: owner.id,
        subject: `Bezoek ${day}`,
        startsAt: new Date(Date.UTC(2026, 2, day, 9)),
        endsAt: new Date(Date.UTC(2026, 2, day, 10)),
      },
    });
  for (let day = 1; day <= 11; day += 1)
    await prisma.interaction.create({
      data: {
        businessId: id,
        channel: 'PHONE',
        summary: day === 11 ? 'Vertrouwelijk' : `Gebeld op dag ${day}`,
        isConfidential: day === 11,
        occurredAt: new Date(Date.UTC(2026, 2, day, 12)),
        participants: { create: { contactId: anna.id } },
      },
    });
  return id;
}
