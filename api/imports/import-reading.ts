import { DateTime } from 'luxon';
import type { Import } from '../../prisma/generated/client';
import type { ColumnMapping } from './import-columns.rules';
import {
  noCounts,
  noUndoCounts,
  type ImportCounts,
  type ImportOptions,
  type UndoCounts,
} from './import.types';
import type { PlannedRow } from './import-plan.rules';
import { type ImportRowDraft, importRowReader } from './import-row.rules';

/** The JSON columns of an import in their own types. */
export function mappingOf(found: Pick<Import, 'mapping'>): ColumnMapping {
  return found.mapping as ColumnMapping;
}

export function optionsOf(found: Pick<Import, 'options'>): ImportOptions {
  return found.options as ImportOptions;
}

/** What the look-up of existing records must take along. */
export function lookupOf({ matchBy }: ImportOptions): { byEmail: boolean } {
  return { byEmail: matchBy === 'EMAIL' };
}

export function countsOf(found: Pick<Import, 'counts'>): ImportCounts {
  return { ...noCounts(), ...(found.counts as Partial<ImportCounts>) };
}

export function undoCountsOf({ undoCounts }: { undoCounts: unknown }): UndoCounts {
  return { ...noUndoCounts(), ...(undoCounts as Partial<UndoCounts>) };
}

interface StoredRow {
  rowNumber: number;
  cells: string[];
}

/** Reads stored rows by the import's mapping and options, the same way in the dry run and in the real one. */
export function storedRowReader(
  found: Pick<Import, 'header' | 'mapping' | 'options'>,
  now: Date,
): (row: StoredRow) => ImportRowDraft {
  const today = DateTime.fromJSDate(now, { zone: 'Europe/Amsterdam' }).toISODate() ?? '';
  const read = importRowReader(found.header, mappingOf(found), today);
  const { tag } = optionsOf(found);
  return ({ rowNumber, cells }) => {
    const draft = read({ number: rowNumber, cells });
    if (tag && draft.business) draft.business.tags = [...new Set([...draft.business.tags, tag])];
    return draft;
  };
}

/** Adds what was decided about these rows to the numbers people see. */
export function countRows(counts: ImportCounts, rows: PlannedRow[]): void {
  for (const { verdict, issues, draft } of rows) {
    counts.rows[verdict] += 1;
    if (issues.length > 0) counts.remarked += 1;
    for (const { code } of issues) counts.issues[code] = (counts.issues[code] ?? 0) + 1;
    if (draft.newsletterWish === 'YES' && draft.newsletterEmail && verdict !== 'WRONG')
      counts.newsletterWishes += 1;
  }
}
