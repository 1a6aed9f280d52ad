import { Prisma } from '../../prisma/generated/client';
import { WISHES, withdrawals, type ConsentOfOne, type Withdrawal } from './consent-merge.rules';
import type { MergeWriter } from './merge-writer';

/** Consent goes to the stricter side, with its evidence; then the subscriptions follow. */
export async function mergeSubscriptions(writer: MergeWriter): Promise<void> {
  const ended = withdrawals(await subscriptionsOf(writer), await suppressedSides(writer));
  if (ended.length > 0) await withdraw(writer, ended);
  await writer.follow('subscriptions', 'contactId', true);
}

async function subscriptionsOf({ tx, loserId, survivorId }: MergeWriter): Promise<ConsentOfOne[]> {
  return tx.$queryRaw`
    SELECT s."id", CASE WHEN s."contactId" = ${survivorId} THEN 'survivor' ELSE 'loser' END AS side, s."topicId",
      s."status"::text AS status, s."requestedAt",
      EXISTS (SELECT FROM contact_emails e WHERE e."contactId" = ${survivorId} AND e."isPrimary" AND e."address" = s."email")
        AS "isFirstAddress"
    FROM subscriptions s WHERE s."contactId" IN (${survivorId}, ${loserId}) ORDER BY s."id" FOR UPDATE`;
}

/** Only counts when both people have something: who is suppressed alone is so already, by address. */
async function suppressedSides({ tx, loserId, survivorId }: MergeWriter): Promise<Set<ConsentOfOne['side']>> {
  const rows = await tx.$queryRaw<{ side: ConsentOfOne['side'] }[]>`
    SELECT DISTINCT CASE WHEN a."contactId" = ${survivorId} THEN 'survivor' ELSE 'loser' END AS side
    FROM (SELECT "contactId", "address" FROM contact_emails UNION ALL SELECT "contactId", "email" FROM subscriptions) a
    JOIN suppressions x ON x."email" = a."address" AND x."liftedAt" IS NULL
      AND x."reason" = ANY (${WISHES}::"SuppressionReason"[])
    WHERE a."contactId" IN (${survivorId}, ${loserId})`;
  return new Set(rows.map(({ side }) => side));
}

async function withdraw(writer: MergeWriter, ended: Withdrawal[]): Promise<void> {
  const { now } = writer.pair;
  const ids = ended.map(({ id }) => id);
  await writer.change(
    'subscriptions',
    Prisma.sql`UPDATE subscriptions SET "status" = 'UNSUBSCRIBED', "unsubscribedAt" = ${now}, "updatedAt" = ${now},
      "version" = "version" + 1 WHERE "id" = ANY (${ids}::uuid[])`,
  );
  await writer.change(
    'consent_records',
    Prisma.sql`INSERT INTO consent_records ("subscriptionId", "action", "occurredAt", "channel", "form")
      SELECT x."id", 'WITHDRAWN', ${now}::timestamptz, 'merge', x."cause"
      FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS x("id" uuid, "cause" text)`,
  );
}
