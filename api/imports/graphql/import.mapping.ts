import type { ImportRow } from '../../../prisma/generated/client';
import type { ImportIssueCode } from '../import-issues';
import type { ImportCounts, ImportSettings } from '../import.types';
import type { ImportSettingsInput } from './import.args';
import type { ImportCountsModel } from './import.model';
import type {
  ImportChangeModel,
  ImportIssueModel,
  ImportRowModel,
  UndoRemarkModel,
} from './import-row.model';

export function toSettings({ columns, ...settings }: ImportSettingsInput): ImportSettings {
  const mapping = columns && Object.fromEntries(columns.map(({ column, field }) => [column, field ?? null]));
  return { ...settings, mapping };
}

export function toCountsModel({ rows, issues, ...counts }: ImportCounts): ImportCountsModel {
  const found = Object.entries(issues) as [ImportIssueCode, number][];
  return {
    ...counts,
    newRows: rows.NEW,
    changedRows: rows.CHANGED,
    sameRows: rows.SAME,
    duplicateRows: rows.DUPLICATE,
    wrongRows: rows.WRONG,
    issues: found.map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count),
  };
}

export function toRowModel({
  importId,
  issues,
  changes,
  undo,
  effects: _effects,
  ...row
}: ImportRow): ImportRowModel {
  return {
    ...row,
    id: `${importId}-${row.rowNumber}`,
    issues: issues as unknown as ImportIssueModel[],
    changes: changes as unknown as ImportChangeModel[],
    undo: (undo ?? []) as unknown as UndoRemarkModel[],
  };
}
