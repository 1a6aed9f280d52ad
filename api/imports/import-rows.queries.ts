import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import type { ImportFileRow } from './import-file';
import type { PlannedRow } from './import-plan.rules';
import type { ImportEffect, ImportRowFilter } from './import.types';

/** Puts rows of a file in with what was decided about them, many at once. */
export async function insertJudged(
  db: DbClient,
  importId: string,
  rows: readonly ImportFileRow[],
  planned: readonly PlannedRow[],
): Promise<void> {
  const records = planned.map((row, place) => ({
    ...verdictOf(row),
    cells: rows[place]?.cells.map(storable),
  }));
  await db.$executeRaw`
    INSERT INTO import_rows ("importId", "rowNumber", "cells", "verdict", "duplicateOf", "issues", "changes", "businessId", "contactId")
    SELECT ${importId}::uuid, r."rowNumber", r."cells", r."verdict", r."duplicateOf", r."issues", r."changes", r."businessId", r."contactId"
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r("rowNumber" int, "cells" text[], "verdict" "ImportVerdict",
      "duplicateOf" int, "issues" jsonb, "changes" jsonb, "businessId" uuid, "contactId" uuid)`;
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
export function nextRows(db: DbClient, importId: string, after: number, take: number): Promise<StoredRow[]> {
  return db.$queryRaw`
    SELECT "rowNumber", "cells" FROM import_rows WHERE "importId" = ${importId}::uuid AND "rowNumber" > ${after}
    ORDER BY "rowNumber" LIMIT ${take}`;
}

/** Keeps with each row what was decided about it in a check that came after the first. */
export async function saveVerdicts(
  db: DbClient,
  importId: string,
  planned: readonly PlannedRow[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE import_rows SET "verdict" = r."verdict", "duplicateOf" = r."duplicateOf", "issues" = r."issues",
      "changes" = r."changes", "businessId" = r."businessId", "contactId" = r."contactId"
    FROM jsonb_to_recordset(${JSON.stringify(planned.map(verdictOf))}::jsonb)
      AS r("rowNumber" int, "verdict" "ImportVerdict", "duplicateOf" int, "issues" jsonb, "changes" jsonb, "businessId" uuid, "contactId" uuid)
    WHERE import_rows."importId" = ${importId}::uuid AND import_rows."rowNumber" = r."rowNumber"`;
}

/** Keeps with each row what was decided when it was really written, the records it is about and what it did to them. */
export async function saveApplied(
  db: DbClient,
  importId: string,
  planned: readonly PlannedRow[],
  effects: ReadonlyMap<number, ImportEffect[]>,
  appliedAt: Date,
): Promise<void> {
  const rows = planned.map((row) => ({ ...verdictOf(row), effects: effects.get(row.draft.number) ?? [] }));
  await db.$executeRaw`
    UPDATE import_rows SET "verdict" = r."verdict", "duplicateOf" = r."duplicateOf", "issues" = r."issues",
      "changes" = r."changes", "businessId" = r."businessId", "contactId" = r."contactId", "effects" = r."effects",
      "appliedAt" = ${appliedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("rowNumber" int, "verdict" "ImportVerdict", "duplicateOf" int, "issues" jsonb, "changes" jsonb, "businessId" uuid,
        "contactId" uuid, "effects" jsonb)
    WHERE import_rows."importId" = ${importId}::uuid AND import_rows."rowNumber" = r."rowNumber"`;
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
