import type { BoardDraft } from './import-board-cells';
import { type ImportedRecord, type MergePolicy, mergeInto } from './import-changes.rules';
import type { PlannedRow } from './import-plan.types';
import { keptRemark } from './import-remarks.rules';
import type { BusinessDraft, ContactDraft } from './import-row.rules';
import type { ImportMode } from './import.types';

interface Target<Draft> {
  draft: Draft;
  firstRow?: number;
  isMade?: boolean;
}

/** Puts what a row says into a record that was there, as far as the list may, and notes on the row what changes and what was kept. */
export function mergeRow<Draft extends BusinessDraft | ContactDraft | BoardDraft>(
  mode: ImportMode,
  record: ImportedRecord,
  target: Target<Draft>,
  incoming: Draft,
  row: PlannedRow,
): void {
  if (mode === 'CREATE' && !target.isMade) return;
  const policy = policyFor(mode, target);
  const { changes, kept } = mergeInto(record, target.draft, incoming, policy);
  row.changes.push(...changes);
  for (const field of kept) row.issues.push(keptRemark(record, field, target, policy));
}

/** Between two rows of one list the first one wins. */
function policyFor(mode: ImportMode, { firstRow, isMade }: Target<unknown>): MergePolicy {
  if (mode === 'FILL_EMPTY' && !isMade) return 'FILL';
  return firstRow === undefined ? 'REPLACE' : 'ADD';
}
