import { Prisma, type ExclusionReason } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import { dutchDay } from '../formats/calendar-day';
import { checkedDefinition } from '../segments/segment.rules';
import { segmentContactCondition } from '../segments/segments.queries';
import { IS_AT_CLOSED, worksOnlyAtClosed } from './closed-businesses.queries';
import type { Audience } from './newsletter.types';

/** Whom a letter is for: subscribers of any of the topics who are, when segments are named, a contact in one of them. */
export interface AudienceChoice {
  topicIds: readonly string[];
  segmentIds: readonly string[];
}

/** A mailbox as the provider takes it; what an import let through is left out here and shown. */
const MAILBOX = '^[^@[:space:]<>",;:]+@[^@[:space:]<>",;:]+[.][^@[:space:]<>",;:.]+$';

/** Who would get this letter if it left now. */
export async function countAudience(db: DbClient, choice: AudienceChoice, today: Date): Promise<Audience> {
  const rows = await db.$queryRaw<{ reason: ExclusionReason | null; count: number }[]>`
    WITH judged AS (${await judgedAddresses(db, choice, today)})
    SELECT "reason", count(*)::int AS count FROM judged GROUP BY "reason" ORDER BY "reason"`;
  return {
    recipients: rows.find(({ reason }) => reason === null)?.count ?? 0,
    excluded: rows.flatMap(({ reason, count }) => (reason ? [{ reason, count }] : [])),
  };
}

/**
 * Writes one row per address: those who get the letter, and those who do not with the reason. Running it twice adds
 * nothing.
 * @returns how many will get it
 */
export async function freezeAudience(
  tx: DbClient,
  newsletterId: string,
  choice: AudienceChoice,
  today: Date,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ recipients: number }[]>`
    WITH judged AS (${await judgedAddresses(tx, choice, today)}), frozen AS (
      INSERT INTO deliveries ("newsletterId", "email", "name", "subscriptionId", "contactId", "status", "exclusionReason", "settledAt")
      SELECT ${newsletterId}::uuid, "email", "name", "subscriptionId", "contactId",
        CASE WHEN "reason" IS NULL THEN 'PENDING' ELSE 'EXCLUDED' END::"DeliveryStatus", "reason",
        CASE WHEN "reason" IS NOT NULL THEN now() END
      FROM judged
      ON CONFLICT ("newsletterId", "email") DO NOTHING
      RETURNING "status"
    )
    SELECT count(*) FILTER (WHERE "status" = 'PENDING')::int AS recipients FROM frozen`;
  return row?.recipients ?? 0;
}

/**
 * One row per address with why it is left out, or null. Citext makes addresses that differ in capitals one; of several
 * subscriptions of an address the one that gives it the letter counts.
 */
async function judgedAddresses(db: DbClient, choice: AudienceChoice, today: Date): Promise<Prisma.Sql> {
  const members = await segmentMembers(db, choice.segmentIds, today);
  const day = Prisma.sql`${dutchDay(today).toISOString().slice(0, 10)}::date`;
  return Prisma.sql`
    WITH closed_only AS MATERIALIZED (${worksOnlyAtClosed(day)})
    SELECT DISTINCT ON ("email") * FROM (
      SELECT s."email", s."id" AS "subscriptionId", s."contactId",
        coalesce(nullif(s."name", ''), nullif(concat_ws(' ', c."givenName", c."infix", c."familyName"), '')) AS "name",
        CASE
          WHEN s."status" = 'UNSUBSCRIBED' THEN 'UNSUBSCRIBED'
          WHEN s."status" <> 'CONFIRMED' THEN 'NOT_CONFIRMED'
          WHEN x."id" IS NOT NULL THEN 'SUPPRESSED'
          WHEN s."email" !~ ${MAILBOX} THEN 'INVALID_ADDRESS'
          WHEN ${IS_AT_CLOSED} THEN 'BUSINESS_CLOSED'
          ${members ? Prisma.sql`WHEN (${isMember(members)}) IS NOT TRUE THEN 'NOT_IN_SEGMENT'` : Prisma.empty}
        END::"ExclusionReason" AS "reason"
      FROM subscriptions s
      LEFT JOIN contacts c ON c."id" = s."contactId" AND c."archivedAt" IS NULL
      LEFT JOIN suppressions x ON x."email" = s."email" AND x."liftedAt" IS NULL
      WHERE s."topicId" = ANY (${[...choice.topicIds]}::uuid[])
    ) every
    ORDER BY "email", "reason" NULLS FIRST, "subscriptionId"`;
}

/** The subscriber's own record, or anybody's whose address it is. */
function isMember(members: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`s."contactId" IN (${members}) OR s."email" IN (
    SELECT e."address" FROM contact_emails e WHERE e."contactId" IN (${members}))`;
}

async function segmentMembers(
  db: DbClient,
  segmentIds: readonly string[],
  today: Date,
): Promise<Prisma.Sql | undefined> {
  if (segmentIds.length === 0) return undefined;
  const segments = await db.segment.findMany({
    where: { id: { in: [...segmentIds] } },
    select: { definition: true },
  });
  const conditions = segments.map(({ definition }) =>
    segmentContactCondition(checkedDefinition(definition), {
      now: today,
      seesConfidential: true,
      hidesShielded: false,
    }),
  );
  // A segment that is gone holds nobody: never more readers than were approved.
  if (conditions.length === 0) return Prisma.sql`SELECT NULL::uuid WHERE FALSE`;
  return Prisma.sql`SELECT c."id" FROM contacts c WHERE ${Prisma.join(conditions, ' OR ')}`;
}
