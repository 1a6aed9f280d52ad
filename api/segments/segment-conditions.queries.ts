import { Prisma } from '../../prisma/generated/client';
import { dutchDay } from '../formats/calendar-day';
import {
  isGroup,
  type MomentField,
  type Resolved,
  type SegmentChoice,
  type SegmentCondition,
  type SegmentDefinition,
  type SegmentPart,
  type SegmentView,
} from './segment.types';

/** The segment as a condition on live `businesses b`. Every value is a bound parameter. */
export function segmentBusinessCondition(definition: SegmentDefinition, view: SegmentView): Prisma.Sql {
  return Prisma.sql`(b."archivedAt" IS NULL AND ${partSql(definition, view)})`;
}

/** What a list's filter says about segments, as a condition. */
export function membersCondition({ members }: Resolved<SegmentChoice>): Prisma.Sql {
  return members ?? Prisma.sql`TRUE`;
}

export function partSql(part: SegmentPart, view: SegmentView): Prisma.Sql {
  if (!isGroup(part)) return conditionSql(part, view);
  const parts = part.conditions.map((each) => partSql(each, view));
  return Prisma.sql`(${Prisma.join(parts, part.match === 'ALL' ? ' AND ' : ' OR ')})`;
}

/** A dated role or membership that holds on this day. */
export function currentSql(alias: 'a' | 'm', { now }: SegmentView): Prisma.Sql {
  const day = Prisma.sql`${isoDay(now)}::date`;
  const [startsOn, endsOn] = [Prisma.raw(`${alias}."startsOn"`), Prisma.raw(`${alias}."endsOn"`)];
  return Prisma.sql`((${startsOn} IS NULL OR ${startsOn} <= ${day}) AND (${endsOn} IS NULL OR ${endsOn} >= ${day}))`;
}

function conditionSql(condition: SegmentCondition, view: SegmentView): Prisma.Sql {
  switch (condition.field) {
    case 'size':
      return condition.operator === 'AT_LEAST'
        ? Prisma.sql`(b."workingPersons" >= ${condition.value})`
        : Prisma.sql`(b."workingPersons" <= ${condition.value})`;
    case 'lastVisit':
    case 'lastContact':
    case 'lastAttendance':
      return momentSql(condition, view);
    case 'openCommitment':
      return condition.operator === 'YES' ? OPEN_COMMITMENT : Prisma.sql`(NOT ${OPEN_COMMITMENT})`;
    default:
      return choiceSql(condition, view);
  }
}

const OPEN_COMMITMENT = Prisma.sql`EXISTS (SELECT FROM commitments k WHERE k."businessId" = b."id" AND k."status" = 'OPEN')`;

type ChoiceCondition = Extract<SegmentCondition, { value: string[] }>;

function choiceSql(condition: ChoiceCondition, view: SegmentView): Prisma.Sql {
  const holds = FOUND_BY[condition.field](condition.value, view);
  // Without a value nothing is known to be otherwise: a business without an area is "not in the centre".
  return condition.operator === 'NOT_IN' ? Prisma.sql`((${holds}) IS NOT TRUE)` : Prisma.sql`(${holds})`;
}

type Finder = (value: string[], view: SegmentView) => Prisma.Sql;

const FOUND_BY: Readonly<Record<ChoiceCondition['field'], Finder>> = {
  area: (value, view) => Prisma.sql`b."areaId" = ANY (${value}::uuid[]) AND ${placeKnown(view)}`,
  accountManager: (value) => Prisma.sql`b."accountManagerId" = ANY (${value}::uuid[])`,
  status: (value) => Prisma.sql`b."status" = ANY (${value}::"BusinessStatus"[])`,
  tag: (value) => Prisma.sql`b."tags" && ${value}::text[]`,
  city: (value, view) =>
    Prisma.sql`b."city" = ANY (${spellingsOf('businesses', 'city', value)}) AND ${placeKnown(view)}`,
  sector: sectorSql,
  association: (value, view) => Prisma.sql`b."id" IN (SELECT m."businessId" FROM memberships m
    WHERE m."associationId" = ANY (${value}::uuid[]) AND ${currentSql('m', view)})`,
  board: (value, view) =>
    worksThere(
      Prisma.sql`SELECT seat."contactId" FROM affiliations seat WHERE seat."associationId" = ANY (${value}::uuid[])
      AND seat."isBoardMember" AND (seat."startsOn" IS NULL OR seat."startsOn" <= ${isoDay(view.now)}::date)
      AND (seat."endsOn" IS NULL OR seat."endsOn" >= ${isoDay(view.now)}::date)`,
      view,
    ),
  role: (value, view) => Prisma.sql`b."id" IN (SELECT a."businessId" FROM affiliations a
    WHERE a."role" = ANY (${spellingsOf('affiliations', 'role', value)}) AND ${currentSql('a', view)} AND ${LIVE_PERSON})`,
  topic: topicSql,
  registration: (value, view) => registrationSql(value, Prisma.sql`r."status" = 'REGISTERED'`, view),
  attendance: (value, view) => registrationSql(value, Prisma.sql`r."arrivedAt" IS NOT NULL`, view),
};

/** Where this one of `businesses b` stands may be told. */
export function placeKnown({ hidesShielded }: Pick<SegmentView, 'hidesShielded'>): Prisma.Sql {
  return hidesShielded ? Prisma.sql`NOT b."isAddressShielded"` : Prisma.sql`TRUE`;
}

/** A code stands for everything below it: 56 finds 5610 and 56101 of the same SBI version. */
function sectorSql(ids: string[]): Prisma.Sql {
  return Prisma.sql`b."id" IN (SELECT bs."businessId" FROM business_sectors bs
    WHERE bs."sectorId" IN (SELECT below."id" FROM sectors chosen
      JOIN sectors below ON below."sbiVersion" = chosen."sbiVersion" AND starts_with(below."code", chosen."code")
      WHERE chosen."id" = ANY (${ids}::uuid[])))`;
}

/**
 * Somebody who works there today has a confirmed subscription: by their record, or for a subscription without a record by
 * one of their addresses.
 */
function topicSql(ids: string[], view: SegmentView): Prisma.Sql {
  return worksThere(
    Prisma.sql`SELECT s."contactId" FROM subscriptions s
        WHERE s."topicId" = ANY (${ids}::uuid[]) AND s."status" = 'CONFIRMED' AND s."contactId" IS NOT NULL
      UNION
      SELECT e."contactId" FROM subscriptions s JOIN contact_emails e ON e."address" = s."email"
        WHERE s."topicId" = ANY (${ids}::uuid[]) AND s."status" = 'CONFIRMED' AND s."contactId" IS NULL`,
    view,
  );
}

function registrationSql(eventIds: string[], state: Prisma.Sql, view: SegmentView): Prisma.Sql {
  const chosen = Prisma.sql`r."eventId" = ANY (${eventIds}::uuid[]) AND ${state}`;
  return Prisma.sql`b."id" IN (${registeredBusinesses(chosen, view)})`;
}

/** Whom a registration counts for: the business it names, and those where the contact it names works today. */
function registeredBusinesses(which: Prisma.Sql, view: SegmentView): Prisma.Sql {
  return Prisma.sql`SELECT r."businessId" FROM registrations r WHERE r."businessId" IS NOT NULL AND ${which}
    UNION
    SELECT a."businessId" FROM registrations r JOIN affiliations a ON a."contactId" = r."contactId"
      WHERE a."businessId" IS NOT NULL AND ${currentSql('a', view)} AND ${which}`;
}

/** The contact of an affiliation is not put away. Few are, so asking for those is far quicker than reading all others. */
export const LIVE_PERSON = Prisma.sql`NOT EXISTS (SELECT FROM contacts p WHERE p."id" = a."contactId" AND p."archivedAt" IS NOT NULL)`;

/** Businesses where one of these contacts works today. */
function worksThere(contactIds: Prisma.Sql, view: SegmentView): Prisma.Sql {
  return Prisma.sql`b."id" IN (SELECT a."businessId" FROM affiliations a
    WHERE ${currentSql('a', view)} AND a."contactId" IN (${contactIds}) AND ${LIVE_PERSON})`;
}

type MomentCondition = Extract<SegmentCondition, { field: MomentField }>;

function momentSql(condition: MomentCondition, view: SegmentView): Prisma.Sql {
  if (condition.operator === 'NEVER') return Prisma.sql`(${notIn(happened(condition.field, view))})`;
  // From the beginning of that day in the Netherlands, so that nobody moves in or out in the course of a day.
  const since = Prisma.sql`((${isoDay(view.now)}::date - make_interval(months => ${condition.value}::int))
    AT TIME ZONE 'Europe/Amsterdam')`;
  const recent = happened(condition.field, view, since);
  return condition.operator === 'WITHIN'
    ? Prisma.sql`(b."id" IN (${recent}))`
    : Prisma.sql`(${notIn(recent)})`;
}

/** NOT EXISTS, which PostgreSQL plans as one anti join where NOT IN would be asked row by row. */
function notIn(businessIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM (${businessIds}) AS seen WHERE seen."businessId" = b."id")`;
}

/** The businesses where it happened, at all or since a moment. */
function happened(field: MomentField, view: SegmentView, since?: Prisma.Sql): Prisma.Sql {
  switch (field) {
    case 'lastVisit':
      return Prisma.sql`SELECT v."businessId" FROM visits v WHERE v."businessId" IS NOT NULL
        AND v."status" IN ('HELD', 'REPORTED') AND v."archivedAt" IS NULL
        ${since ? Prisma.sql`AND v."startsAt" >= ${since}` : Prisma.empty}`;
    case 'lastContact':
      return Prisma.sql`SELECT i."businessId" FROM interactions i WHERE i."businessId" IS NOT NULL
        AND i."archivedAt" IS NULL ${view.seesConfidential ? Prisma.empty : Prisma.sql`AND NOT i."isConfidential"`}
        ${since ? Prisma.sql`AND i."occurredAt" >= ${since}` : Prisma.empty}`;
    case 'lastAttendance':
      return registeredBusinesses(
        Prisma.sql`r."arrivedAt" IS NOT NULL ${since ? Prisma.sql`AND r."arrivedAt" >= ${since}` : Prisma.empty}`,
        view,
      );
  }
}

/**
 * Every way these words are written in a column, whatever the capitals and accents. Folding each row would cost more
 * than all the rest; a column like this has few different values, which its index gives one by one.
 */
function spellingsOf(
  table: 'businesses' | 'affiliations',
  column: 'city' | 'role',
  words: string[],
): Prisma.Sql {
  const [from, name] = [Prisma.raw(table), Prisma.raw(`"${column}"`)];
  return Prisma.sql`ARRAY(WITH RECURSIVE spelling AS (
      (SELECT ${name} AS word FROM ${from} WHERE ${name} IS NOT NULL ORDER BY ${name} LIMIT 1)
      UNION ALL
      SELECT (SELECT ${name} FROM ${from} WHERE ${name} > spelling.word ORDER BY ${name} LIMIT 1)
        FROM spelling WHERE spelling.word IS NOT NULL
    )
    SELECT word FROM spelling WHERE fold(btrim(word)) IN (
      SELECT fold(btrim(asked)) FROM unnest(${words}::text[]) AS asked))`;
}

function isoDay(now: Date): string {
  return dutchDay(now).toISOString().slice(0, 10);
}
