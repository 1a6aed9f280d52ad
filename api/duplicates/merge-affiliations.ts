import { Prisma } from '../../prisma/generated/client';
import { name, type MergeWriter } from './merge-writer';

type Column = 'contactId' | 'businessId';

/** A current function of the loser that goes up in one of the survivor, of the same person at the same place. */
interface TakenIn {
  loserId: string;
  survivorId: string;
  isPrimary: boolean;
}

/**
 * Functions keep their dates, role and board membership. Of one person at one place, current functions with the same role
 * become one; so do one with a role and one without, but an empty role is filled only once: every other role stays a
 * function of its own. What takes in another runs from the earliest day until the latest term; where that term would end
 * before that day, it keeps both days of its own. Past functions only go when they are equal in all. At most one current
 * function of a person stays primary: the survivor's, or else the loser's.
 */
export async function mergeAffiliations(writer: MergeWriter, column: Column): Promise<void> {
  await lockBothSides(writer, column);
  const taken = await takenIn(writer, column);
  await writer.change('affiliations', widened(taken));
  await writer.change(
    'affiliations',
    Prisma.sql`DELETE FROM affiliations WHERE "id" = ANY (${taken.map(({ loserId }) => loserId)}::uuid[])`,
  );
  const ofEqualPast = Prisma.sql`${pairs(writer, column)} AND ${equalPast()}`;
  await writer.change(
    'affiliations',
    Prisma.sql`UPDATE affiliations s SET "version" = s."version" + 1 FROM affiliations l WHERE ${ofEqualPast}`,
  );
  await writer.change(
    'affiliations',
    Prisma.sql`DELETE FROM affiliations l USING affiliations s WHERE ${ofEqualPast}`,
  );
  if (column === 'contactId') await writer.change('affiliations', secondPrimary(writer));
  await writer.follow('affiliations', column, true);
  await writer.change('affiliations', heirsOfPrimary(taken));
}

/** What is decided from these rows must still hold when they are written. */
async function lockBothSides({ tx, loserId, survivorId }: MergeWriter, column: Column): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM affiliations WHERE ${name(column)} IN (${loserId}, ${survivorId}) ORDER BY "id" FOR UPDATE`;
}

/**
 * Which function of the loser goes up in which of the survivor. Without a choice by the role itself: a board member in a
 * board member, then the primary one, then the longest standing.
 */
function takenIn(writer: MergeWriter, column: Column): Promise<TakenIn[]> {
  const ofOnePlace = Prisma.sql`${pairs(writer, column)} AND l."endsOn" IS NULL AND s."endsOn" IS NULL`;
  return writer.tx.$queryRaw`
    WITH filling AS (
      -- The one role of each place that fills an empty one; none when the loser has an empty one there too.
      SELECT DISTINCT ON (l."contactId", l."businessId", l."associationId") l."id"
      FROM affiliations l JOIN affiliations s ON ${ofOnePlace} AND s."role" IS NULL
      WHERE NOT EXISTS (
        SELECT FROM affiliations s WHERE ${ofOnePlace} AND fold(l."role") = fold(s."role"))
      ORDER BY l."contactId", l."businessId", l."associationId", l."role" IS NOT NULL,
        l."isBoardMember" = s."isBoardMember" DESC, l."isPrimary" DESC, l."startsOn", l."id")
    SELECT DISTINCT ON (l."id") l."id" AS "loserId", s."id" AS "survivorId", l."isPrimary"
    FROM affiliations l JOIN affiliations s ON ${ofOnePlace}
      AND (l."role" IS NULL OR fold(l."role") = fold(s."role")
        OR (s."role" IS NULL AND l."id" IN (SELECT "id" FROM filling)))
    ORDER BY l."id", fold(l."role") IS NOT DISTINCT FROM fold(s."role") DESC,
      l."isBoardMember" = s."isBoardMember" DESC, s."isPrimary" DESC, s."startsOn", s."id"`;
}

/** l is the loser's and s the survivor's, of the same person at the same place. */
function pairs({ loserId, survivorId }: MergeWriter, column: Column): Prisma.Sql {
  const other =
    column === 'contactId'
      ? Prisma.sql`l."businessId" IS NOT DISTINCT FROM s."businessId" AND l."associationId" IS NOT DISTINCT FROM s."associationId"`
      : Prisma.sql`l."contactId" = s."contactId"`;
  return Prisma.sql`l.${name(column)} = ${loserId} AND s.${name(column)} = ${survivorId} AND ${other}`;
}

function equalPast(): Prisma.Sql {
  return Prisma.sql`l."endsOn" = s."endsOn" AND l."isBoardMember" = s."isBoardMember"
    AND (l."startsOn", l."termEndsOn", fold(l."role")) IS NOT DISTINCT FROM (s."startsOn", s."termEndsOn", fold(s."role"))`;
}

/** The survivor's functions take over what those that go up in them knew more; also without that they are a new version. */
function widened(taken: TakenIn[]): Prisma.Sql {
  const start = Prisma.sql`least(s."startsOn", l."startsOn")`;
  const term = Prisma.sql`greatest(s."termEndsOn", l."termEndsOn")`;
  return Prisma.sql`UPDATE affiliations s SET "role" = coalesce(s."role", l."role"),
      "startsOn" = CASE WHEN ${start} > ${term} THEN s."startsOn" ELSE ${start} END,
      "termEndsOn" = CASE WHEN ${start} > ${term} THEN s."termEndsOn" ELSE ${term} END,
      "isBoardMember" = s."isBoardMember" OR l."isBoardMember", "version" = s."version" + 1
    FROM (
      SELECT t."survivorId", min(a."startsOn") AS "startsOn", min(a."role") AS "role",
        bool_or(a."isBoardMember") AS "isBoardMember", max(a."termEndsOn") AS "termEndsOn"
      FROM unnest(${taken.map(({ loserId }) => loserId)}::uuid[], ${taken.map(({ survivorId }) => survivorId)}::uuid[])
        AS t ("loserId", "survivorId") JOIN affiliations a ON a."id" = t."loserId" GROUP BY t."survivorId") l
    WHERE s."id" = l."survivorId"`;
}

function secondPrimary({ loserId, survivorId }: MergeWriter): Prisma.Sql {
  return Prisma.sql`UPDATE affiliations SET "isPrimary" = FALSE WHERE "contactId" = ${loserId} AND "isPrimary"
    AND EXISTS (SELECT FROM affiliations WHERE "contactId" = ${survivorId} AND "isPrimary" AND "endsOn" IS NULL)`;
}

/** The survivor's functions that took in a primary one of the loser stand in for it. */
function heirsOfPrimary(taken: TakenIn[]): Prisma.Sql {
  const heirs = taken.filter(({ isPrimary }) => isPrimary).map(({ survivorId }) => survivorId);
  return Prisma.sql`UPDATE affiliations t SET "isPrimary" = TRUE, "version" = t."version" + 1
    WHERE t."id" = ANY (${heirs}::uuid[]) AND NOT t."isPrimary" AND NOT EXISTS (
      SELECT FROM affiliations o WHERE o."contactId" = t."contactId" AND o."isPrimary" AND o."endsOn" IS NULL)`;
}
