import { Prisma } from '../../prisma/generated/client';
import { currentSql, LIVE_PERSON } from './segment-conditions.queries';
import type { SegmentCondition, SegmentView } from './segment.types';

/** What a condition looks at in one of live `businesses b`: text[], empty when nothing is known, at most five. */
export function foundSql({ field }: SegmentCondition, view: SegmentView): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT value::text FROM (${VALUES[field](view)}) AS seen(value)
    WHERE value IS NOT NULL LIMIT 5)`;
}

type Values = (view: SegmentView) => Prisma.Sql;

const VALUES: Readonly<Record<SegmentCondition['field'], Values>> = {
  area: () => Prisma.sql`SELECT t."name" FROM areas t WHERE t."id" = b."areaId"`,
  accountManager: () => Prisma.sql`SELECT t."name" FROM users t WHERE t."id" = b."accountManagerId"`,
  status: () => Prisma.sql`SELECT b."status"`,
  tag: () => Prisma.sql`SELECT unnest(b."tags")`,
  city: () => Prisma.sql`SELECT b."city"`,
  size: () => Prisma.sql`SELECT b."workingPersons"`,
  sector: () => Prisma.sql`SELECT t."code" || ' ' || t."name" FROM business_sectors bs
    JOIN sectors t ON t."id" = bs."sectorId" WHERE bs."businessId" = b."id" ORDER BY t."code"`,
  association: (view) => Prisma.sql`SELECT t."name" FROM memberships m
    JOIN associations t ON t."id" = m."associationId"
    WHERE m."businessId" = b."id" AND ${currentSql('m', view)} ORDER BY t."name"`,
  board: (view) => Prisma.sql`SELECT DISTINCT t."name" FROM associations t JOIN affiliations a
      ON a."associationId" = t."id" AND a."isBoardMember" AND ${currentSql('a', view)}
    WHERE a."contactId" IN (${peopleOf(view)}) ORDER BY t."name"`,
  role: (view) => Prisma.sql`SELECT DISTINCT btrim(a."role") FROM affiliations a
    WHERE a."businessId" = b."id" AND ${currentSql('a', view)} AND ${LIVE_PERSON} ORDER BY 1`,
  topic: (view) => Prisma.sql`SELECT t."name" FROM topics t WHERE t."id" IN (
      SELECT s."topicId" FROM subscriptions s WHERE s."status" = 'CONFIRMED' AND s."contactId" IN (${peopleOf(view)})
      UNION
      SELECT s."topicId" FROM contact_emails e JOIN subscriptions s ON s."email" = e."address"
        WHERE s."status" = 'CONFIRMED' AND s."contactId" IS NULL AND e."contactId" IN (${peopleOf(view)}))
    ORDER BY t."name"`,
  registration: (view) => eventsOf(Prisma.sql`r."status" = 'REGISTERED'`, view),
  attendance: (view) => eventsOf(Prisma.sql`r."arrivedAt" IS NOT NULL`, view),
  lastVisit: () =>
    dayOf(Prisma.sql`SELECT max(v."startsAt") FROM visits v WHERE v."businessId" = b."id"
    AND v."status" IN ('HELD', 'REPORTED') AND v."archivedAt" IS NULL`),
  lastContact: (view) =>
    dayOf(Prisma.sql`SELECT max(i."occurredAt") FROM interactions i WHERE i."businessId" = b."id"
    AND i."archivedAt" IS NULL ${view.seesConfidential ? Prisma.empty : Prisma.sql`AND NOT i."isConfidential"`}`),
  lastAttendance: (view) =>
    dayOf(Prisma.sql`SELECT max(r."arrivedAt") FROM registrations r WHERE ${countsFor(view)}`),
  openCommitment: () => Prisma.sql`SELECT k."what" FROM commitments k
    WHERE k."businessId" = b."id" AND k."status" = 'OPEN' ORDER BY k."dueOn"`,
};

/** Who works there today. */
function peopleOf(view: SegmentView): Prisma.Sql {
  return Prisma.sql`SELECT a."contactId" FROM affiliations a
    WHERE a."businessId" = b."id" AND ${currentSql('a', view)} AND ${LIVE_PERSON}`;
}

/** Registrations in the name of the business, or of somebody who works there today. */
function countsFor(view: SegmentView): Prisma.Sql {
  return Prisma.sql`r."id" IN (
    SELECT own."id" FROM registrations own WHERE own."businessId" = b."id"
    UNION
    SELECT theirs."id" FROM affiliations a JOIN registrations theirs ON theirs."contactId" = a."contactId"
      WHERE a."businessId" = b."id" AND ${currentSql('a', view)})`;
}

function eventsOf(state: Prisma.Sql, view: SegmentView): Prisma.Sql {
  return Prisma.sql`SELECT t."title" FROM events t WHERE t."id" IN (
    SELECT r."eventId" FROM registrations r WHERE ${state} AND ${countsFor(view)}) ORDER BY t."startsAt" DESC`;
}

const dayOf = (moment: Prisma.Sql) => Prisma.sql`SELECT ((${moment}) AT TIME ZONE 'Europe/Amsterdam')::date`;
