import { randomBytes } from 'node:crypto';
import type { MailMessage, Prisma, Topic } from '../../prisma/generated/client';
import type { PrismaService } from '../../api/database/prisma.service';

/** Records with sane defaults, straight in the database: for what a test needs but does not speak about. */

export const unique = (): string => randomBytes(5).toString('hex');

export function aMailMessage(
  prisma: PrismaService,
  mail: Partial<Prisma.MailMessageCreateInput> = {},
): Promise<MailMessage> {
  return prisma.mailMessage.create({
    data: {
      kind: 'event-cancelled',
      email: `${unique()}@example.nl`,
      subject: 'Onderwerp',
      html: '<p>Inhoud</p>',
      text: 'Inhoud',
      ...mail,
    },
  });
}

export function aTopic(prisma: PrismaService, topic: Partial<Prisma.TopicCreateInput> = {}): Promise<Topic> {
  const slug = unique();
  return prisma.topic.create({ data: { slug, name: `Onderwerp ${slug}`, ...topic } });
}
