import type { PrismaService } from '../../api/database/prisma.service';
import { aTopic, unique } from './builders';

export const DAY = (text: string) => new Date(`${text}T00:00:00Z`);

export interface ContactPair {
  survivor: string;
  loser: string;
  businessId: string;
  topics: { both: string; refused: string; loserOnly: string };
  loserEmail: string;
  affiliationId: string;
  commitmentId: string;
  eventId: string;
}

export async function aUserOf(prisma: PrismaService) {
  return prisma.user.create({
    data: { email: `${unique()}@example.nl`, name: 'Team', initials: 'TE', role: 'ACCOUNT_MANAGER' },
  });
}

/** Two contacts with one of everything that can hang on them, and with everything that can collide. */
export async function twoContacts(prisma: PrismaService): Promise<ContactPair> {
  const user = await aUserOf(prisma);
  const business = await prisma.business.create({ data: { name: `Bakkerij ${unique()}` } });
  const other = await prisma.business.create({ data: { name: `Slagerij ${unique()}` } });
  const association = await prisma.association.create({
    data: { name: `OV ${unique()}`, kind: 'ENTREPRENEURS' },
  });
  const shared = `anna-${unique()}@example.nl`;
  const loserEmail = `a.berg-${unique()}@example.nl`;
  const survivor = await prisma.contact.create({
    data: {
      givenName: 'Anna',
      infix: 'van den',
      familyName: 'Berg',
      tags: ['bestuur'],
      remarks: 'Belt liever.',
      emails: { create: [{ address: shared, isPrimary: true }] },
      phones: { create: [{ number: '+31612345678', isPrimary: true }] },
      affiliations: {
        create: [
          { businessId: business.id, role: 'Eigenaar', isPrimary: true, startsOn: DAY('2020-01-01') },
          { businessId: other.id, startsOn: DAY('2022-01-01') },
          { businessId: other.id, role: 'adviseur', startsOn: DAY('2015-01-01'), endsOn: DAY('2016-01-01') },
        ],
      },
    },
  });
  const loser = await prisma.contact.create({
    data: {
      initials: 'A.',
      infix: 'v.d.',
      familyName: 'Berg',
      tags: ['bestuur', 'horeca'],
      remarks: 'Op vrijdag vrij.',
      salutationPreference: 'MRS',
      emails: {
        create: [
          { address: loserEmail, isPrimary: true },
          { address: shared, isPrimary: false },
        ],
      },
      phones: { create: [{ number: '+31101234567', isPrimary: true }] },
      affiliations: {
        create: [
          {
            businessId: business.id,
            role: 'eigenaar',
            isPrimary: true,
            isBoardMember: true,
            startsOn: DAY('2018-05-01'),
            termEndsOn: DAY('2028-05-01'),
          },
          { businessId: other.id, role: 'commissaris', isBoardMember: true, startsOn: DAY('2023-01-01') },
          { businessId: other.id, role: 'inkoper', startsOn: DAY('2021-01-01') },
          { businessId: other.id, role: 'adviseur', startsOn: DAY('2015-01-01'), endsOn: DAY('2016-01-01') },
        ],
      },
    },
  });
  const board = await prisma.affiliation.create({
    data: {
      contactId: loser.id,
      associationId: association.id,
      role: 'penningmeester',
      isBoardMember: true,
      startsOn: DAY('2021-03-01'),
      termEndsOn: DAY('2027-03-01'),
    },
  });
  for (const who of [[survivor.id, loser.id], [loser.id]]) {
    await prisma.interaction.create({
      data: {
        channel: 'PHONE',
        occurredAt: new Date('2026-01-05T10:00:00Z'),
        summary: 'Gebeld',
        userId: user.id,
        businessId: business.id,
        participants: { create: who.map((contactId) => ({ contactId })) },
      },
    });
    await prisma.visit.create({
      data: {
        subject: 'Kennismaken',
        businessId: business.id,
        ownerId: user.id,
        startsAt: new Date('2026-02-05T10:00:00Z'),
        endsAt: new Date('2026-02-05T11:00:00Z'),
        participants: { create: who.map((contactId) => ({ contactId })) },
      },
    });
  }
  const commitment = await prisma.commitment.create({
    data: {
      what: 'Terugbellen',
      dueOn: DAY('2026-04-01'),
      userId: user.id,
      contactId: loser.id,
      businessId: business.id,
    },
  });
  const event = await prisma.event.create({
    data: {
      slug: unique(),
      kind: 'DRINKS',
      title: 'Borrel',
      startsAt: new Date('2026-05-01T15:00:00Z'),
      endsAt: new Date('2026-05-01T18:00:00Z'),
      capacity: 10,
      seatsTaken: 2,
      organiserId: user.id,
      status: 'PUBLISHED',
    },
  });
  for (const [contactId, email] of [
    [survivor.id, shared],
    [loser.id, loserEmail],
  ] as const) {
    await prisma.registration.create({
      data: { eventId: event.id, contactId, name: 'Anna', email, status: 'REGISTERED' },
    });
  }
  const topics = {
    both: (await aTopic(prisma)).id,
    refused: (await aTopic(prisma)).id,
    loserOnly: (await aTopic(prisma)).id,
  };
  const at = new Date('2025-06-01T08:00:00Z');
  const subscribe = (
    contactId: string,
    email: string,
    topicId: string,
    status: 'CONFIRMED' | 'UNSUBSCRIBED',
  ) =>
    prisma.subscription.create({
      data: {
        contactId,
        email,
        topicId,
        status,
        requestedAt: at,
        confirmedAt: at,
        ...(status === 'UNSUBSCRIBED' ? { unsubscribedAt: at } : {}),
        consents: { create: [{ action: 'CONFIRMED', occurredAt: at, channel: 'website' }] },
      },
    });
  await subscribe(survivor.id, shared, topics.both, 'CONFIRMED');
  await subscribe(loser.id, loserEmail, topics.both, 'CONFIRMED');
  await subscribe(survivor.id, shared, topics.refused, 'CONFIRMED');
  await subscribe(loser.id, loserEmail, topics.refused, 'UNSUBSCRIBED');
  await subscribe(loser.id, loserEmail, topics.loserOnly, 'CONFIRMED');
  const letter = await prisma.newsletter.create({
    data: { slug: unique(), subject: 'Nieuws', createdById: user.id },
  });
  await prisma.delivery.create({
    data: { newsletterId: letter.id, email: loserEmail, contactId: loser.id, status: 'DELIVERED' },
  });
  await prisma.mailMessage.create({
    data: {
      kind: 'event-cancelled',
      email: loserEmail,
      subject: 'x',
      html: 'x',
      text: 'x',
      contactId: loser.id,
    },
  });
  const list = await prisma.import.create({ data: { fileName: 'lijst.csv', createdById: user.id } });
  await prisma.importRow.create({ data: { importId: list.id, rowNumber: 2, contactId: loser.id } });
  await pairsWith(prisma, 'CONTACT', survivor.id, loser.id);
  return {
    survivor: survivor.id,
    loser: loser.id,
    businessId: business.id,
    topics,
    loserEmail,
    affiliationId: board.id,
    commitmentId: commitment.id,
    eventId: event.id,
  };
}

/** The pair itself, and one of the loser with somebody else that was called no duplicate. */
export async function pairsWith(
  prisma: PrismaService,
  kind: 'CONTACT' | 'BUSINESS',
  survivor: string,
  loser: string,
): Promise<void> {
  const third =
    kind === 'CONTACT'
      ? await prisma.contact.create({ data: { familyName: 'Berg' } })
      : await prisma.business.create({ data: { name: 'Bakkerij Jansen Elders' } });
  for (const [a, b, dismissed] of [
    [survivor, loser, false],
    [loser, third.id, true],
  ] as const) {
    const [left, right] = a < b ? [a, b] : [b, a];
    await prisma.duplicateCandidate.create({
      data: {
        kind,
        ...(kind === 'CONTACT'
          ? { leftContactId: left, rightContactId: right }
          : { leftBusinessId: left, rightBusinessId: right }),
        score: 70,
        reasons: ['SAME_NAME'],
        ...(dismissed ? { status: 'DISMISSED', dismissedAt: new Date('2026-01-01T00:00:00Z') } : {}),
      },
    });
  }
}
