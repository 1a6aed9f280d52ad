import type { TestApi } from '../../support/test-api';

/** A business with a person as they stood before any list. */
export async function bakery({ prisma }: TestApi) {
  const sector = await prisma.sector.create({
    data: { code: '56111', sbiVersion: '2025', name: 'Restaurants' },
  });
  const business = await prisma.business.create({
    data: {
      name: 'Bakkerij', kvkNumber: '12345678', city: 'Hier', phone: '+31302000000', tags: ['oud'],
      sectors: { create: { sectorId: sector.id, isMain: true } },
    },
  }); // prettier-ignore
  const contact = await prisma.contact.create({
    data: {
      familyName: 'Mol',
      emails: { create: { address: 'mol@a.example', isPrimary: true } },
      affiliations: { create: { businessId: business.id, isPrimary: true } },
    },
  });
  return { businessId: business.id, contactId: contact.id };
}
