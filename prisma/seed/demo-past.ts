import { PrismaService } from '../../api/database/prisma.service';
import type { Services } from './services';

/**
 * The services stamp what they make with the database's clock, which the seed cannot move. This puts the stamps of the
 * demo's past where they belong, so that a timeline reads like years of work instead of one minute.
 */
export async function placeInThePast(services: Services): Promise<void> {
  const prisma = services.get(PrismaService);
  await prisma.$executeRaw`
    UPDATE registrations r SET
      "joinedAt" = e."publishedAt" + (('x' || substr(md5(r."id"::text), 1, 4))::bit(16)::int % 300) * interval '1 hour' / 25,
      "createdAt" = e."publishedAt" + (('x' || substr(md5(r."id"::text), 1, 4))::bit(16)::int % 300) * interval '1 hour' / 25
    FROM events e WHERE e."id" = r."eventId" AND e."publishedAt" IS NOT NULL`;
  await prisma.$executeRaw`
    UPDATE mail_messages m SET "createdAt" = r."joinedAt", "acceptedAt" = r."joinedAt"
    FROM registrations r WHERE m."subjectType" = 'Registration' AND m."subjectId" = r."id"`;
  await prisma.$executeRaw`
    UPDATE deliveries d SET "acceptedAt" = n."startedAt", "createdAt" = n."startedAt"
    FROM newsletters n WHERE n."id" = d."newsletterId" AND n."startedAt" IS NOT NULL`;
  await prisma.$executeRaw`
    UPDATE subscriptions SET
      "requestedAt" = "requestedAt" - interval '400 days', "confirmedAt" = "confirmedAt" - interval '400 days'`;
  await prisma.$executeRaw`UPDATE consent_records SET "occurredAt" = "occurredAt" - interval '400 days'`;
}
