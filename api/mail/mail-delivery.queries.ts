import { Prisma, type MailMessage } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import type { Settlement } from './mail-delivery.rules';

export type ClaimedMail = Pick<
  MailMessage,
  'id' | 'fence' | 'attempts' | 'email' | 'name' | 'subject' | 'html' | 'text' | 'attachments'
>;

// Longer than the provider may take to answer, so that nobody takes a mail from a worker that is alive.
const LEASE = Prisma.sql`interval '2 minutes'`;
/** How long evidence may take before an uncertain mail is offered once more. */
const EVIDENCE = Prisma.sql`interval '30 minutes'`;

/**
 * Takes one mail that may leave now, and says in the same statement that it is being handed over: whatever happens
 * after this commit, the mail never looks unsent. All moments are the database's; clocks of workers differ.
 */
export async function claimMail(db: DbClient, id: string): Promise<ClaimedMail | undefined> {
  const [claimed] = await db.$queryRaw<ClaimedMail[]>`
    UPDATE mail_messages
    SET "status" = 'HANDING_OVER', "fence" = "fence" + 1, "attempts" = "attempts" + 1, "leaseUntil" = now() + ${LEASE}
    WHERE "id" = ${id}::uuid AND "status" = 'PENDING' AND ("notBefore" IS NULL OR "notBefore" <= now())
    RETURNING "id", "fence", "attempts", "email"::text, "name", "subject", "html", "text", "attachments"`;
  return claimed;
}

/** Writes what came of it, unless the mail moved on meanwhile: then somebody else knows better. */
export async function settleMail(
  db: DbClient,
  { id, fence }: ClaimedMail,
  settlement: Settlement,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE mail_messages SET ${Prisma.join(assignments(settlement))}, "leaseUntil" = NULL
    WHERE "id" = ${id}::uuid AND "fence" = ${fence} AND "status" = 'HANDING_OVER'`;
  return changed === 1;
}

function assignments(settlement: Settlement): Prisma.Sql[] {
  switch (settlement.status) {
    case 'ACCEPTED':
      return [
        Prisma.sql`"status" = 'ACCEPTED', "acceptedAt" = now(), "reason" = NULL`,
        Prisma.sql`"providerMessageId" = ${settlement.providerMessageId}`,
      ];
    case 'PENDING':
      return [
        Prisma.sql`"status" = 'PENDING', "reason" = ${settlement.reason}`,
        Prisma.sql`"notBefore" = now() + make_interval(secs => ${settlement.waitSeconds})`,
        Prisma.sql`"attempts" = "attempts" - ${settlement.isAttempt ? 0 : 1}`,
      ];
    case 'REFUSED':
      return [Prisma.sql`"status" = 'REFUSED', "settledAt" = now(), "reason" = ${settlement.reason}`];
    case 'UNCERTAIN':
      return [Prisma.sql`"status" = 'UNCERTAIN', "uncertainSince" = now(), "reason" = ${settlement.reason}`];
  }
}

/** A worker that died while handing over leaves a mail that nobody knows the fate of. */
export function markAbandoned(db: DbClient): Promise<number> {
  return db.$executeRaw`
    UPDATE mail_messages SET "status" = 'UNCERTAIN', "uncertainSince" = now(), "leaseUntil" = NULL, "reason" = 'NO_ANSWER'
    WHERE "status" = 'HANDING_OVER' AND "leaseUntil" < now()`;
}

/** An uncertain mail that stands in the outbox did leave. */
export function settleByOutbox(db: DbClient): Promise<number> {
  return db.$executeRaw`
    UPDATE mail_messages m SET "status" = 'ACCEPTED', "acceptedAt" = o."createdAt", "reason" = NULL
    FROM outbox_mails o WHERE m."status" = 'UNCERTAIN' AND o."deliveryId" = m."id"`;
}

/** Without evidence a service mail is offered once more: rather twice than never. A second time it stays uncertain. */
export function retryUncertain(db: DbClient): Promise<number> {
  return db.$executeRaw`
    UPDATE mail_messages SET "status" = 'PENDING', "retriedAt" = now(), "uncertainSince" = NULL, "notBefore" = NULL
    WHERE "status" = 'UNCERTAIN' AND "retriedAt" IS NULL AND "uncertainSince" < now() - ${EVIDENCE}`;
}

/** Mail that could leave now, oldest first. The newest ones have a wake-up of their own under way. */
export async function sleepingMail(db: DbClient, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM mail_messages
    WHERE "status" = 'PENDING' AND ("notBefore" IS NULL OR "notBefore" <= now())
      AND "createdAt" < now() - interval '1 minute'
    ORDER BY "createdAt" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
