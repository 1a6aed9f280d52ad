import type { PrismaService } from '../../../api/database/prisma.service';
import { contentHash } from '../../../api/newsletters/newsletter.rules';
import type { DeliveryStatus, Newsletter } from '../../../prisma/generated/client';
import { unique } from '../builders';
import type { TestJobs } from '../test-jobs';

const BLOCKS = [
  {
    kind: 'article',
    aim: 'INFORM',
    title: 'Subsidie voor zonnepanelen',
    text: '<p>Vraag de subsidie aan voor 1 juni.</p>',
    url: 'https://www.lindehoven.example/subsidie',
  },
];

export async function aTopic(prisma: PrismaService): Promise<string> {
  const slug = `onderwerp-${unique()}`;
  return (await prisma.topic.create({ data: { slug, name: slug } })).id;
}

/** Confirmed subscribers of a topic, as many as asked: reader-0@…, reader-1@…. */
export async function confirmedReaders(
  prisma: PrismaService,
  topicId: string,
  count: number,
  domain = `${unique()}.example.nl`,
): Promise<string[]> {
  await prisma.$executeRaw`
    INSERT INTO subscriptions ("email", "topicId", "status", "confirmedAt")
    SELECT 'reader-' || n || '@' || ${domain}, ${topicId}::uuid, 'CONFIRMED', now() FROM generate_series(0, ${count}::int - 1) n`;
  return Array.from({ length: count }, (_, n) => `reader-${n}@${domain}`);
}

/** An approved edition for these topics that is due now. */
export async function aDueNewsletter(
  jobs: TestJobs,
  topicIds: string[],
  more: { scheduledAt?: Date; segmentIds?: string[] } = {},
): Promise<Newsletter> {
  const { prisma } = jobs;
  const person = (name: string) =>
    prisma.user.create({
      data: { email: `${unique()}@lindehoven.example`, name, initials: 'XX', role: 'COMMUNICATIONS' },
    });
  const [author, approver] = [await person('Maker'), await person('Lezer')];
  const segmentIds = more.segmentIds ?? [];
  const content = {
    subject: 'Nieuws voor ondernemers',
    preheader: 'Maart',
    blocks: BLOCKS,
    language: 'NL' as const,
  };
  const hash = contentHash({ ...content, topicIds, segmentIds });
  return prisma.newsletter.create({
    data: {
      ...content,
      slug: `nieuws-${unique()}`,
      status: 'SCHEDULED',
      testedHash: hash,
      approvedHash: hash,
      approvedAt: jobs.clock.now(),
      scheduledAt: more.scheduledAt ?? jobs.clock.now(),
      createdById: author.id,
      approvedById: approver.id,
      topics: { create: topicIds.map((topicId) => ({ topicId })) },
      segments: { create: segmentIds.map((segmentId) => ({ segmentId })) },
    },
  });
}

export async function countByStatus(
  prisma: PrismaService,
  newsletterId: string,
): Promise<Partial<Record<DeliveryStatus, number>>> {
  const groups = await prisma.delivery.groupBy({ by: ['status'], where: { newsletterId }, _count: true });
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
}

export const statusOf = async (prisma: PrismaService, id: string): Promise<string> =>
  (await prisma.newsletter.findUniqueOrThrow({ where: { id } })).status;
