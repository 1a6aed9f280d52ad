import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import { currentSql, partSql, segmentBusinessCondition } from './segment-conditions.queries';
import { conditionsOf } from './segment.rules';
import type { Explanation, SegmentCounts, SegmentDefinition, SegmentView } from './segment.types';

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

/** Which conditions hold for one business, and all together; undefined when there is no such live business. */
export async function explainBusiness(
  db: DbClient,
  definition: SegmentDefinition,
  view: SegmentView,
  businessId: string,
): Promise<Explanation | undefined> {
  const conditions = conditionsOf(definition);
  const verdicts = conditions.map(({ condition }) => Prisma.sql`${partSql(condition, view)} IS TRUE`);
  const [row] = await db.$queryRaw<{ isMember: boolean; met: boolean[] }[]>`
    SELECT ${partSql(definition, view)} IS TRUE AS "isMember", ARRAY[${Prisma.join(verdicts)}]::boolean[] AS met
    FROM businesses b WHERE b."id" = ${businessId}::uuid AND b."archivedAt" IS NULL`;
  if (!row) return undefined;
  return {
    isMember: row.isMember,
    conditions: conditions.map((each, place) => ({ ...each, met: row.met[place] === true })),
  };
}

/** The ids of contacts, each once, of the businesses in `member`. */
function peopleOfMembers(view: SegmentView): Prisma.Sql {
  return Prisma.sql`SELECT a."contactId" FROM affiliations a JOIN member ON member."id" = a."businessId"
      WHERE ${currentSql('a', view)}
    UNION
    SELECT a."contactId" FROM affiliations a
      JOIN associations o ON o."id" = a."associationId" AND o."archivedAt" IS NULL
      WHERE a."isBoardMember" AND ${currentSql('a', view)} AND a."associationId" IN (
        SELECT m."associationId" FROM memberships m JOIN member ON member."id" = m."businessId"
        WHERE ${currentSql('m', view)})`;
}
