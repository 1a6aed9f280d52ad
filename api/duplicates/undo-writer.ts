import { postgresCodeOf } from '../database/postgres-error';
import type { Transaction } from '../database/prisma.service';
import { isRefusedByCheck } from '../errors/database-refusal';
import { UndoConflictKind, type UndoConflict } from './duplicate.types';
import { recordOfTable } from './merge-map';
import {
  changeOf,
  currentRows,
  deleteRows,
  growVersions,
  insertRows,
  keptRows,
  loosenFirsts,
  restoreRows,
  shapeOf,
  type TableShape,
} from './undo.queries';
import { stepWithout, touchedRows, undoStep, type UndoStep } from './undo.rules';

/** The steps of one table. */
export interface TablePlan {
  shape: TableShape;
  steps: UndoStep[];
}

/** What undoing this merge comes down to, the table touched last first. Locks every row it speaks of. */
export async function undoPlan(tx: Transaction, mergeId: string): Promise<TablePlan[]> {
  const kept = await keptRows(tx, mergeId);
  const tables = [...new Set(kept.map(({ tableName }) => tableName))].reverse();
  const plans: TablePlan[] = [];
  for (const table of tables) {
    const shape = await shapeOf(tx, table);
    const changes = kept.filter(({ tableName }) => tableName === table).map((row) => changeOf(row, shape));
    const current = await currentRows(
      tx,
      shape,
      changes.map(({ id }) => id),
    );
    // The last one touched is put back first: what it took is then free for the one before.
    const steps = touchedRows(changes)
      .toReversed()
      .map((row) => undoStep(row, current.get(row.key) ?? null));
    plans.push({ shape, steps });
  }
  return plans;
}

/**
 * Puts the rows of one table back, all at once; when PostgreSQL refuses that, one by one, and what it still refuses is a
 * conflict: somebody has since put something else in its place, or laid the rest of a ring of successors.
 */
export async function undoTable(tx: Transaction, { shape, steps }: TablePlan): Promise<UndoConflict[]> {
  const known = steps.flatMap(({ row, conflicts }) =>
    conflicts.map((conflict) => conflictOf(shape, row, conflict)),
  );
  const open = steps.filter(({ action }) => action !== 'leave');
  if ((await refusalOf(tx, shape, open)) === undefined) return known;
  const refused: UndoConflict[] = [];
  for (const step of open) {
    const conflict = await undoAlone(tx, shape, step);
    if (conflict) refused.push(conflictOf(shape, step.row, conflict));
  }
  return [...known, ...refused];
}

/** A succession that would close a ring stays away by itself; the rest of that business goes back. */
async function undoAlone(
  tx: Transaction,
  shape: TableShape,
  step: UndoStep,
): Promise<UndoStep['conflicts'][number] | undefined> {
  const kind = await refusalOf(tx, shape, [step]);
  if (kind !== UndoConflictKind.SUCCESSION_RING) return kind && { field: null, kind };
  const field = 'successorOfId';
  const other = await refusalOf(tx, shape, [stepWithout(field, step)]);
  return other ? { field: null, kind: other } : { field, kind };
}

/** Takes these steps. @returns why PostgreSQL refused, if it did: what was done is then undone */
async function refusalOf(
  tx: Transaction,
  shape: TableShape,
  steps: UndoStep[],
): Promise<UndoConflictKind | undefined> {
  await tx.$executeRaw`SAVEPOINT undo_step`;
  try {
    await applySteps(tx, shape, steps);
    return undefined;
  } catch (error) {
    if (!isConstraintRefusal(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT undo_step`;
    return isRefusedByCheck(error, 'businesses_succession_ring')
      ? UndoConflictKind.SUCCESSION_RING
      : UndoConflictKind.IMPOSSIBLE;
  }
}

/** Class 23 of PostgreSQL's codes: a unique index, a reference, a check. */
function isConstraintRefusal(error: unknown): boolean {
  return postgresCodeOf(error)?.startsWith('23') ?? false;
}

async function applySteps(tx: Transaction, shape: TableShape, steps: UndoStep[]): Promise<void> {
  const doing = (action: UndoStep['action']) => steps.filter((step) => step.action === action);
  const restored = doing('restore');
  const firsts = restored.filter(({ columns }) => columns.includes('isPrimary'));
  if (firsts.length > 0) await loosenFirsts(tx, shape, idsOf(firsts));
  const removed = doing('delete');
  if (removed.length > 0)
    await deleteRows(
      tx,
      shape,
      removed.map(({ row }) => row.lastId),
    );
  for (const [columns, group] of byColumns(shape, restored)) {
    await restoreRows(tx, shape, idsOf(group), columns);
    const partly = group.filter(({ isWhole }) => !isWhole);
    if (partly.length > 0) await growVersions(tx, shape, idsOf(partly));
  }
  for (const [columns, group] of byColumns(shape, doing('insert'))) {
    await insertRows(tx, shape, idsOf(group), columns);
  }
}

function idsOf(steps: UndoStep[]): bigint[] {
  return steps.map(({ row }) => row.id);
}

/** Rows of which the same columns are put back go together; columns that PostgreSQL computes, or that are gone, are left out. */
function byColumns({ columns: all }: TableShape, steps: UndoStep[]): [string[], UndoStep[]][] {
  const groups = new Map<string, [string[], UndoStep[]]>();
  for (const step of steps) {
    const columns = all.filter((column) => step.columns.includes(column));
    const group = groups.get(columns.join()) ?? [columns, []];
    group[1].push(step);
    groups.set(columns.join(), group);
  }
  return [...groups.values()];
}

function conflictOf(
  { table }: TableShape,
  row: UndoStep['row'],
  conflict: UndoStep['conflicts'][number],
): UndoConflict {
  const id = (row.before ?? row.after)?.['id'];
  return { record: recordOfTable(table), ...conflict, id: typeof id === 'string' ? id : null };
}
