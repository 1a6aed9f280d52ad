import type { DeliveryStatus, Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';
import type { Verdict } from './delivery-report.rules';

/** A delivery of a newsletter or a service mail. */
export interface ReportedLetter {
  id: string;
  email: string;
  status: DeliveryStatus;
}

export type LetterTable = 'deliveries' | 'mail_messages';

/** True when this call may apply the post: it is not done yet, and nobody else is at it. */
export async function claimPost(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM webhook_posts WHERE "id" = ${id}::uuid AND "processedAt" IS NULL FOR UPDATE`;
  return rows.length > 0;
}

/** The letters with these ids, held until the end of the transaction, always in the same order. */
export function holdLetters(tx: Transaction, table: LetterTable, ids: string[]): Promise<ReportedLetter[]> {
  return table === 'deliveries'
    ? tx.$queryRaw`SELECT "id", "email"::text, "status" FROM deliveries
        WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
    : tx.$queryRaw`SELECT "id", "email"::text, "status" FROM mail_messages
        WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** Keeps the events that are new, and says which those were. */
export async function keepNewEvents(
  tx: Transaction,
  events: Prisma.DeliveryEventCreateManyInput[],
): Promise<Set<string>> {
  const kept = await tx.deliveryEvent.createManyAndReturn({
    data: events,
    skipDuplicates: true,
    select: { dedupeKey: true },
  });
  return new Set(kept.map(({ dedupeKey }) => dedupeKey));
}

/** Writes where letters stand now, all in one statement. */
export async function moveLetters(
  tx: Transaction,
  table: LetterTable,
  moves: readonly { id: string; verdict: Verdict }[],
): Promise<void> {
  if (moves.length === 0) return;
  const ids = moves.map(({ id }) => id);
  const statuses = moves.map(({ verdict }) => verdict.status);
  const reasons = moves.map(({ verdict }) => verdict.reason);
  const settled = moves.map(({ verdict }) => verdict.settledAt);
  const seen = moves.map(({ verdict }) => verdict.firstSeenAt);
  if (table === 'deliveries') {
    await tx.$executeRaw`
      UPDATE deliveries l SET "status" = v.status::"DeliveryStatus", "reason" = v.reason, "settledAt" = v.settled,
        "acceptedAt" = least(l."acceptedAt", v.seen), "leaseUntil" = NULL
      FROM unnest(${ids}::uuid[], ${statuses}::text[], ${reasons}::text[], ${settled}::timestamptz[], ${seen}::timestamptz[])
        AS v(id, status, reason, settled, seen)
      WHERE l."id" = v.id`;
    return;
  }
  await tx.$executeRaw`
    UPDATE mail_messages l SET "status" = v.status::"DeliveryStatus", "reason" = v.reason, "settledAt" = v.settled,
      "acceptedAt" = least(l."acceptedAt", v.seen), "leaseUntil" = NULL
    FROM unnest(${ids}::uuid[], ${statuses}::text[], ${reasons}::text[], ${settled}::timestamptz[], ${seen}::timestamptz[])
      AS v(id, status, reason, settled, seen)
    WHERE l."id" = v.id`;
}
