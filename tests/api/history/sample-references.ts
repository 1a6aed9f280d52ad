import type { PrismaService } from '../../../api/database/prisma.service';
import { aTopic, unique } from '../../support/builders';

/** What the samples refer to; of most two, to change from the one to the other. */
export async function sampleReferences(prisma: PrismaService) {
  const ids = async (made: Promise<{ id: string }>[]) => (await Promise.all(made)).map(({ id }) => id);
  const users = await ids(
    ['Jan', 'Piet'].map((name) =>
      prisma.user.create({
        data: { name, email: `${unique()}@example.nl`, initials: 'XX', role: 'ACCOUNT_MANAGER' },
      }),
    ),
  );
  const ownerId = users[0] ?? '';
  return {
    users,
    areas: await ids(['A', 'B'].map((name) => prisma.area.create({ data: { name, kind: 'DISTRICT' } }))),
    businesses: await ids(['A', 'B'].map((name) => prisma.business.create({ data: { name } }))),
    contacts: await ids(['A', 'B'].map((familyName) => prisma.contact.create({ data: { familyName } }))),
    sectors: await ids(
      ['1071', '1072'].map((code) =>
        prisma.sector.create({ data: { code, sbiVersion: '2025', name: 'Brood' } }),
      ),
    ),
    segments: await ids(
      ['A', 'B'].map((name) => prisma.segment.create({ data: { name, definition: {}, ownerId } })),
    ),
    topics: await ids([aTopic(prisma), aTopic(prisma)]),
    association: (await prisma.association.create({ data: { name: 'Ons Belang', kind: 'BIZ' } })).id,
  };
}
