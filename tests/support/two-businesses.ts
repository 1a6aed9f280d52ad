import type { PrismaService } from '../../api/database/prisma.service';
import { unique } from './builders';
import { aUserOf, DAY, pairsWith } from './two-contacts';

export interface BusinessPair {
  survivor: string;
  loser: string;
  contactId: string;
  associationId: string;
}

let numbersGiven = 0;

/** Two businesses with one of everything that can hang on them, and with everything that can collide. */
export async function twoBusinesses(prisma: PrismaService): Promise<BusinessPair> {
  const user = await aUserOf(prisma);
  const digits = String((numbersGiven += 1)).padStart(8, '7');
  const sectors = await Promise.all(
    [0, 1].map(() => prisma.sector.create({ data: { code: unique(), sbiVersion: '2008', name: 'Bakken' } })),
  );
  const survivor = await prisma.business.create({
    data: {
      name: 'Bakkerij Jansen',
      tradeNames: ['Jansen'],
      latitude: 52.123456789,
      longitude: 5.1,
      postcode: '1234AB',
    },
  });
  const loser = await prisma.business.create({
    data: {
      name: 'Bakkerij Jansen B.V.',
      kvkNumber: digits,
      branchNumber: `0000${digits}`,
      tradeNames: ['De Bakker'],
      isNonMailing: true,
      phone: '+31101234567',
      sectors: { create: sectors.map(({ id }, place) => ({ sectorId: id, isMain: place === 0 })) },
    },
  });
  const [first] = sectors;
  await prisma.businessSector.create({
    data: { businessId: survivor.id, sectorId: first?.id ?? '', isMain: false },
  });
  const association = await prisma.association.create({
    data: { name: `OV ${unique()}`, kind: 'ENTREPRENEURS' },
  });
  const old = await prisma.association.create({ data: { name: `OV ${unique()}`, kind: 'RETAIL' } });
  await prisma.membership.createMany({
    data: [
      { businessId: survivor.id, associationId: association.id, startsOn: DAY('2022-01-01') },
      { businessId: loser.id, associationId: association.id, startsOn: DAY('2019-01-01') },
      { businessId: loser.id, associationId: old.id, startsOn: DAY('2010-01-01'), endsOn: DAY('2012-01-01') },
    ],
  });
  const contact = await prisma.contact.create({ data: { familyName: 'Jansen', givenName: 'Piet' } });
  const colleague = await prisma.contact.create({ data: { familyName: 'Smit', givenName: 'Eva' } });
  const chair = await prisma.contact.create({ data: { familyName: 'Bos', givenName: 'Lot' } });
  await prisma.affiliation.createMany({
    data: [
      { contactId: contact.id, businessId: survivor.id, startsOn: DAY('2021-01-01') },
      {
        contactId: contact.id,
        businessId: loser.id,
        role: 'directeur',
        isPrimary: true,
        startsOn: DAY('2019-01-01'),
      },
      { contactId: colleague.id, businessId: loser.id, role: 'inkoop', isPrimary: true },
      {
        contactId: chair.id,
        businessId: survivor.id,
        isBoardMember: true,
        isPrimary: true,
        termEndsOn: DAY('2026-01-01'),
      },
      {
        contactId: chair.id,
        businessId: loser.id,
        role: 'voorzitter',
        isBoardMember: true,
        termEndsOn: DAY('2028-01-01'),
      },
      { contactId: chair.id, businessId: loser.id, role: 'eigenaar', startsOn: DAY('2009-01-01') },
    ],
  });
  await prisma.interaction.create({
    data: {
      channel: 'EMAIL',
      occurredAt: new Date(),
      summary: 'Mail',
      businessId: loser.id,
      userId: user.id,
    },
  });
  const visit = await prisma.visit.create({
    data: {
      subject: 'Bezoek',
      businessId: loser.id,
      ownerId: user.id,
      startsAt: new Date('2026-02-05T10:00:00Z'),
      endsAt: new Date('2026-02-05T11:00:00Z'),
    },
  });
  await prisma.commitment.create({
    data: {
      what: 'Sturen',
      dueOn: DAY('2026-04-01'),
      userId: user.id,
      businessId: loser.id,
      visitId: visit.id,
    },
  });
  const event = await prisma.event.create({
    data: {
      slug: unique(),
      kind: 'LUNCH',
      title: 'Lunch',
      startsAt: new Date('2026-05-01T10:00:00Z'),
      endsAt: new Date('2026-05-01T12:00:00Z'),
      capacity: 10,
      seatsTaken: 1,
      organiserId: user.id,
    },
  });
  await prisma.registration.create({
    data: {
      eventId: event.id,
      businessId: loser.id,
      name: 'Piet',
      email: `${unique()}@example.nl`,
      status: 'REGISTERED',
    },
  });
  const list = await prisma.import.create({ data: { fileName: 'lijst.csv', createdById: user.id } });
  await prisma.importRow.create({ data: { importId: list.id, rowNumber: 2, businessId: loser.id } });
  await prisma.business.create({ data: { name: 'Opvolger', successorOfId: loser.id } });
  await pairsWith(prisma, 'BUSINESS', survivor.id, loser.id);
  return { survivor: survivor.id, loser: loser.id, contactId: contact.id, associationId: association.id };
}
