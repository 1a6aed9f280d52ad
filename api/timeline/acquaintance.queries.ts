import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';

/** Which moments the asker may know of. */
export interface VisibleMoments {
  withConfidential: boolean;
  withVisits: boolean;
  withPeople: boolean;
}

/** The last time one of us and this person spoke. */
export interface LastSpoken {
  contactId: string;
  at: Date;
  userId: string;
  /** INTERACTION or VISIT. */
  kind: string;
  subjectId: string;
}

/** A colleague who knows somebody there. */
export interface Acquaintance {
  partyId: string;
  userId: string;
  moments: number;
  lastAt: Date;
  people: string[];
}

const MOST_PEOPLE = 5;

function visibleInteraction({ withConfidential }: VisibleMoments): Prisma.Sql {
  return Prisma.sql`i."archivedAt" IS NULL AND i."userId" IS NOT NULL AND (${withConfidential}::boolean OR NOT i."isConfidential")`;
}

function visibleVisit({ withVisits }: VisibleMoments): Prisma.Sql {
  return Prisma.sql`${withVisits}::boolean AND v."archivedAt" IS NULL AND v."status" IN ('HELD', 'REPORTED')`;
}

/** Of each of these people, when who of us last had a contact moment or a visit with them. */
export function lastSpokenWith(
  db: DbClient,
  contactIds: string[],
  visible: VisibleMoments,
): Promise<LastSpoken[]> {
  return db.$queryRaw<LastSpoken[]>`
    SELECT DISTINCT ON ("contactId") * FROM (
      SELECT ip."contactId", i."occurredAt" AS "at", i."userId", 'INTERACTION' AS "kind", i."id" AS "subjectId"
      FROM interaction_participants ip JOIN interactions i ON i."id" = ip."interactionId"
      WHERE ip."contactId" = ANY (${contactIds}::uuid[]) AND ${visibleInteraction(visible)}
      UNION ALL
      SELECT vp."contactId", v."startsAt", v."ownerId", 'VISIT', v."id"
      FROM visit_participants vp JOIN visits v ON v."id" = vp."visitId"
      WHERE vp."contactId" = ANY (${contactIds}::uuid[]) AND ${visibleVisit(visible)}
    ) moment ORDER BY "contactId", "at" DESC, "subjectId"`;
}

/**
 * Which colleagues know somebody at these businesses or associations: they had contact moments or visits with it, or,
 * anywhere else, with somebody who works there today. Who spoke with them last comes first.
 */
export function acquaintancesAt(
  db: DbClient,
  party: 'businessId' | 'associationId',
  ids: string[],
  visible: VisibleMoments,
): Promise<Acquaintance[]> {
  const column = Prisma.raw(`"${party}"`);
  const name = Prisma.sql`concat_ws(' ', coalesce(nullif(p."givenName", ''), p."initials"), p."infix", p."familyName")`;
  const ourSide = Prisma.sql`CROSS JOIN LATERAL (SELECT v."ownerId" AS "userId" UNION
    SELECT w."userId" FROM visit_participants w WHERE w."visitId" = v."id" AND w."userId" IS NOT NULL) us`;
  return db.$queryRaw<Acquaintance[]>`
    WITH moment AS (
      SELECT i.${column} AS "partyId", i."id", i."occurredAt" AS "at", i."userId", ip."contactId"
      FROM interactions i LEFT JOIN interaction_participants ip ON ip."interactionId" = i."id"
      WHERE i.${column} = ANY (${ids}::uuid[]) AND ${visibleInteraction(visible)}
      UNION ALL
      SELECT a.${column}, i."id", i."occurredAt", i."userId", a."contactId"
      FROM affiliations a JOIN interaction_participants ip ON ip."contactId" = a."contactId"
      JOIN interactions i ON i."id" = ip."interactionId"
      WHERE a.${column} = ANY (${ids}::uuid[]) AND a."endsOn" IS NULL AND ${visibleInteraction(visible)}
      UNION ALL
      SELECT v.${column}, v."id", v."startsAt", us."userId", vp."contactId"
      FROM visits v ${ourSide}
      LEFT JOIN visit_participants vp ON vp."visitId" = v."id" AND vp."contactId" IS NOT NULL
      WHERE v.${column} = ANY (${ids}::uuid[]) AND ${visibleVisit(visible)}
      UNION ALL
      SELECT a.${column}, v."id", v."startsAt", us."userId", a."contactId"
      FROM affiliations a JOIN visit_participants vp ON vp."contactId" = a."contactId"
      JOIN visits v ON v."id" = vp."visitId" ${ourSide}
      WHERE a.${column} = ANY (${ids}::uuid[]) AND a."endsOn" IS NULL AND ${visibleVisit(visible)}
    ),
    known AS (SELECT DISTINCT "partyId", "userId", "contactId" FROM moment WHERE ${visible.withPeople}::boolean)
    SELECT m."partyId", m."userId", count(DISTINCT m."id")::int AS "moments", max(m."at") AS "lastAt",
      coalesce((SELECT (array_agg(DISTINCT ${name}))[1:${MOST_PEOPLE}::int] FROM known k
        JOIN contacts p ON p."id" = k."contactId" AND p."archivedAt" IS NULL
        WHERE k."partyId" = m."partyId" AND k."userId" = m."userId"), '{}') AS "people"
    FROM moment m GROUP BY m."partyId", m."userId" ORDER BY "lastAt" DESC, m."userId"`;
}
