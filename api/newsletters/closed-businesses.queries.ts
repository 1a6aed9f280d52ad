import { Prisma } from '../../prisma/generated/client';

// A closed business stops all mailings. The rule stands here once, for the audience that is frozen and for the letter
// that is about to leave.

/**
 * Who works at a business that has closed, and at no open one and for no association.
 * @param day the calendar day that counts, as SQL
 * @param among the ids of the contacts to look at; all of them when absent
 */
export function worksOnlyAtClosed(day: Prisma.Sql, among?: Prisma.Sql): Prisma.Sql {
  const holds = (alias: 'gone' | 'live') => {
    const [startsOn, endsOn] = [Prisma.raw(`${alias}."startsOn"`), Prisma.raw(`${alias}."endsOn"`)];
    return Prisma.sql`(${startsOn} IS NULL OR ${startsOn} <= ${day}) AND (${endsOn} IS NULL OR ${endsOn} >= ${day})`;
  };
  return Prisma.sql`
    SELECT DISTINCT gone."contactId" FROM affiliations gone
    JOIN businesses closed ON closed."id" = gone."businessId" AND closed."status" = 'CLOSED'
    WHERE ${holds('gone')} ${among ? Prisma.sql`AND gone."contactId" IN (${among})` : Prisma.empty} AND NOT EXISTS (
      SELECT FROM affiliations live
      LEFT JOIN businesses b ON b."id" = live."businessId"
      LEFT JOIN associations o ON o."id" = live."associationId"
      WHERE live."contactId" = gone."contactId" AND ${holds('live')}
        AND (o."id" IS NOT NULL AND o."archivedAt" IS NULL
          OR b."id" IS NOT NULL AND b."archivedAt" IS NULL AND b."status" <> 'CLOSED'))`;
}

/**
 * Whether `subscriptions s` is of people at a closed business only, by their record or by an address of theirs, or of
 * that business itself. Who subscribed without being known at any business stays. Needs worksOnlyAtClosed as `closed_only`.
 */
export const IS_AT_CLOSED = Prisma.sql`(
    s."contactId" IN (SELECT "contactId" FROM closed_only)
    OR (s."contactId" IS NULL
      AND (s."email" IN (SELECT e."address" FROM closed_only JOIN contact_emails e USING ("contactId"))
        OR EXISTS (SELECT FROM businesses b WHERE b."email" = s."email" AND b."status" = 'CLOSED')
          AND NOT EXISTS (SELECT FROM businesses b
            WHERE b."email" = s."email" AND b."status" <> 'CLOSED' AND b."archivedAt" IS NULL))
      -- An address that somebody elsewhere uses too still reaches somebody.
      AND NOT EXISTS (SELECT FROM contact_emails e WHERE e."address" = s."email"
        AND e."contactId" NOT IN (SELECT "contactId" FROM closed_only))))`;
