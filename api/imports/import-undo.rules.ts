import type { Changes } from '../audit/audit';
import type { ImportEffect, UndoOutcome, UndoRemark } from './import.types';

/** A business with the number by which the trade register knows it. */
export interface NumberedBusiness {
  id: string;
  kvkNumber: string | null;
  branchNumber: string | null;
}

/** Fields that are no column of the record's own table, and are put back apart. */
export const APART = new Set(['mainSectorId', 'sectorIds', 'emails', 'phones']);

export interface FieldsToRestore {
  /** Column → value before the import. */
  patch: Record<string, unknown>;
  /** Column → [now, before], for the audit. */
  changes: Changes;
  remarks: UndoRemark[];
}

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/**
 * What of a changed record goes back: every column that still has the value the import gave. What somebody changed since stays, and is
 * said. A record that is gone needs nothing.
 */
export function fieldsToRestore(effect: ImportEffect, current: Record<string, unknown>): FieldsToRestore {
  const found: FieldsToRestore = { patch: {}, changes: {}, remarks: [] };
  for (const [field, [before, after]] of Object.entries(effect.fields ?? {})) {
    if (APART.has(field) || same(before, after)) continue;
    if (same(current[field], after)) {
      found.patch[field] = before;
      found.changes[field] = [after, before];
    } else if (!same(current[field], before)) {
      found.remarks.push({ type: effect.type, id: effect.id, outcome: 'FIELD_KEPT', field });
    }
  }
  return found;
}

const NUMBERS = ['kvkNumber', 'branchNumber'] as const;

/** The register number a record would have again, when its number goes back. */
export function numberToRestore(
  { id }: ImportEffect,
  { patch }: FieldsToRestore,
  current: Record<string, unknown>,
): NumberedBusiness | undefined {
  if (!NUMBERS.some((field) => field in patch)) return undefined;
  const { kvkNumber = null, branchNumber = null } = { ...current, ...patch } as Partial<NumberedBusiness>;
  return { id, kvkNumber, branchNumber };
}

/** The same without the register number: somebody else has it now, and both its parts stay as they are. */
export function withoutNumber(effect: ImportEffect, found: FieldsToRestore): FieldsToRestore {
  return leaving(effect, found, NUMBERS, 'NUMBER_TAKEN');
}

const DAYS = ['startsOn', 'termEndsOn'] as const;

/** The same without the days, where somebody changed one of them since and the function would end before it starts. */
export function withoutReversal(
  effect: ImportEffect,
  found: FieldsToRestore,
  current: Record<string, unknown>,
): FieldsToRestore {
  const { startsOn, termEndsOn, endsOn } = { ...current, ...found.patch } as Record<string, string | null>;
  const isReversed = [termEndsOn, endsOn].some((end) => startsOn && end && end < startsOn);
  return isReversed ? leaving(effect, found, DAYS, 'FIELD_KEPT') : found;
}

/** Without these fields: they stay as they are, each for this reason. */
export function leaving(
  { type, id }: ImportEffect,
  found: FieldsToRestore,
  fields: readonly string[],
  outcome: UndoOutcome,
): FieldsToRestore {
  const patch = { ...found.patch };
  const changes = { ...found.changes };
  const remarks = [...found.remarks];
  for (const field of fields) {
    if (!(field in patch)) continue;
    delete patch[field];
    delete changes[field];
    remarks.push({ type, id, outcome, field });
  }
  return { patch, changes, remarks };
}

/** Addresses or numbers that the import added to somebody who was there. */
export function addedTo(effect: ImportEffect, field: 'emails' | 'phones'): string[] {
  const [before, after] = (effect.fields?.[field] ?? [[], []]) as [string[], string[]];
  return after.filter((value) => !before.includes(value));
}

/** What becomes of a record that the import made. */
export type Fate = 'REMOVED' | 'ARCHIVED' | 'KEPT' | 'IN_USE';

/** What refers to a record. PEOPLE: their work, such as a visit; TRACES: letters, subscriptions and signals of the register alone. */
export type Use = 'PEOPLE' | 'TRACES';

/**
 * Untouched and unused it is removed. Whoever touched it since, or planned a visit to it, made it their own: it stays. One that only left
 * traces is archived where records of its kind can be, so that they keep what they are about.
 */
export function fateOf(found: { isTouched: boolean; use?: Use | undefined; canArchive: boolean }): Fate {
  if (found.isTouched) return 'KEPT';
  if (!found.use) return 'REMOVED';
  return found.use === 'TRACES' && found.canArchive ? 'ARCHIVED' : 'IN_USE';
}
