import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client';
import type { Language, SalutationPreference } from '../../prisma/generated/enums';
import { IS_AT_CLOSED, worksOnlyAtClosed } from './closed-businesses.queries';

/** A delivery in hand: the fence says that it is still ours. */
export interface Claim {
  id: string;
  fence: number;
}

export interface ClaimedDelivery extends Claim {
  email: string;
  name: string | null;
  subscriptionId: string;
  attempts: number;
  /** Absent when the subscriber is nobody we know. */
  familyName: string | null;
  givenName: string | null;
  initials: string | null;
  infix: string | null;
  salutationPreference: SalutationPreference | null;
}

export interface SendableLetter {
  subject: string;
  html: string;
  text: string;
  language: Language;
}

/** Long enough to make a message of it. */
const CLAIM_LEASE = '2 minutes';
/** Longer than any provider is waited for. */
const HAND_OVER_LEASE = '3 minutes';
/** How long evidence is waited for before a person is asked. */
const EVIDENCE_WAIT = '30 minutes';

// Plain SQL on the pool: each of these is one statement per thousand letters, and must cost no more than PostgreSQL does.
// All leases are by the database's clock, because the clocks of two workers differ.

/** The letter as it was frozen, when it may be sent now. */
export async function readSendable(pool: Pool, newsletterId: string): Promise<SendableLetter | undefined> {
  const { rows } = await pool.query<SendableLetter>(
    `SELECT "subject", "renderedHtml" AS html, "renderedText" AS text, "language" FROM newsletters
     WHERE "id" = $1 AND "status" = 'SENDING' AND ("sendAfter" IS NULL OR "sendAfter" <= now())
       AND "renderedHtml" IS NOT NULL AND "renderedText" IS NOT NULL`,
    [newsletterId],
  );
  return rows[0];
}

/** The calendar day in the Netherlands. */
const TODAY = Prisma.sql`(now() AT TIME ZONE 'Europe/Amsterdam')::date`;

/** Whom the letters in hand reach: the subscribers, and everybody whose address it is. */
const REACHED = Prisma.sql`
  SELECT s."contactId" FROM due JOIN subscriptions s ON s."id" = due."subscriptionId" WHERE s."contactId" IS NOT NULL
  UNION SELECT e."contactId" FROM due JOIN contact_emails e ON e."address" = due."email"`;

/**
 * Takes up to `size` letters in hand. Consent, suppression and closed businesses are read in this very statement: who
 * left before it is not mailed, however long ago the audience was frozen. Nothing is taken while the newsletter is not
 * sending.
 * @returns only those that may be sent; the others are settled as SUPPRESSED with the reason
 */
export async function claimDeliveries(
  pool: Pool,
  newsletterId: string,
  size: number,
): Promise<ClaimedDelivery[]> {
  const { text, values } = Prisma.sql`
      WITH due AS MATERIALIZED (
        SELECT d."id", d."email", d."subscriptionId", d."contactId" FROM deliveries d
        WHERE d."newsletterId" = ${newsletterId}::uuid AND d."status" = 'PENDING'
          AND EXISTS (SELECT FROM newsletters n WHERE n."id" = ${newsletterId}::uuid AND n."status" = 'SENDING'
            AND (n."sendAfter" IS NULL OR n."sendAfter" <= now()))
        ORDER BY d."id" LIMIT ${size} FOR UPDATE OF d SKIP LOCKED
      ), closed_only AS MATERIALIZED (${worksOnlyAtClosed(TODAY, REACHED)}
      ), judged AS MATERIALIZED (
        SELECT due."id", due."contactId", CASE
          WHEN s."id" IS NULL THEN 'UNSUBSCRIBED'
          WHEN x."id" IS NOT NULL THEN 'SUPPRESSED'
          WHEN ${IS_AT_CLOSED} THEN 'BUSINESS_CLOSED'
        END AS "reason"
        FROM due
          LEFT JOIN subscriptions s ON s."id" = due."subscriptionId" AND s."status" = 'CONFIRMED'
          LEFT JOIN suppressions x ON x."email" = due."email" AND x."liftedAt" IS NULL
      )
      UPDATE deliveries d SET
        "status" = CASE WHEN judged."reason" IS NULL THEN 'CLAIMED' ELSE 'SUPPRESSED' END::"DeliveryStatus",
        "reason" = judged."reason",
        "settledAt" = CASE WHEN judged."reason" IS NOT NULL THEN now() END,
        "fence" = d."fence" + 1,
        "leaseUntil" = now() + ${CLAIM_LEASE}::interval
      FROM judged LEFT JOIN contacts c ON c."id" = judged."contactId" AND c."archivedAt" IS NULL
      WHERE d."id" = judged."id"
      RETURNING d."id", d."fence", d."status", d."email", d."name", d."subscriptionId", d."attempts",
        c."familyName", c."givenName", c."initials", c."infix", c."salutationPreference"`;
  const { rows } = await pool.query<ClaimedDelivery & { status: string }>({
    name: 'claim-deliveries',
    text,
    values,
  });
  return rows.filter(({ status }) => status === 'CLAIMED');
}

/**
 * Says, before anything is offered to the provider, that it is about to be: a worker that dies after this leaves rows
 * of which nobody knows whether they were sent. Also renews the lease of rows that are being offered in parts.
 * @returns the ids that are still ours and may go; none when the newsletter was paused or cancelled meanwhile
 */
export async function markHandingOver(
  pool: Pool,
  newsletterId: string,
  claims: readonly Claim[],
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'hand-over-deliveries',
    text: `
      UPDATE deliveries d SET "status" = 'HANDING_OVER', "leaseUntil" = now() + $4::interval
      FROM unnest($2::uuid[], $3::int[]) AS mine ("id", "fence")
      WHERE d."id" = mine."id" AND d."fence" = mine."fence" AND d."status" IN ('CLAIMED', 'HANDING_OVER')
        AND EXISTS (SELECT FROM newsletters n WHERE n."id" = $1 AND n."status" = 'SENDING')
      RETURNING d."id"`,
    values: [newsletterId, ...columns(claims), HAND_OVER_LEASE],
  });
  return new Set(rows.map(({ id }) => id));
}

/** The provider has them. An event that was faster than its answer keeps what it said. */
export async function markAccepted(pool: Pool, claims: readonly Claim[], messageId: string): Promise<void> {
  await pool.query({
    name: 'accept-deliveries',
    text: `
      UPDATE deliveries d SET
        "status" = CASE WHEN d."status" = 'HANDING_OVER' THEN 'ACCEPTED' ELSE d."status" END,
        "acceptedAt" = now(), "providerMessageId" = $3, "attempts" = d."attempts" + 1, "leaseUntil" = NULL, "reason" = NULL
      FROM unnest($1::uuid[], $2::int[]) AS mine ("id", "fence")
      WHERE d."id" = mine."id" AND d."fence" = mine."fence"`,
    values: [...columns(claims), messageId],
  });
}

/** The provider will never take these. */
export async function markRefused(pool: Pool, claims: readonly Claim[], reason: string): Promise<void> {
  await pool.query(
    `UPDATE deliveries d SET "status" = 'REFUSED', "reason" = $3, "attempts" = d."attempts" + 1, "settledAt" = now(), "leaseUntil" = NULL
     FROM unnest($1::uuid[], $2::int[]) AS mine ("id", "fence")
     WHERE d."id" = mine."id" AND d."fence" = mine."fence" AND d."status" = 'HANDING_OVER'`,
    [...columns(claims), reason],
  );
}

/** Nobody knows whether these left: they wait for evidence and are never offered again by themselves. */
export async function markUncertain(pool: Pool, claims: readonly Claim[], reason: string): Promise<void> {
  await pool.query(
    `UPDATE deliveries d SET "status" = 'UNCERTAIN', "reason" = $3, "attempts" = d."attempts" + 1, "leaseUntil" = now() + $4::interval
     FROM unnest($1::uuid[], $2::int[]) AS mine ("id", "fence")
     WHERE d."id" = mine."id" AND d."fence" = mine."fence" AND d."status" = 'HANDING_OVER'`,
    [...columns(claims), reason, EVIDENCE_WAIT],
  );
}

/** These certainly did not leave: they wait for their turn again, unless the newsletter was cancelled meanwhile. */
export async function putBack(pool: Pool, claims: readonly Claim[], usedAttempts: 0 | 1 = 0): Promise<void> {
  await pool.query(
    `UPDATE deliveries d SET
       "status" = CASE WHEN n."status" = 'CANCELLED' THEN 'CANCELLED' ELSE 'PENDING' END::"DeliveryStatus",
       "settledAt" = CASE WHEN n."status" = 'CANCELLED' THEN now() END,
       "attempts" = d."attempts" + $3, "leaseUntil" = NULL, "reason" = NULL
     FROM unnest($1::uuid[], $2::int[]) AS mine ("id", "fence"), newsletters n
     WHERE d."id" = mine."id" AND d."fence" = mine."fence" AND n."id" = d."newsletterId"
       AND d."status" IN ('CLAIMED', 'HANDING_OVER', 'REFUSED')`,
    [...columns(claims), usedAttempts],
  );
}

/** The whole newsletter goes slower, not only the letters that met the limit. */
export async function holdBack(pool: Pool, newsletterId: string, seconds: number): Promise<void> {
  await pool.query(
    `UPDATE newsletters SET "sendAfter" = greatest("sendAfter", now() + make_interval(secs => $2::float8)) WHERE "id" = $1`,
    [newsletterId, seconds],
  );
}

/**
 * What workers left behind when they died: before the hand-over it did not leave and waits again, during it nobody
 * knows. The growing fence makes a worker that was only asleep write nothing. Evidence that never came is left to a
 * person: `settledAt` on an uncertain row says that the waiting is over.
 */
export async function releaseExpired(pool: Pool): Promise<void> {
  await pool.query(
    `UPDATE deliveries d SET
       "status" = CASE WHEN d."status" = 'HANDING_OVER' THEN 'UNCERTAIN' WHEN n."status" = 'CANCELLED' THEN 'CANCELLED' ELSE 'PENDING' END::"DeliveryStatus",
       "reason" = CASE WHEN d."status" = 'HANDING_OVER' THEN 'WORKER_LOST' END,
       "settledAt" = CASE WHEN d."status" = 'CLAIMED' AND n."status" = 'CANCELLED' THEN now() END,
       "leaseUntil" = CASE WHEN d."status" = 'HANDING_OVER' THEN now() + $1::interval END,
       "fence" = d."fence" + 1
     FROM newsletters n
     WHERE n."id" = d."newsletterId" AND d."status" IN ('CLAIMED', 'HANDING_OVER') AND d."leaseUntil" <= now()`,
    [EVIDENCE_WAIT],
  );
  await pool.query(
    `UPDATE deliveries SET "settledAt" = now(), "leaseUntil" = NULL
     WHERE "status" = 'UNCERTAIN' AND "settledAt" IS NULL AND "leaseUntil" <= now()`,
  );
}

/** An uncertain letter that stands in the outbox did leave. */
export async function settleByOutbox(pool: Pool): Promise<void> {
  await pool.query(
    `UPDATE deliveries d SET "status" = 'ACCEPTED', "acceptedAt" = o."createdAt", "settledAt" = NULL, "leaseUntil" = NULL, "reason" = NULL
     FROM outbox_mails o WHERE d."status" = 'UNCERTAIN' AND o."deliveryId" = d."id"`,
  );
}

function columns(claims: readonly Claim[]): [ids: string[], fences: number[]] {
  return [claims.map(({ id }) => id), claims.map(({ fence }) => fence)];
}
