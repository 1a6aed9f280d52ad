import { Prisma } from '../../prisma/generated/client';
import type { DbClient } from '../database/prisma.service';
import type { ImportFileRow } from './import-file';
import type { PlannedRow } from './import-plan.rules';
import type { ImportRowFilter } from './import.types';

/** Puts rows of a file in, many at once. A row that is there already stays as it is. */
export async function insertRows(db: DbClient, importId: string, rows: ImportFileRow[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO import_rows ("importId", "rowNumber", "cells")
    SELECT ${importId}::uuid, r.number, ARRAY(SELECT jsonb_array_elements_text(r.cells))
    FROM jsonb_to_recordset(${asJson(rows.map(({ number, cells }) => ({ number, cells: cells.map(storable) })))}::jsonb) AS r(number int, cells jsonb)
    ON CONFLICT DO NOTHING`;
}

/** PostgreSQL keeps no NUL in a text. */
function storable(cell: string): string {
  return cell.replaceAll('\0', '');
}

/** The next rows behind `after`, in the order of the sheet. */
export function nextRows(db: DbClient, importId: string, after: number, take: number, onlyUnapplied = false) {
  return db.importRow.findMany({
    where: { importId, rowNumber: { gt: after }, ...(onlyUnapplied ? { appliedAt: null } : {}) },
    orderBy: { rowNumber: 'asc' },
    take,
    select: { rowNumber: true, cells: true },
  });
}

/** Keeps with each row what was decided about it, and when it is really written, which records it made or touched. */
export async function saveVerdicts(
  db: DbClient,
  importId: string,
  rows: PlannedRow[],
  appliedAt: Date | null,
): Promise<void> {
  const saved = rows.map((row) => ({
    number: row.draft.number,
    verdict: row.verdict,
    duplicateOf: row.duplicateOf ?? null,
    issues: row.issues,
    changes: row.changes,
    businessId: row.business?.id ?? null,
    contactId: row.contact?.id ?? null,
  }));
  await db.$executeRaw`
    UPDATE import_rows SET "verdict" = r.verdict::"ImportVerdict", "duplicateOf" = r."duplicateOf", "issues" = r.issues,
      "changes" = r.changes, "businessId" = r."businessId", "contactId" = r."contactId", "appliedAt" = ${appliedAt}
    FROM jsonb_to_recordset(${asJson(saved)}::jsonb)
      AS r(number int, verdict text, "duplicateOf" int, issues jsonb, changes jsonb, "businessId" uuid, "contactId" uuid)
    WHERE import_rows."importId" = ${importId}::uuid AND import_rows."rowNumber" = r.number`;
}

function asJson(value: unknown): string {
  return JSON.stringify(value);
}

export function rowCondition(importId: string, filter: ImportRowFilter): Prisma.ImportRowWhereInput {
  return {
    importId,
    ...(filter.verdicts ? { verdict: { in: filter.verdicts } } : {}),
    ...(filter.remarked ? { NOT: { issues: { equals: [] } } } : {}),
  };
}
