import { Prisma, type Business } from '../../prisma/generated/client';
import { checkPage, pageOf, selectColumns, type Page, type PageRequest, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import { dutchDay } from '../formats/calendar-day';
import { conditionsOf } from './segment.rules';
import {
  isGroup,
  type ExplainedCondition,
  type SegmentCondition,
  type SegmentCounts,
  type SegmentDefinition,
  type SegmentMatch,
} from './segment.types';

/** The segment as a condition on live `businesses b`. Every value is a bound parameter. */
export function segmentBusinessCondition(definition: SegmentDefinition, today: Date): Prisma.Sql {
  const parts = definition.conditions.map((part) =>
    isGroup(part)
      ? joined(
          part.match,
          part.conditions.map((condition) => conditionSql(condition, today)),
        )
      : conditionSql(part, today),
  );
  return Prisma.sql`(b."archivedAt" IS NULL AND ${joined(definition.match, parts)})`;
}

/**
 * The people of a segment as a condition on live `contacts c`: those who work at a member business today, or sit today
 * on the board of an association that a member business belongs to today.
 */
export function segmentContactCondition(definition: SegmentDefinition, today: Date): Prisma.Sql {
  return Prisma.sql`(c."archivedAt" IS NULL AND c."id" IN (
    WITH member AS MATERIALIZED (SELECT b."id" FROM businesses b WHERE ${segmentBusinessCondition(definition, today)})
    SELECT a."contactId" FROM affiliations a JOIN member ON member."id" = a."businessId" WHERE ${current('a', today)}
    UNION
    SELECT a."contactId" FROM affiliations a
      JOIN associations o ON o."id" = a."associationId" AND o."archivedAt" IS NULL
      WHERE a."isBoardMember" AND ${current('a', today)} AND a."associationId" IN (
        SELECT m."associationId" FROM memberships m JOIN member ON member."id" = m."businessId"
        WHERE ${current('m', today)})))`;
}

/** Exact, live, in one statement. */
export async function countSegment(
  db: DbClient,
  definition: SegmentDefinition,
  today: Date,
): Promise<SegmentCounts> {
  const [row] = await db.$queryRaw<SegmentCounts[]>`
    SELECT (SELECT count(*)::int FROM businesses b WHERE ${segmentBusinessCondition(definition, today)}) AS "businessCount",
           (SELECT count(*)::int FROM contacts c WHERE ${segmentContactCondition(definition, today)}) AS "contactCount"`;
  return row ?? { businessCount: 0, contactCount: 0 };
}

export async function segmentBusinessPage(
  db: DbClient,
  question: { definition: SegmentDefinition; today: Date; page: PageRequest },
  wanted: Wanted,
): Promise<Page<Business>> {
  const { page } = question;
  checkPage(page);
  const where = segmentBusinessCondition(question.definition, question.today);
  const columns = Object.keys(
    selectColumns(wanted.columns, Prisma.BusinessScalarFieldEnum, ['isAddressShielded']),
  ).map((column) => Prisma.raw(`b."${column}"`));
  const [rows, total] = await Promise.all([
    db.$queryRaw<Business[]>`
      SELECT ${Prisma.join(columns)} FROM businesses b WHERE ${where}
      ORDER BY b."sortName", b."id" LIMIT ${page.first + 1} OFFSET ${page.offset}`,
    wanted.totalCount
      ? db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM businesses b WHERE ${where}`
      : undefined,
  ]);
  return pageOf(rows, page, total?.[0]?.count);
}

export async function segmentContactIds(
  db: DbClient,
  definition: SegmentDefinition,
  today: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM contacts c WHERE ${segmentContactCondition(definition, today)} ORDER BY c."id"`;
  return rows.map((row) => row.id);
}

/** Which conditions hold for one business; undefined when there is no such live business. */
export async function explainBusiness(
  db: DbClient,
  definition: SegmentDefinition,
  today: Date,
  businessId: string,
): Promise<ExplainedCondition[] | undefined> {
  const conditions = conditionsOf(definition);
  const verdicts = Prisma.join(
    conditions.map(({ condition }) => Prisma.sql`${conditionSql(condition, today)} IS TRUE`),
  );
  const [row] = await db.$queryRaw<{ met: boolean[] }[]>`
    SELECT ARRAY[${verdicts}]::boolean[] AS met FROM businesses b
    WHERE b."id" = ${businessId}::uuid AND b."archivedAt" IS NULL`;
  return row && conditions.map((each, place) => ({ ...each, met: row.met[place] === true }));
}

function joined(match: SegmentMatch, parts: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(parts, match === 'ALL' ? ' AND ' : ' OR ')})`;
}

function conditionSql(condition: SegmentCondition, today: Date): Prisma.Sql {
  if (condition.field === 'size') {
    return condition.operator === 'AT_LEAST'
      ? Prisma.sql`(b."workingPersons" >= ${condition.value})`
      : Prisma.sql`(b."workingPersons" <= ${condition.value})`;
  }
  if (condition.field === 'lastVisit') return lastVisitSql(condition, today);
  const holds = choiceSql(condition, today);
  // Without a value nothing is known to be otherwise: a business without an area is "not in the centre".
  return condition.operator === 'NOT_IN' ? Prisma.sql`(${holds}) IS NOT TRUE` : Prisma.sql`(${holds})`;
}

type ChoiceCondition = Exclude<SegmentCondition, { field: 'size' | 'lastVisit' }>;

function choiceSql({ field, value }: ChoiceCondition, today: Date): Prisma.Sql {
  switch (field) {
    case 'area':
      return Prisma.sql`b."areaId" = ANY (${value}::uuid[])`;
    case 'accountManager':
      return Prisma.sql`b."accountManagerId" = ANY (${value}::uuid[])`;
    case 'status':
      return Prisma.sql`b."status" = ANY (${value}::"BusinessStatus"[])`;
    case 'tag':
      return Prisma.sql`b."tags" && ${value}::text[]`;
    case 'city':
      return Prisma.sql`fold(b."city") IN (SELECT fold(btrim(name)) FROM unnest(${value}::text[]) AS name)`;
    case 'sector':
      return sectorSql(value);
    case 'association':
      return Prisma.sql`b."id" IN (SELECT m."businessId" FROM memberships m
        WHERE m."associationId" = ANY (${value}::uuid[]) AND ${current('m', today)})`;
    case 'topic':
      return topicSql(value, today);
  }
}

/** A code stands for everything below it: 56 finds 5610 and 56101 of the same SBI version. */
function sectorSql(ids: string[]): Prisma.Sql {
  return Prisma.sql`b."id" IN (SELECT bs."businessId" FROM business_sectors bs
    WHERE bs."sectorId" IN (SELECT below."id" FROM sectors chosen
      JOIN sectors below ON below."sbiVersion" = chosen."sbiVersion" AND starts_with(below."code", chosen."code")
      WHERE chosen."id" = ANY (${ids}::uuid[])))`;
}

/** Somebody who works there today has a confirmed subscription, by their record or by one of their addresses. */
function topicSql(ids: string[], today: Date): Prisma.Sql {
  return Prisma.sql`b."id" IN (SELECT a."businessId" FROM affiliations a
    JOIN contacts p ON p."id" = a."contactId" AND p."archivedAt" IS NULL
    WHERE ${current('a', today)} AND a."contactId" IN (
      SELECT s."contactId" FROM subscriptions s
        WHERE s."topicId" = ANY (${ids}::uuid[]) AND s."status" = 'CONFIRMED' AND s."contactId" IS NOT NULL
      UNION
      SELECT e."contactId" FROM subscriptions s JOIN contact_emails e ON e."address" = s."email"
        WHERE s."topicId" = ANY (${ids}::uuid[]) AND s."status" = 'CONFIRMED'))`;
}

function lastVisitSql(condition: Extract<SegmentCondition, { field: 'lastVisit' }>, today: Date): Prisma.Sql {
  if (condition.operator === 'NEVER') return Prisma.sql`(NOT EXISTS (${heldVisit()}))`;
  const since = Prisma.sql`v."startsAt" >= ${today}::timestamptz - make_interval(months => ${condition.value}::int)`;
  const exists = Prisma.sql`EXISTS (${heldVisit()} AND ${since})`;
  return condition.operator === 'WITHIN' ? Prisma.sql`(${exists})` : Prisma.sql`(NOT ${exists})`;
}

function heldVisit(): Prisma.Sql {
  return Prisma.sql`SELECT FROM visits v WHERE v."businessId" = b."id"
    AND v."status" IN ('HELD', 'REPORTED') AND v."archivedAt" IS NULL`;
}

/** A dated role or membership that holds on this day. */
function current(alias: 'a' | 'm', today: Date): Prisma.Sql {
  const day = Prisma.sql`${dutchDay(today).toISOString().slice(0, 10)}::date`;
  const [startsOn, endsOn] = [Prisma.raw(`${alias}."startsOn"`), Prisma.raw(`${alias}."endsOn"`)];
  return Prisma.sql`((${startsOn} IS NULL OR ${startsOn} <= ${day}) AND (${endsOn} IS NULL OR ${endsOn} >= ${day}))`;
}
