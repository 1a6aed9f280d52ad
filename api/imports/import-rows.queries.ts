import { Prisma } from '../../prisma/generated/client';
import type { DbClient, SqlRunner } from '../database/prisma.service';
import type { ImportFileRow } from './import-file';
import type { PlannedRow } from './import-plan.rules';
import type { ImportEffect, ImportRowFilter } from './import.types';

/** Puts rows of a file in with what was decided about them, many at once. */
export async function insertJudged(
  db: SqlRunner,
  importId: string,
  rows: readonly ImportFileRow[],
  planned: readonly PlannedRow[],
): Promise<void> {
  const records = planned.map((row, place) => ({
    ...foreseen(row),
    cells: rows[place]?.cells.map(storable),
  }));
  await db.rows(Prisma.sql`
    INSERT INTO import_rows ("importId", "rowNumber", "cells", "verdict", "duplicateOf", "issues", "changes", "businessId", "contactId")
    SELECT ${importId}::uuid, r."rowNumber", r."cells", r."verdict", r."duplicateOf", r."issues", r."changes", r."businessId", r."contactId"
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r("rowNumber" int, "cells" text[], "verdict" "ImportVerdict",
      "duplicateOf" int, "issues" jsonb, "changes" jsonb, "businessId" uuid, "contactId" uuid)`);
}

/** PostgreSQL keeps no NUL in a text. */
function storable(cell: string): string {
  return cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
}

export interface StoredRow {
  rowNumber: number;
  cells: string[];
}

/** The next rows behind `after`, in the order of the sheet. */
export function nextRows(db: SqlRunner, importId: string, after: number, take: number): Promise<StoredRow[]> {
  return db.rows(Prisma.sql`
    SELECT "rowNumber", to_json("cells") AS "cells" FROM import_rows WHERE "importId" = ${importId}::uuid AND "rowNumber" > ${after}
    ORDER BY "rowNumber" LIMIT ${take}`);
}

/** Keeps with each row what was decided about it in a check that came after the first. */
export async function saveVerdicts(
  db: SqlRunner,
  importId: string,
  planned: readonly PlannedRow[],
): Promise<void> {
  await db.rows(Prisma.sql`
    UPDATE import_rows SET "verdict" = r."verdict", "duplicateOf" = r."duplicateOf", "issues" = r."issues",
      "changes" = r."changes", "businessId" = r."businessId", "contactId" = r."contactId"
    FROM jsonb_to_recordset(${JSON.stringify(planned.map(foreseen))}::jsonb)
      AS r("rowNumber" int, "verdict" "ImportVerdict", "duplicateOf" int, "issues" jsonb, "changes" jsonb, "businessId" uuid, "contactId" uuid)
    WHERE import_rows."importId" = ${importId}::uuid AND import_rows."rowNumber" = r."rowNumber"`);
}

/** Keeps with each row what was decided when it was really written, the records it is about and what it did to them. */
export async function saveApplied(
  db: SqlRunner,
  importId: string,
  planned: readonly PlannedRow[],
  effects: ReadonlyMap<number, ImportEffect[]>,
  appliedAt: Date,
): Promise<void> {
  const rows = planned.map((row) => ({
    ...verdictOf(row),
    ...wishOf(row),
    effects: effects.get(row.draft.number) ?? [],
  }));
  await db.rows(Prisma.sql`
    UPDATE import_rows SET "verdict" = r."verdict", "duplicateOf" = r."duplicateOf", "issues" = r."issues",
      "changes" = r."changes", "businessId" = r."businessId", "contactId" = r."contactId", "effects" = r."effects",
      "newsletterEmail" = r."newsletterEmail", "wantsNewsletter" = r."wantsNewsletter", "appliedAt" = ${appliedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("rowNumber" int, "verdict" "ImportVerdict", "duplicateOf" int, "issues" jsonb, "changes" jsonb, "businessId" uuid,
        "contactId" uuid, "effects" jsonb, "newsletterEmail" citext, "wantsNewsletter" boolean)
    WHERE import_rows."importId" = ${importId}::uuid AND import_rows."rowNumber" = r."rowNumber"`);
}

/** A refusal counts even in a row that is refused itself. */
function wishOf({ draft: { newsletterEmail, newsletterWish }, verdict }: PlannedRow) {
  const isYes = newsletterWish === 'YES' && verdict !== 'WRONG';
  if (!newsletterEmail || (newsletterWish !== 'NO' && !isYes)) return {};
  return { newsletterEmail, wantsNewsletter: isYes };
}

export interface NewsletterWish {
  email: string;
  contactId: string | null;
}

/**
 * The next addresses behind `after` that want the newsletter, weighed over the whole list: one 'no' outweighs any number of 'yes', and
 * nobody is asked of whom the list knows closed businesses only. With the person of the first row that says so.
 */
export function nextWishes(
  db: DbClient,
  importId: string,
  after: string,
  take: number,
): Promise<NewsletterWish[]> {
  return db.$queryRaw`
    SELECT lower("newsletterEmail"::text) AS "email",
      (array_agg("contactId" ORDER BY "rowNumber") FILTER (WHERE "wantsNewsletter"))[1] AS "contactId"
    FROM import_rows LEFT JOIN businesses b ON b."id" = "businessId"
    WHERE "importId" = ${importId}::uuid AND "newsletterEmail" IS NOT NULL AND "newsletterEmail" > ${after}::citext
    GROUP BY "newsletterEmail" HAVING bool_and("wantsNewsletter") AND bool_or(b."status" IS DISTINCT FROM 'CLOSED')
    ORDER BY "newsletterEmail" LIMIT ${take}`;
}

/** As a check foresees it: what the list itself will make is not there yet. */
function foreseen(row: PlannedRow) {
  const { businessId, contactId, ...verdict } = verdictOf(row);
  return {
    ...verdict,
    ...(row.business?.isMade ? {} : { businessId }),
    ...(row.contact?.isMade ? {} : { contactId }),
  };
}

function verdictOf(row: PlannedRow) {
  return {
    rowNumber: row.draft.number,
    verdict: row.verdict,
    duplicateOf: row.duplicateOf,
    issues: row.issues,
    changes: row.changes,
    businessId: row.business?.id,
    contactId: row.contact?.id,
  };
}

export function rowCondition(importId: string, filter: ImportRowFilter): Prisma.ImportRowWhereInput {
  return {
    importId,
    ...(filter.verdicts ? { verdict: { in: filter.verdicts } } : {}),
    ...(filter.remarked ? { NOT: { issues: { equals: [] } } } : {}),
    ...(filter.kept ? { NOT: { undo: { equals: Prisma.DbNull } } } : {}),
  };
}
