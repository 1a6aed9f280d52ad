import { Prisma } from '../../prisma/generated/client';
import { name, type MergeWriter } from './merge-writer';

/** A person counts once in a contact moment. */
export async function mergeParticipants(writer: MergeWriter): Promise<void> {
  const { survivorId, loserId } = writer;
  await writer.change(
    'interaction_participants',
    Prisma.sql`INSERT INTO interaction_participants ("interactionId", "contactId")
      SELECT "interactionId", ${survivorId} FROM interaction_participants WHERE "contactId" = ${loserId} ON CONFLICT DO NOTHING`,
  );
  await writer.change(
    'interaction_participants',
    Prisma.sql`DELETE FROM interaction_participants WHERE "contactId" = ${loserId}`,
  );
}

/** A person takes part in a visit once. */
export async function mergeVisitors(writer: MergeWriter): Promise<void> {
  const { survivorId, loserId } = writer;
  await writer.change(
    'visit_participants',
    Prisma.sql`DELETE FROM visit_participants WHERE "contactId" = ${loserId}
      AND "visitId" IN (SELECT "visitId" FROM visit_participants WHERE "contactId" = ${survivorId})`,
  );
  await writer.follow('visit_participants', 'contactId', false);
}

/** Of two current memberships of one association one stays, from the earliest day; past ones only go when they are equal. What took in another is a new version. */
export async function mergeMemberships(writer: MergeWriter): Promise<void> {
  const { survivorId, loserId } = writer;
  const pairs = Prisma.sql`l."businessId" = ${loserId} AND s."businessId" = ${survivorId}
    AND l."associationId" = s."associationId" AND (
      (l."endsOn" IS NULL AND s."endsOn" IS NULL)
      OR (l."endsOn" = s."endsOn" AND l."startsOn" IS NOT DISTINCT FROM s."startsOn"))`;
  await writer.change(
    'memberships',
    Prisma.sql`UPDATE memberships s SET "startsOn" = least(s."startsOn", l."startsOn"), "version" = s."version" + 1
      FROM memberships l WHERE ${pairs}`,
  );
  await writer.change(
    'memberships',
    Prisma.sql`DELETE FROM memberships l USING memberships s WHERE ${pairs}`,
  );
  await writer.follow('memberships', 'businessId', true);
}

/** Activity codes are united; the survivor's main one stays main. */
export async function mergeSectors(writer: MergeWriter): Promise<void> {
  const { survivorId, loserId } = writer;
  await writer.change(
    'business_sectors',
    Prisma.sql`INSERT INTO business_sectors ("businessId", "sectorId", "isMain")
      SELECT ${survivorId}, "sectorId", "isMain" AND NOT EXISTS (
        SELECT FROM business_sectors WHERE "businessId" = ${survivorId} AND "isMain")
      FROM business_sectors WHERE "businessId" = ${loserId} ON CONFLICT DO NOTHING`,
  );
  await writer.change(
    'business_sectors',
    Prisma.sql`DELETE FROM business_sectors WHERE "businessId" = ${loserId}`,
  );
}

/** Who took over the loser took over the survivor; nobody takes over itself. */
export async function mergeSuccession(writer: MergeWriter): Promise<void> {
  const { survivorId, loserId } = writer;
  await writer.change(
    'businesses',
    Prisma.sql`UPDATE businesses SET "successorOfId" = CASE WHEN "id" <> ${survivorId} THEN ${survivorId} END,
      "version" = "version" + 1 WHERE "successorOfId" = ${loserId}`,
  );
}

/** What was said of the loser holds for the survivor: "geen dubbel" above "dubbel?". The pair itself is settled. */
export async function mergeCandidates(
  writer: MergeWriter,
  left: 'leftContactId' | 'leftBusinessId',
  right: 'rightContactId' | 'rightBusinessId',
): Promise<void> {
  const { survivorId, loserId } = writer;
  const isOfLoser = Prisma.sql`${loserId} IN (${name(left)}, ${name(right)})`;
  const other = Prisma.sql`CASE WHEN ${name(left)} = ${loserId} THEN ${name(right)} ELSE ${name(left)} END`;
  await writer.change(
    'duplicate_candidates',
    Prisma.sql`INSERT INTO duplicate_candidates
        ("kind", ${name(left)}, ${name(right)}, "score", "reasons", "status", "dismissedById", "dismissedAt", "scanId")
      SELECT "kind", least(${other}, ${survivorId}), greatest(${other}, ${survivorId}), "score", "reasons", "status",
        "dismissedById", "dismissedAt", "scanId"
      FROM duplicate_candidates WHERE ${isOfLoser} AND ${other} <> ${survivorId}
      ON CONFLICT (${name(left)}, ${name(right)}) DO UPDATE SET "status" = excluded."status",
        "dismissedById" = excluded."dismissedById", "dismissedAt" = excluded."dismissedAt"
      WHERE excluded."status" = 'DISMISSED' AND duplicate_candidates."status" = 'OPEN'`,
  );
  await writer.change(
    'duplicate_candidates',
    Prisma.sql`DELETE FROM duplicate_candidates WHERE ${isOfLoser}`,
  );
}

/** An open proposal of the trade register follows, unless the survivor has one of that kind: the next signal renews it. */
export async function mergeProposals(writer: MergeWriter): Promise<void> {
  const { survivorId, loserId } = writer;
  await writer.change(
    'change_proposals',
    Prisma.sql`UPDATE change_proposals l SET "status" = 'WITHDRAWN', "version" = l."version" + 1
      WHERE l."businessId" = ${loserId} AND l."status" = 'OPEN' AND l."kind" IN (
        SELECT s."kind" FROM change_proposals s WHERE s."businessId" = ${survivorId} AND s."status" = 'OPEN')`,
  );
  await writer.follow('change_proposals', 'businessId', true);
}
