import type { BoardDraft } from './import-board-cells';
import { looksDamaged } from './import-cells';
import { businessNameKey } from './import-matching.rules';
import type { BusinessDraft, ContactDraft } from './import-row.rules';

export type ImportedRecord = 'business' | 'contact' | 'affiliation' | 'board';

/** What the row changes in a record, field by field. */
export interface FieldChange {
  record: ImportedRecord;
  field: string;
  from: string | number | boolean | null;
  /** Null: the value goes, because the address it belonged to does. */
  to: string | number | boolean | null;
}

type Value = string | number | boolean | string[] | null | undefined;

const isEmpty = (value: Value): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 'UNKNOWN' ||
  (Array.isArray(value) && value.length === 0);

const printed = (value: Value): FieldChange['to'] =>
  Array.isArray(value) ? value.join(', ') : (value ?? null);

/** What stands in a column of this kind while nobody filled it. */
const nothing = (value: Value): false | null => (value === true ? false : null);

const FREE_TEXT = new Set(['city', 'area', 'legalForm', 'street', 'role', 'statutoryName']);

/** Is the difference more than spelling? A shouted or damaged name is no reason to change a good one. */
function saysTheSame(field: string, current: Value, incoming: Value): boolean {
  if (current === incoming) return true;
  if (typeof current !== 'string' || typeof incoming !== 'string') return false;
  if (field === 'name') return businessNameKey(current) === businessNameKey(incoming);
  if (FREE_TEXT.has(field)) return current.toLowerCase() === incoming.toLowerCase();
  return looksDamaged(incoming) && !looksDamaged(current);
}

export interface MergeOutcome {
  changes: FieldChange[];
  /** Fields in which the row says something else than the record, which was kept. */
  kept: string[];
}

type Draft = Record<string, Value>;

// A house number of one address never goes with the street of another.
const ADDRESS = ['street', 'houseNumber', 'postcode', 'city', 'area'];
const PLACE = ['street', 'houseNumber', 'postcode'];

function isAnotherAddress(current: Draft, incoming: Draft): boolean {
  return PLACE.some(
    (field) =>
      !isEmpty(current[field]) &&
      !isEmpty(incoming[field]) &&
      !saysTheSame(field, current[field], incoming[field]),
  );
}

/**
 * What happens to fields that are filled. REPLACE: the row wins; tags, addresses, telephone numbers and remarks are added to. ADD: what
 * stands there wins, and lists are added to. FILL: what stands there is left entirely alone.
 */
export type MergePolicy = 'REPLACE' | 'ADD' | 'FILL';

/**
 * Puts what a row says into a record. Empty fields are always filled. So are switches that are off, as 'geen post' and the shielded address:
 * under every policy the row can switch them on, and since no row says no to them, none switches them off.
 */
export function mergeInto<Target extends BusinessDraft | ContactDraft | BoardDraft>(
  record: ImportedRecord,
  target: Target,
  incoming: Target,
  policy: MergePolicy,
): MergeOutcome {
  const current = target as unknown as Draft;
  const wanted = { ...incoming } as unknown as Draft;
  const outcome: MergeOutcome = { changes: [], kept: [] };
  const replace = policy === 'REPLACE';
  if (isAnotherAddress(current, wanted)) {
    for (const field of ADDRESS) {
      if (replace) clear(record, field, current, wanted, outcome);
      else delete wanted[field];
    }
    if (!replace) outcome.kept.push('address');
  }
  for (const [field, value] of Object.entries(wanted))
    mergeField({ record, field, value, policy }, current, outcome);
  return outcome;
}

function clear(
  record: ImportedRecord,
  field: string,
  current: Draft,
  wanted: Draft,
  outcome: MergeOutcome,
): void {
  if (isEmpty(current[field]) || !isEmpty(wanted[field])) return;
  outcome.changes.push({ record, field, from: printed(current[field]), to: null });
  current[field] = undefined;
}

interface Incoming {
  record: ImportedRecord;
  field: string;
  value: Value;
  policy: MergePolicy;
}

function mergeField({ record, field, value, policy }: Incoming, current: Draft, outcome: MergeOutcome): void {
  const before = current[field];
  const after = added(field, before, value);
  if (isEmpty(value) || saysTheSame(field, printed(before), printed(after))) return;
  if (isEmpty(before) || policy === 'REPLACE' || (policy === 'ADD' && isAddedTo(field, before))) {
    outcome.changes.push({
      record,
      field,
      from: isEmpty(before) ? nothing(value) : printed(before),
      to: printed(after),
    });
    current[field] = after;
  } else {
    outcome.kept.push(field);
  }
}

/** Tags, addresses, telephone numbers and remarks are added to what there is; nothing of it is ever replaced. */
function isAddedTo(field: string, before: Value): boolean {
  return field === 'remarks' || Array.isArray(before);
}

function added(field: string, before: Value, value: Value): Value {
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])];
  if (field !== 'remarks' || typeof before !== 'string' || typeof value !== 'string') return value;
  return before.includes(value) ? before : `${before}\n\n${value}`;
}
