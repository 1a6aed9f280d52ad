import { addedTo, type FieldsToRestore } from './import-undo.rules';
import type { ImportEffect, UndoOutcome } from './import.types';

export type ListField = 'emails' | 'phones';

/** An address or telephone number of a contact as it stands. */
export interface ListedValue {
  id: string;
  value: string;
  isPrimary: boolean;
  /** Somebody subscribed with it. */
  isUsed: boolean;
  /** Who was merged into this contact since had it too. */
  isOfMerged: boolean;
}

export interface ListToRestore extends Pick<FieldsToRestore, 'changes' | 'remarks'> {
  /** Ids of the values that go. */
  removed: string[];
  /** The id of the one that is primary from now on; null: nothing changes in that. */
  heir: string | null;
}

/**
 * What of the addresses or numbers that the import added goes: those that stand as the import left them, that nobody uses, and that
 * nobody who was merged into this contact since had himself. One that was made primary since, or stopped being so, is a choice of somebody. Who had a primary one keeps having one.
 * @param current of this contact, the oldest first
 */
export function listToRestore(
  effect: ImportEffect,
  field: ListField,
  current: readonly ListedValue[],
): ListToRestore {
  const [before, after] = (effect.fields?.[field] ?? [[], []]) as [string[], string[]];
  const firstAdded = before.length === 0 ? after[0] : undefined;
  const added = new Set(addedTo(effect, field));
  const found = current.filter(({ value }) => added.has(value));
  const isTouched = ({ value, isPrimary }: ListedValue) => isPrimary !== (value === firstAdded);
  const untouched = found.filter((one) => !isTouched(one));
  const own = untouched.filter(({ isOfMerged }) => !isOfMerged);
  const going = new Set(own.filter(({ isUsed }) => !isUsed));
  const left = current.filter((one) => !going.has(one));
  const { type, id } = effect;
  const said = (isSo: boolean, outcome: UndoOutcome) => (isSo ? [{ type, id, outcome, field }] : []);
  return {
    removed: [...going].map((one) => one.id),
    heir: ([...going].some(({ isPrimary }) => isPrimary) && left[0]?.id) || null,
    changes: going.size > 0 ? { [field]: [printed(current), printed(left)] } : {},
    remarks: [
      ...said(untouched.length < found.length, 'FIELD_KEPT'),
      ...said(own.length < untouched.length, 'MERGED'),
      ...said(going.size < own.length, 'IN_USE'),
    ],
  };
}

const printed = (list: readonly ListedValue[]): string | null =>
  list.length > 0 ? list.map(({ value }) => value).join(', ') : null;
