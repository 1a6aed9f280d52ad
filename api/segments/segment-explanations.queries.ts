import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import { partSql, placeKnown } from './segment-conditions.queries';
import { foundSql } from './segment-values.queries';
import { conditionsOf } from './segment.rules';
import type {
  ExplainedBusiness,
  Explanation,
  PersonExplanation,
  SegmentCondition,
  SegmentDefinition,
  SegmentView,
} from './segment.types';
import { waysFrom } from './segments.queries';

interface Question {
  definition: SegmentDefinition;
  view: SegmentView;
  /** Whether the value that a condition looks at may be told. */
  sees: (condition: SegmentCondition) => boolean;
}

interface Verdicts {
  isMember: boolean;
  met: boolean[];
  found: (string[] | null)[];
}

/** Which conditions hold for one business, and all together; undefined when there is no such live business. */
export async function explainBusiness(
  db: DbClient,
  question: Question,
  businessId: string,
): Promise<Explanation | undefined> {
  const [row] = await db.$queryRaw<Verdicts[]>`
    SELECT ${verdictColumns(question)}
    FROM businesses b WHERE b."id" = ${businessId}::uuid AND b."archivedAt" IS NULL`;
  return row && explanationOf(question, row);
}

const MOST_BUSINESSES = 20;

type PersonRow = Verdicts &
  Pick<ExplainedBusiness, 'businessId' | 'name' | 'worksThere' | 'boardOf'> & { businessCount: number };

/** The same for each live business that a live person can be in by. */
export async function explainContact(
  db: DbClient,
  question: Question,
  contactId: string,
): Promise<PersonExplanation> {
  const rows = await db.$queryRaw<PersonRow[]>`
    SELECT b."id" AS "businessId", b."name", way."worksThere", way."boardOf",
      count(*) OVER ()::int AS "businessCount", ${verdictColumns(question)}
    FROM (
      SELECT "businessId", bool_or("boardOf" IS NULL) AS "worksThere",
        coalesce(array_agg("boardOf" ORDER BY "boardOf") FILTER (WHERE "boardOf" IS NOT NULL), '{}') AS "boardOf"
      FROM (${waysFrom(contactId, question.view)}) AS ways GROUP BY "businessId"
    ) way
    JOIN businesses b ON b."id" = way."businessId" AND b."archivedAt" IS NULL
    ORDER BY "isMember" DESC, way."worksThere" DESC, b."name", b."id" LIMIT ${MOST_BUSINESSES}`;
  return {
    isMember: rows.some((row) => row.isMember),
    businesses: rows.map((row) => ({
      businessId: row.businessId,
      name: row.name,
      worksThere: row.worksThere,
      boardOf: row.boardOf,
      ...explanationOf(question, row),
    })),
    businessCount: rows[0]?.businessCount ?? 0,
  };
}

/** Of live `businesses b`: isMember, and met and found with a place for each condition. */
function verdictColumns({ definition, view, sees }: Question): Prisma.Sql {
  const conditions = conditionsOf(definition).map(({ condition }) => condition);
  const met = conditions.map((condition) => Prisma.sql`${partSql(condition, view)} IS TRUE`);
  const found = conditions.map((condition) =>
    sees(condition) ? foundJson(condition, view) : Prisma.sql`NULL::jsonb`,
  );
  return Prisma.sql`${partSql(definition, view)} IS TRUE AS "isMember",
    ARRAY[${Prisma.join(met)}]::boolean[] AS "met", jsonb_build_array(${Prisma.join(found)}) AS "found"`;
}

const PLACES: ReadonlySet<SegmentCondition['field']> = new Set(['area', 'city']);

function foundJson(condition: SegmentCondition, view: SegmentView): Prisma.Sql {
  const found = Prisma.sql`to_jsonb(${foundSql(condition, view)})`;
  return PLACES.has(condition.field) ? Prisma.sql`CASE WHEN ${placeKnown(view)} THEN ${found} END` : found;
}

function explanationOf({ definition }: Question, { isMember, met, found }: Verdicts): Explanation {
  return {
    isMember,
    conditions: conditionsOf(definition).map((each, place) => ({
      ...each,
      met: met[place] === true,
      found: found[place] ?? null,
    })),
  };
}
