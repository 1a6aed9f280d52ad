import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import { currentSql, segmentBusinessCondition } from './segment-conditions.queries';
import type { SegmentCounts, SegmentDefinition, SegmentView } from './segment.types';

/**
 * The people of a segment as a condition on live `contacts c`: those who work at a member business today, or sit today
 * on the board of an association that a member business belongs to today.
 */
export function segmentContactCondition(definition: SegmentDefinition, view: SegmentView): Prisma.Sql {
  return Prisma.sql`(c."archivedAt" IS NULL AND c."id" IN (
    WITH member AS MATERIALIZED (SELECT b."id" FROM businesses b WHERE ${segmentBusinessCondition(definition, view)})
    ${peopleOfMembers(view)}))`;
}

/** Exact, live, in one statement that looks for the members once. */
export async function countSegment(
  db: DbClient,
  definition: SegmentDefinition,
  view: SegmentView,
): Promise<SegmentCounts> {
  const [row] = await db.$queryRaw<SegmentCounts[]>`
    WITH member AS MATERIALIZED (SELECT b."id" FROM businesses b WHERE ${segmentBusinessCondition(definition, view)})
    SELECT (SELECT count(*)::int FROM member) AS "businessCount",
      (SELECT count(*)::int FROM (${peopleOfMembers(view)}) AS people
        WHERE NOT EXISTS (SELECT FROM contacts c WHERE c."id" = people."contactId" AND c."archivedAt" IS NOT NULL)
      ) AS "contactCount"`;
  return row ?? { businessCount: 0, contactCount: 0 };
}

export async function segmentContactIds(
  db: DbClient,
  definition: SegmentDefinition,
  view: SegmentView,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM contacts c WHERE ${segmentContactCondition(definition, view)} ORDER BY c."id"`;
  return rows.map((row) => row.id);
}

/** The ids of contacts, each once, of the businesses in `member`. */
function peopleOfMembers(view: SegmentView): Prisma.Sql {
  return Prisma.sql`SELECT a."contactId" ${atWork(view)} AND a."businessId" IN (SELECT "id" FROM member)
    UNION
    SELECT a."contactId" ${onBoard(view)} AND a."associationId" IN (
      SELECT m."associationId" ${enrolled(view)} AND m."businessId" IN (SELECT "id" FROM member))`;
}

/**
 * The ways from a person to businesses, in one place: who is in a segment and why are asked of the same ones.
 * @param contactId whose; gives rows (businessId, boardOf), where boardOf is the name of an association or null for work
 */
export function waysFrom(contactId: string, view: SegmentView): Prisma.Sql {
  return Prisma.sql`SELECT a."businessId", NULL::text AS "boardOf" ${atWork(view)} AND a."contactId" = ${contactId}::uuid
    UNION
    SELECT member."businessId", seat."name" FROM (SELECT o."id", o."name" ${onBoard(view)} AND a."contactId" = ${contactId}::uuid) seat
      JOIN (SELECT m."businessId", m."associationId" ${enrolled(view)}) member ON member."associationId" = seat."id"`;
}

const atWork = (view: SegmentView) =>
  Prisma.sql`FROM affiliations a WHERE a."businessId" IS NOT NULL AND ${currentSql('a', view)}`;

const onBoard = (view: SegmentView) => Prisma.sql`FROM affiliations a
  JOIN associations o ON o."id" = a."associationId" AND o."archivedAt" IS NULL
  WHERE a."isBoardMember" AND ${currentSql('a', view)}`;

const enrolled = (view: SegmentView) => Prisma.sql`FROM memberships m WHERE ${currentSql('m', view)}`;
