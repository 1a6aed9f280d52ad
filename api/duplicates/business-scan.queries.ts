import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';
import { DOUBTS, POINTS, THRESHOLD } from './duplicate.rules';
import { DuplicateReason as Reason } from './duplicate.types';
import { isPublicMailDomain, scanPairs, type ScanStep } from './scan-blocks';

const points = (reason: keyof typeof POINTS): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${reason} = ANY (p.reasons) THEN ${POINTS[reason]}::int ELSE 0 END`;

/**
 * Businesses that may be one establishment. Two different branch numbers are two establishments, whatever else they
 * share; and what shares no name must at least share the KVK number.
 */
export const BUSINESS_SCAN: readonly ScanStep[] = [
  (tx) => tx.$executeRaw`
    CREATE TEMP TABLE scan_businesses ON COMMIT DROP AS
    SELECT "id", business_name_key("name") AS key, "kvkNumber", "branchNumber", "postcode" FROM businesses
    WHERE "archivedAt" IS NULL`,
  (tx) => tx.$executeRaw`CREATE UNIQUE INDEX ON scan_businesses ("id")`,
  (tx) => tx.$executeRaw`ANALYZE scan_businesses`,
  (tx) => tx.$executeRaw`TRUNCATE scan_pairs`,
  (tx) =>
    firms(
      tx,
      Reason.SAME_KVK_NUMBER,
      Prisma.sql`
    SELECT "id", "kvkNumber" AS key FROM businesses WHERE "kvkNumber" IS NOT NULL`,
    ),
  (tx) =>
    firms(
      tx,
      Reason.SAME_PHONE,
      Prisma.sql`
    SELECT "id", "phone" AS key FROM businesses WHERE "phone" IS NOT NULL`,
    ),
  (tx) =>
    firms(
      tx,
      Reason.SAME_EMAIL,
      Prisma.sql`
    SELECT "id", lower("email"::text) AS key FROM businesses WHERE "email" IS NOT NULL`,
    ),
  (tx) =>
    firms(
      tx,
      Reason.SAME_WEBSITE,
      Prisma.sql`
    SELECT "id", host AS key FROM businesses
    CROSS JOIN LATERAL (SELECT regexp_replace(lower("website"), '^https?://(www\\.)?([^/]+).*$', '\\2') AS host) w
    WHERE "website" IS NOT NULL AND NOT ${isPublicMailDomain(Prisma.sql`host`)}`,
    ),
  (tx) =>
    firms(
      tx,
      Reason.SAME_ADDRESS,
      Prisma.sql`
    SELECT "id", "postcode" || ' ' || fold("houseNumber") AS key FROM businesses
    WHERE "postcode" IS NOT NULL AND "houseNumber" IS NOT NULL`,
    ),
  (tx) =>
    firms(
      tx,
      Reason.SAME_POSTCODE,
      Prisma.sql`
    SELECT "id", "postcode" || ' ' || left(business_name_key("name"), 4) AS key FROM businesses WHERE "postcode" IS NOT NULL`,
    ),
  (tx) => tx.$executeRaw`
    CREATE TEMP TABLE scan_found_businesses ON COMMIT DROP AS
    SELECT "left", "right", least(points, 100)::int AS score, reasons FROM (
      SELECT p."left", p."right", p.reasons || CASE l.likeness WHEN 3 THEN ARRAY[${Reason.SAME_NAME}]
          WHEN 2 THEN ARRAY[${Reason.FITTING_NAME}] WHEN 1 THEN ARRAY[${Reason.SIMILAR_NAME}] ELSE '{}'::text[] END AS reasons,
        CASE l.likeness WHEN 3 THEN ${POINTS.SAME_NAME}::int WHEN 2 THEN ${POINTS.FITTING_NAME}::int
          WHEN 1 THEN ${POINTS.SIMILAR_NAME}::int ELSE 0 END
        + ${points('SAME_KVK_NUMBER')} + ${points('SAME_EMAIL')} + ${points('SAME_PHONE')} + ${points('SAME_WEBSITE')}
        + greatest(${points('SAME_ADDRESS')}, ${points('SAME_POSTCODE')})
        - CASE WHEN a."kvkNumber" <> b."kvkNumber" THEN ${DOUBTS.OTHER_KVK_NUMBER}::int ELSE 0 END
        - CASE WHEN a."postcode" <> b."postcode" THEN ${DOUBTS.OTHER_POSTCODE}::int ELSE 0 END AS points
      FROM (SELECT "left", "right", array_agg(DISTINCT reason) AS reasons FROM scan_pairs GROUP BY "left", "right") p
      JOIN scan_businesses a ON a."id" = p."left" JOIN scan_businesses b ON b."id" = p."right"
      CROSS JOIN LATERAL (SELECT business_likeness(a.key, b.key) AS likeness) l
      WHERE (l.likeness > 0 OR a."kvkNumber" = b."kvkNumber")
        AND (a."branchNumber" = b."branchNumber" OR a."branchNumber" IS NULL OR b."branchNumber" IS NULL)
    ) scored WHERE points >= ${THRESHOLD}`,
];

function firms(tx: Transaction, reason: Reason, keys: Prisma.Sql): Promise<number> {
  return scanPairs(tx, reason, { table: 'scan_businesses', narrow: ['key'], keys });
}
