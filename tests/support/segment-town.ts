import type { TestApi } from './test-api';

/** Ids of what stands in the town. */
export interface SegmentTown {
  centre: string;
  food: string;
  topic: string;
  association: string;
  cafe: string;
  bakery: string;
  inn: string;
  fair: string;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Three businesses and what a segment can ask of them, each thing just within or just outside a condition. */
export async function segmentTown(api: TestApi, ownerId: string): Promise<SegmentTown> {
  const { prisma } = api;
  const centre = (await prisma.area.create({ data: { name: 'Centrum', kind: 'CORE' } })).id;
  const food = (
    await prisma.sector.create({
      data: { code: '56', sbiVersion: '2025', name: 'Eet- en drinkgelegenheden' },
    })
  ).id;
  const cafes = await prisma.sector.create({ data: { code: '5630', sbiVersion: '2025', name: 'Cafés' } });
  const older = await prisma.sector.create({ data: { code: '5630', sbiVersion: '2008', name: 'Cafés' } });
  const topic = (await prisma.topic.create({ data: { slug: 'horeca', name: 'Horeca' } })).id;

  const visit = { subject: 'Kennismaking', ownerId: ownerId };
  const cafe = await business(
    api,
    'Café De Linde',
    { areaId: centre, tags: ['terras'], workingPersons: 8, city: 'Líndehoven' },
    cafes.id,
  );
  const bakery = await business(
    api,
    'Bakkerij Kok',
    { areaId: centre, workingPersons: 3, status: 'CLOSED' },
    older.id,
  );
  const inn = await business(
    api,
    'Herberg Het Veer',
    { workingPersons: 40, accountManagerId: ownerId },
    food,
  );
  await business(api, 'Weggelegd', { areaId: centre, archivedAt: api.clock.now() });
  await prisma.visit.create({
    data: {
      ...visit,
      businessId: bakery,
      status: 'REPORTED',
      startsAt: day('2025-12-01'),
      endsAt: day('2025-12-02'),
    },
  });
  await prisma.visit.create({
    data: {
      ...visit,
      businessId: inn,
      status: 'HELD',
      startsAt: day('2024-01-01'),
      endsAt: day('2024-01-02'),
    },
  });
  await prisma.visit.create({
    data: {
      ...visit,
      businessId: cafe,
      status: 'CANCELLED',
      startsAt: day('2026-01-01'),
      endsAt: day('2026-01-02'),
    },
  });

  const association = (await prisma.association.create({ data: { name: 'Horeca Linde', kind: 'BRANCH' } }))
    .id;
  await prisma.membership.create({ data: { associationId: association, businessId: cafe } });
  await prisma.membership.create({
    data: { associationId: association, businessId: inn, endsOn: day('2025-01-01') },
  });
  await person(api, topic, 'Vis', { businessId: cafe, role: 'Éígenaar ' });
  await person(api, topic, 'Oud', { businessId: cafe, endsOn: day('2026-03-09') });
  await person(api, topic, 'Voorzitter', { associationId: association, isBoardMember: true });
  await person(api, topic, 'Lid', { associationId: association });
  await person(
    api,
    topic,
    'Kok',
    { businessId: bakery },
    { email: 'kok@example.nl', status: 'CONFIRMED', confirmedAt: day('2026-01-01') },
  );
  await person(api, topic, 'Veer', { businessId: inn }, { email: 'veer@example.nl', status: 'PENDING' });
  const vis = await api.prisma.contact.findFirstOrThrow({ where: { familyName: 'Voorzitter' } });
  await prisma.affiliation.create({ data: { contactId: vis.id, businessId: inn } });
  const fair = await moments(api, { cafe, bakery, inn }, ownerId);
  return { centre, food, topic, association, cafe, bakery, inn, fair };
}

/** Contact moments, promises and a fair, each at the edge of a day. */
async function moments(
  api: TestApi,
  { cafe, bakery, inn }: Pick<SegmentTown, 'cafe' | 'bakery' | 'inn'>,
  organiserId: string,
): Promise<string> {
  const { prisma } = api;
  const moment = { channel: 'PHONE', summary: 'Gebeld' } as const;
  // Half past midnight in the Netherlands on 10 September 2025, six months before the clock of the tests.
  await prisma.interaction.create({
    data: { ...moment, businessId: cafe, occurredAt: new Date('2025-09-09T22:30:00Z') },
  });
  await prisma.interaction.create({
    data: { ...moment, businessId: bakery, occurredAt: new Date('2025-09-09T21:30:00Z') },
  });
  await prisma.interaction.create({
    data: { ...moment, businessId: inn, occurredAt: day('2026-03-01'), isConfidential: true },
  });
  await prisma.commitment.create({
    data: { what: 'Terugbellen', dueOn: day('2026-04-01'), businessId: cafe, userId: organiserId },
  });
  const times = { startsAt: day('2025-11-21'), endsAt: day('2025-11-22') };
  const fair = (
    await prisma.event.create({
      data: { slug: 'beurs', kind: 'DRINKS', title: 'Beurs', capacity: 50, organiserId, ...times },
    })
  ).id;
  const guest = { eventId: fair, status: 'REGISTERED' } as const;
  await prisma.registration.create({
    data: { ...guest, name: 'Vis', email: 'vis@example.nl', businessId: cafe },
  });
  const kok = await prisma.contact.findFirstOrThrow({ where: { familyName: 'Kok' } });
  await prisma.registration.create({
    data: {
      ...guest,
      name: 'Kok',
      email: 'kok@example.nl',
      contactId: kok.id,
      arrivedAt: day('2025-11-21'),
    },
  });
  return fair;
}

async function business(api: TestApi, name: string, fields: object, sectorId?: string): Promise<string> {
  const sectors = sectorId ? { sectors: { create: { sectorId } } } : {};
  return (await api.prisma.business.create({ data: { name, ...fields, ...sectors } })).id;
}

async function person(
  api: TestApi,
  topicId: string,
  familyName: string,
  role: object,
  subscription?: { email: string; status: 'CONFIRMED' | 'PENDING'; confirmedAt?: Date },
) {
  const emails = subscription ? { emails: { create: { address: subscription.email } } } : {};
  await api.prisma.contact.create({ data: { familyName, affiliations: { create: role }, ...emails } });
  if (subscription) await api.prisma.subscription.create({ data: { ...subscription, topicId } });
}
