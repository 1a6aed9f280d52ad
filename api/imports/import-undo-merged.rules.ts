import { leaving, type FieldsToRestore } from './import-undo.rules';
import type { ImportEffect } from './import.types';

type Row = Readonly<Record<string, unknown>>;

/** They say one thing together: a street of one address never goes with the number of another. */
const TOGETHER: readonly (readonly string[])[] = [
  ['street', 'houseNumber', 'postcode', 'city'],
  ['kvkNumber', 'branchNumber'],
  ['initials', 'givenName', 'infix', 'familyName'],
];

/** Nothing goes back of what took in another one since: that may have said the same of itself. */
export function withoutMerged(effect: ImportEffect, found: FieldsToRestore): FieldsToRestore {
  return leaving(effect, found, Object.keys(found.patch), 'MERGED');
}

/**
 * The same without what one of those that were merged into the record since had of itself already, as it was when it was merged away. Of
 * lists: any of what the import added.
 */
export function withoutWhatMergedHad(
  effect: ImportEffect,
  found: FieldsToRestore,
  merged: readonly Row[],
): FieldsToRestore {
  const fields = Object.keys(found.patch);
  const stay = merged.flatMap((row) => {
    const had = new Set(fields.filter((field) => hadToo(row[field], effect.fields?.[field])));
    return fields.filter((field) => groupOf(field, fields).every((one) => had.has(one)));
  });
  return leaving(effect, found, [...new Set(stay)], 'MERGED');
}

const groupOf = (field: string, among: readonly string[]): readonly string[] =>
  TOGETHER.find((group) => group.includes(field))?.filter((one) => among.includes(one)) ?? [field];

function hadToo(value: unknown, [before, after]: [unknown, unknown] = [null, null]): boolean {
  if (Array.isArray(value) && Array.isArray(after)) {
    const old = new Set<unknown>(Array.isArray(before) ? before : []);
    return after.some((one) => !old.has(one) && value.includes(one));
  }
  return after !== null && after !== false && value === after;
}
