import { isDeepStrictEqual } from 'node:util';
import { UndoConflictKind } from './duplicate.types';

/** A row as PostgreSQL writes it as JSON. */
export type RowImage = Readonly<Record<string, unknown>>;

/** What a merge did to one row, in the order it did it. */
export interface RowChange {
  /** Of the kept image. */
  id: bigint;
  table: string;
  /** The primary key as text, so that changes of one row are found together. */
  key: string;
  before: RowImage | null;
  after: RowImage | null;
}

/** All changes of one row together: as it was before the first, and as the last one left it. */
export interface TouchedRow extends RowChange {
  /** The kept image that has `after`. */
  lastId: bigint;
}

/** What undoing does with one row. */
export interface UndoStep {
  row: TouchedRow;
  action: 'restore' | 'insert' | 'delete' | 'leave';
  /** With `restore`: the columns to put back. */
  columns: string[];
  /** Whether it becomes again exactly what it was. */
  isWhole: boolean;
  conflicts: { field: string | null; kind: UndoConflictKind }[];
}

// They say how often and when, not what: they are no reason to call a row changed, and nobody wrote them.
const BOOKKEEPING = new Set(['version', 'updatedAt']);

/** Several changes of one row as one; rows that were only there during the merge fall away. */
export function touchedRows(changes: readonly RowChange[]): TouchedRow[] {
  const rows = new Map<string, TouchedRow>();
  for (const change of changes) {
    const place = `${change.table} ${change.key}`;
    const first = rows.get(place);
    rows.set(
      place,
      first ? { ...first, after: change.after, lastId: change.id } : { ...change, lastId: change.id },
    );
  }
  return [...rows.values()].filter(({ before, after }) => before !== null || after !== null);
}

/**
 * What to do with one row, given how it stands now. Untouched since: as it was. Touched: only the columns that the merge
 * changed and nobody since; every other one that the merge changed is a conflict, and what people wrote stays.
 */
export function undoStep(row: TouchedRow, current: RowImage | null): UndoStep {
  const { before, after } = row;
  if (before === null) return undoOfMade(row, current);
  if (after === null) return undoOfRemoved(row, before, current);
  if (current === null) return leave(row, UndoConflictKind.REMOVED);
  if (isAsLeft(after, current)) return whole(row, 'restore');
  const changed = changedBetween(before, after);
  const columns = changed.filter((column) => isDeepStrictEqual(current[column], after[column]));
  const conflicts = changed
    .filter((column) => !columns.includes(column) && !isDeepStrictEqual(current[column], before[column]))
    .map((field) => ({ field, kind: UndoConflictKind.CHANGED }));
  return { row, action: columns.length > 0 ? 'restore' : 'leave', columns, isWhole: false, conflicts };
}

/** The same step without one field, which stays as it stands now: the row is then only partly as it was. */
export function stepWithout(field: string, step: UndoStep): UndoStep {
  const { before, after } = step.row;
  const restored = step.isWhole && before && after ? changedBetween(before, after) : step.columns;
  const columns = restored.filter((column) => column !== field);
  return { ...step, action: columns.length > 0 ? step.action : 'leave', columns, isWhole: false };
}

/** What the merge changed in a row that was there before and after it. */
function changedBetween(before: RowImage, after: RowImage): string[] {
  return Object.keys(before).filter(
    (column) => !BOOKKEEPING.has(column) && !isDeepStrictEqual(before[column], after[column]),
  );
}

function undoOfMade(row: TouchedRow, current: RowImage | null): UndoStep {
  if (current === null) return leave(row);
  const isUntouched = row.after !== null && isAsLeft(row.after, current);
  return isUntouched ? whole(row, 'delete') : leave(row, UndoConflictKind.CHANGED);
}

function undoOfRemoved(row: TouchedRow, before: RowImage, current: RowImage | null): UndoStep {
  if (current === null) return whole(row, 'insert');
  return isAsLeft(before, current) ? leave(row) : leave(row, UndoConflictKind.IMPOSSIBLE);
}

/** Columns that came with a later release are no change by a person. */
function isAsLeft(image: RowImage, current: RowImage): boolean {
  return Object.keys(image).every(
    (column) => !(column in current) || isDeepStrictEqual(current[column], image[column]),
  );
}

function whole(row: TouchedRow, action: UndoStep['action']): UndoStep {
  return { row, action, columns: Object.keys(row.before ?? {}), isWhole: true, conflicts: [] };
}

/** Without a reason it is already what it should be. */
function leave(row: TouchedRow, kind?: UndoConflictKind): UndoStep {
  const conflicts = kind ? [{ field: null, kind }] : [];
  return { row, action: 'leave', columns: [], isWhole: false, conflicts };
}
