import type { PrismaService } from '../../api/database/prisma.service';

/** Ids by what they are of. */
export type CrossedTown = Record<
  'business' | 'association' | 'contact' | 'area' | 'sector' | 'topic' | 'event' | 'newsletter' | 'visit',
  string[]
> & { segment: string };

const SIZE = 5;
const PLACES = Array.from({ length: SIZE }, (_, place) => place);
/** A target group of all businesses of the town. */
export const EVERYBODY = { match: 'ALL', conditions: [{ field: 'tag', operator: 'IN', value: ['a', 'b'] }] };

const AT = new Date('2026-03-01T10:00:00Z');
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const pairs = (left: string[], right: string[]): [string, string][] =>
  left.flatMap((one) => right.map((other): [string, string] => [one, other]));

/**
 * Five of each, everything tied to everything, all of one name and one moment: whatever a list joins or sorts by, the
 * same row comes near twice and ties have to be broken.
 */
export async function crossedTown(prisma: PrismaService, userIds: string[]): Promise<CrossedTown> {
  const [ownerId = ''] = userIds;
  const parties = await makeParties(prisma, ownerId);
  const { business, association, contact } = parties;
  const party = PLACES.map((place) =>
    place % 2 ? { businessId: business[place] } : { associationId: association[place] },
  );
  const contacts = { create: contact.map((contactId) => ({ contactId })) };
  for (const one of party)
    await prisma.interaction.create({
      data: { ...one, channel: 'PHONE', occurredAt: AT, summary: 'Kruis kruis', followUpOn: AT, userId: ownerId, participants: contacts },
    }); // prettier-ignore
  const visit: string[] = [];
  for (const one of party) {
    const everybody = { create: [...contacts.create, ...userIds.map((userId) => ({ userId }))] };
    const data = { ...one, subject: 'Kruis', startsAt: AT, endsAt: AT, ownerId, participants: everybody };
    visit.push((await prisma.visit.create({ data: { ...data, endsAt: new Date(+AT + 3_600_000) } })).id);
  }
  await prisma.commitment.createMany({
    data: party.map((one, place) => ({
      ...one,
      what: 'Kruis',
      dueOn: AT,
      userId: ownerId,
      visitId: visit[place] ?? null,
      contactId: contact[place] ?? null,
    })),
  });
  return { ...parties, visit, ...(await makeOutreach(prisma, ownerId, parties)) };
}

type Parties = Pick<CrossedTown, 'business' | 'association' | 'contact' | 'area' | 'sector'>;

async function makeParties(prisma: PrismaService, accountManagerId: string): Promise<Parties> {
  const tags = ['a', 'b'];
  const numbered = (place: number) => `Kruis ${place}`;
  const area = ids(
    await prisma.area.createManyAndReturn({
      data: PLACES.map((place) => ({ name: numbered(place), kind: 'CORE' })),
    }),
  );
  const sector = ids(
    await prisma.sector.createManyAndReturn({
      data: PLACES.map((place) => ({ name: 'Kruis', code: `0${place}`, sbiVersion: '2025' })),
    }),
  );
  const business = ids(
    await prisma.business.createManyAndReturn({
      data: PLACES.map((place) => ({
        name: 'Kruis',
        tradeNames: ['Kruis', 'Kruispunt'],
        email: `kruis${place}@kruis.example`,
        city: 'Kruis',
        isAddressShielded: true,
        street: 'Geheimstraat',
        houseNumber: '1',
        postcode: '1699ZZ',
        latitude: 52.6,
        longitude: 5.1,
        workingPersons: 5,
        tags,
        accountManagerId,
        areaId: area[0] ?? null,
      })),
    }),
  );
  const association = ids(
    await prisma.association.createManyAndReturn({
      data: PLACES.map((place) => ({ name: numbered(place), kind: 'BIZ', tags, accountManagerId, areaId: area[0] ?? null })),
    }),
  ); // prettier-ignore
  const contact = ids(
    await prisma.contact.createManyAndReturn({
      data: PLACES.map(() => ({ givenName: 'Kruis', familyName: 'Kruis', tags })),
    }),
  );
  await prisma.businessSector.createMany({
    data: pairs(business, sector).map(([businessId, sectorId]) => ({ businessId, sectorId })),
  });
  await prisma.membership.createMany({
    data: pairs(association, business).flatMap(([associationId, businessId]) => [
      { associationId, businessId },
      { associationId, businessId, startsOn: new Date('2020-01-01'), endsOn: new Date('2021-01-01') },
    ]),
  });
  await prisma.affiliation.createMany({
    data: pairs(contact, business).flatMap(([contactId, businessId]) => [
      { contactId, businessId, role: 'Eigenaar' },
      { contactId, businessId, role: 'Directeur' },
    ]),
  });
  await prisma.affiliation.createMany({
    data: pairs(contact, association).map(([contactId, associationId]) => ({ contactId, associationId, isBoardMember: true })),
  }); // prettier-ignore
  await prisma.contactEmail.createMany({
    data: contact.flatMap((contactId, place) => [
      { contactId, address: `kruis${place}@a.example` },
      { contactId, address: `kruis${place}@b.example` },
    ]),
  }); // prettier-ignore
  await prisma.contactPhone.createMany({
    data: pairs(contact, ['+31612345678', '+31612345679']).map(([contactId, number]) => ({
      contactId,
      number,
    })),
  });
  return { area, sector, business, association, contact };
}

async function makeOutreach(
  prisma: PrismaService,
  ownerId: string,
  { contact, business }: Parties,
): Promise<Pick<CrossedTown, 'topic' | 'event' | 'newsletter' | 'segment'>> {
  const topic = ids(
    await prisma.topic.createManyAndReturn({ data: PLACES.map((place) => ({ name: `Kruis ${place}`, slug: `kruis-${place}` })) }),
  ); // prettier-ignore
  const [segment] = await prisma.segment.createManyAndReturn({
    data: PLACES.map((place) => ({ name: `Kruis ${place}`, ownerId, definition: EVERYBODY })),
  }); // prettier-ignore
  const event: string[] = [];
  const newsletter: string[] = [];
  for (const place of PLACES) {
    const meeting = { slug: `kruis-${place}`, kind: 'DRINKS', title: 'Kruis', startsAt: AT, endsAt: new Date(+AT + 3_600_000), capacity: 10, organiserId: ownerId, status: 'PUBLISHED' } as const; // prettier-ignore
    event.push((await prisma.event.create({ data: meeting })).id);
    const letter = { subject: 'Kruis', slug: `kruis-${place}`, createdById: ownerId, topics: { create: topic.map((topicId) => ({ topicId })) } }; // prettier-ignore
    newsletter.push((await prisma.newsletter.create({ data: letter })).id);
  }
  await prisma.registration.createMany({
    data: PLACES.map((place) => ({
      eventId: event[0] ?? '',
      email: `kruis${place}@a.example`,
      name: 'Kruis',
      organisation: 'Kruis',
      source: 'STAFF',
      status: 'REGISTERED',
      contactId: contact[place] ?? null,
      businessId: business[place] ?? null,
    })),
  });
  await prisma.subscription.createMany({
    data: PLACES.map((place) => ({
      email: `kruis${place}@a.example`,
      topicId: topic[0] ?? '',
      contactId: contact[0] ?? null,
      status: 'PENDING',
    })),
  });
  return { topic, event, newsletter, segment: segment?.id ?? '' };
}
