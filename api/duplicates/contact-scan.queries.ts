import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';
import { POINTS, THRESHOLD } from './duplicate.rules';
import { DuplicateReason as Reason } from './duplicate.types';
import { keysIn, personLikeness } from './person-likeness';
import { isPublicMailDomain, scanPairs, type ScanStep } from './scan-blocks';

/**
 * Contacts that may be one person. Only people who share something hard (an address, a number, a workplace) are compared
 * by name, so that the work grows with the number of contacts and not with its square; a name alone says nothing in a
 * country of De Vriesen.
 */
export const CONTACT_SCAN: readonly ScanStep[] = [
  (tx) => tx.$executeRaw`
    CREATE TEMP TABLE scan_people ON COMMIT DROP AS
    SELECT "id", family_name_key("familyName") AS family, first_name_key("givenName") AS first,
      coalesce(first_name_key("initials"), left(first_name_key("givenName"), 1)) AS initials
    FROM contacts WHERE "archivedAt" IS NULL`,
  (tx) => tx.$executeRaw`CREATE UNIQUE INDEX ON scan_people ("id")`,
  (tx) => tx.$executeRaw`ANALYZE scan_people`,
  (tx) =>
    tx.$executeRaw`CREATE TEMP TABLE scan_pairs ("left" uuid, "right" uuid, reason text) ON COMMIT DROP`,
  (tx) =>
    people(
      tx,
      Reason.SAME_EMAIL,
      Prisma.sql`
    SELECT "contactId" AS "id", lower("address"::text) AS key FROM contact_emails`,
    ),
  (tx) =>
    people(
      tx,
      Reason.SAME_PHONE,
      Prisma.sql`
    SELECT "contactId" AS "id", "number" AS key FROM contact_phones`,
    ),
  (tx) =>
    people(
      tx,
      Reason.SAME_ORGANISATION,
      Prisma.sql`
    SELECT "contactId" AS "id", coalesce("businessId", "associationId")::text AS key FROM affiliations`,
    ),
  (tx) =>
    people(
      tx,
      Reason.SAME_EMAIL_DOMAIN,
      Prisma.sql`
    SELECT e."contactId" AS "id", d.domain || ' ' || p.family AS key
    FROM contact_emails e JOIN scan_people p ON p."id" = e."contactId"
    CROSS JOIN LATERAL (SELECT lower(split_part(e."address"::text, '@', 2)) AS domain) d
    WHERE NOT ${isPublicMailDomain(Prisma.sql`d.domain`)}`,
    ),
  (tx) =>
    people(
      tx,
      Reason.SAME_POSTCODE,
      Prisma.sql`
    SELECT a."contactId" AS "id", b."postcode" || ' ' || p.family AS key
    FROM affiliations a JOIN businesses b ON b."id" = a."businessId" JOIN scan_people p ON p."id" = a."contactId"
    WHERE b."postcode" IS NOT NULL`,
    ),
  (tx) => tx.$executeRaw`ANALYZE scan_pairs`,
  (tx) => tx.$executeRaw`
    CREATE TEMP TABLE scan_alike ON COMMIT DROP AS
    SELECT * FROM (
      SELECT p."left", p."right", p.reasons, a.first = b.first AS "isFirstSame", ${personLikeness(keysIn('a'), keysIn('b'))} AS likeness
      FROM (SELECT "left", "right", array_agg(DISTINCT reason) AS reasons FROM scan_pairs GROUP BY "left", "right") p
      JOIN scan_people a ON a."id" = p."left" JOIN scan_people b ON b."id" = p."right"
    ) named WHERE likeness > 0`,
  (tx) => tx.$executeRaw`
    CREATE TEMP TABLE scan_found ON COMMIT DROP AS
    SELECT "left", "right", least(points, 100)::int AS score, reasons FROM (
      SELECT "left", "right", CASE WHEN ${Reason.SAME_EMAIL} = ANY (reasons) THEN array_remove(reasons, ${Reason.SAME_EMAIL_DOMAIN})
          ELSE reasons END || CASE likeness WHEN 3 THEN ${Reason.SAME_NAME} WHEN 2 THEN ${Reason.FITTING_NAME}
          ELSE ${Reason.SIMILAR_NAME} END AS reasons,
        CASE likeness WHEN 3 THEN ${POINTS.SAME_NAME}::int WHEN 2 THEN ${POINTS.FITTING_NAME}::int
          ELSE ${POINTS.SIMILAR_NAME}::int + CASE WHEN "isFirstSame" THEN ${POINTS.SAME_GIVEN_NAME}::int ELSE 0 END END
        + CASE WHEN ${Reason.SAME_EMAIL} = ANY (reasons) THEN ${POINTS.SAME_EMAIL}::int
            WHEN ${Reason.SAME_EMAIL_DOMAIN} = ANY (reasons) THEN ${POINTS.SAME_EMAIL_DOMAIN}::int ELSE 0 END
        + CASE WHEN ${Reason.SAME_PHONE} = ANY (reasons) THEN ${POINTS.SAME_PHONE}::int ELSE 0 END
        + CASE WHEN ${Reason.SAME_ORGANISATION} = ANY (reasons) THEN ${POINTS.SAME_ORGANISATION}::int
            WHEN ${Reason.SAME_POSTCODE} = ANY (reasons) THEN ${POINTS.SAME_POSTCODE}::int ELSE 0 END AS points
      FROM scan_alike
    ) scored WHERE points >= ${THRESHOLD}`,
];

function people(tx: Transaction, reason: Reason, keys: Prisma.Sql): Promise<number> {
  return scanPairs(tx, reason, { table: 'scan_people', narrow: ['family', 'first'], keys });
}
