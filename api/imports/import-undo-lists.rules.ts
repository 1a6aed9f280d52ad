import { addedTo, type FieldsToRestore } from './import-undo.rules';
import type { ImportEffect } from './import.types';

export type ListField = 'emails' | 'phones';

/** An address or telephone number of a contact as it stands. */
export interface ListedValue {
  id: string;
  value: string;
  isPrimary: boolean;
  /** Somebody subscribed with it. */
  isUsed: boolean;
}

export interface ListToRestore extends Pick<FieldsToRestore, 'changes' | 'remarks'> {
  /** Ids of the values that go. */
  removed: string[];
  /** The id of the one that is primary from now on; null: nothing changes in that. */
  heir: string | null;
}

/**
 * What of the addresses or numbers that the import added goes: those that stand as the import left them and that nobody uses. One that was
 * made primary since, or stopped being so, is a choice of somebody. Who had a primary one keeps having one.
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
  const going = new Set(untouched.filter(({ isUsed }) => !isUsed));
  const left = current.filter((one) => !going.has(one));
  const { type, id } = effect;
  return {
    removed: [...going].map((one) => one.id),
    heir: ([...going].some(({ isPrimary }) => isPrimary) && left[0]?.id) || null,
    changes: going.size > 0 ? { [field]: [printed(current), printed(left)] } : {},
    remarks: [
      ...(untouched.length < found.length ? [{ type, id, outcome: 'FIELD_KEPT' as const, field }] : []),
      ...(going.size < untouched.length ? [{ type, id, outcome: 'IN_USE' as const, field }] : []),
    ],
  };
}

const printed = (list: readonly ListedValue[]): string | null =>
  list.length > 0 ? list.map(({ value }) => value).join(', ') : null;
