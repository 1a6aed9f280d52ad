import type { TestApi } from '../../support/test-api';

/** A few of every kind, with names and numbers that are easily mistaken for each other. */
export async function makeTown({ prisma }: TestApi, ownerId: string): Promise<void> {
  const bakery = await prisma.business.create({
    data: {
      name: 'Bakkerij Crème & Zonen B.V.',
      statutoryName: 'Van der Meulen Holding',
      tradeNames: ['De Warme Oven'],
      kvkNumber: '12345678',
      branchNumber: '000020000001',
      street: 'Dorpsstraat',
      houseNumber: '12-A',
      postcode: '1621AB',
      city: 'Lindehoven',
      phone: '+31229237245',
      email: 'Info@WarmeOven.example',
    },
  });
  const hidden = await prisma.business.create({
    data: {
      name: 'Atelier Schuil',
      postcode: '1621AB',
      houseNumber: '120',
      street: 'Dorpsstraat',
      city: 'Lindehoven',
      isAddressShielded: true,
      kvkNumber: '12345999',
      branchNumber: '000020000002',
    },
  });
  await prisma.business.create({ data: { name: 'Jansen, Pietersen en Partners', kvkNumber: '87654321' } });
  await prisma.business.create({
    data: {
      name: 'Bakkerij Crème oud',
      archivedAt: new Date(),
      kvkNumber: '12345678',
      phone: '+31229237245',
    },
  });
  const circle = await prisma.association.create({
    data: {
      name: 'Ondernemerskring Lindehoven',
      kind: 'ENTREPRENEURS',
      phone: '+31229111111',
      kvkNumber: '40670018',
      email: 'bestuur@kring.example',
    },
  });
  const berg = await prisma.contact.create({
    data: {
      givenName: 'Zoë',
      initials: 'Z.M.',
      infix: 'van den',
      familyName: 'Berg',
      phones: { create: [{ number: '+31612345678' }, { number: '+31612345679' }] },
      emails: { create: [{ address: 'Zoe.Berg@Oven.example' }, { address: 'zoe@thuis.example' }] },
      affiliations: {
        create: [
          { businessId: bakery.id, role: 'Eigenaar', isPrimary: true },
          { businessId: bakery.id, role: 'Contactpersoon' },
          { associationId: circle.id, role: 'Voorzitter', isBoardMember: true },
          { businessId: hidden.id, role: 'Adviseur', endsOn: new Date('2020-01-01') },
        ],
      },
    },
  });
  await prisma.contact.create({ data: { givenName: 'Oud', familyName: 'Berg', archivedAt: new Date() } });
  await prisma.contact.create({ data: { givenName: 'Jan', familyName: 'Jansen-de Vries' } });
  await prisma.visit.create({
    data: {
      businessId: bakery.id,
      ownerId,
      subject: 'Uitbreiding café',
      startsAt: new Date('2026-10-01T10:00:00Z'),
      endsAt: new Date('2026-10-01T11:00:00Z'),
      participants: { create: [{ contactId: berg.id }, { userId: ownerId }] },
    },
  });
  await prisma.event.create({
    data: {
      slug: 'zomerborrel',
      kind: 'DRINKS',
      title: 'Zomerborrel in de haven',
      startsAt: new Date('2026-07-01T15:00:00Z'),
      endsAt: new Date('2026-07-01T17:00:00Z'),
      capacity: 10,
      organiserId: ownerId,
    },
  });
  await prisma.newsletter.create({
    data: { slug: 'haven', subject: 'Nieuws uit de haven', createdById: ownerId },
  });
}
