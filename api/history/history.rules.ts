import type { Changes } from '../audit/audit';
import { ADDRESS_FIELDS } from '../businesses/business.rules';
import { FieldProblemCode } from '../errors/error-code';
import type { FieldProblem } from '../errors/domain-error';

/** An audit entry as its rules need it. Ids are UUID v7 and grow in the order of writing. */
export interface RecordedChange {
  id: string;
  action: string;
  changes: Changes;
}

/** Per field of a record the value that the last change of it left there. */
export type StandingValues = ReadonlyMap<string, unknown>;

/** Only a plain change of fields can be put back; a step such as "reported" has its own verbs. */
export function isPlainChange(action: string): boolean {
  return action.endsWith('.updated');
}

/** The fields that taking back this change would set. */
export function revertibleFields(change: RecordedChange, derived: readonly string[] = []): string[] {
  if (!isPlainChange(change.action)) return [];
  return Object.keys(change.changes).filter((field) => !derived.includes(field));
}

/** True while what the change left in the field still stands there. */
export function isStanding(change: RecordedChange, field: string, standing: StandingValues): boolean {
  return asText(standing.get(field)) === asText(change.changes[field]?.[1]);
}

/** Which of the fields got another value after this change, each as a problem beside its field. */
export function changedSince(
  change: RecordedChange,
  fields: readonly string[],
  standing: StandingValues,
): FieldProblem[] {
  return fields
    .filter((field) => !isStanding(change, field, standing))
    .map((field) => ({ field, code: FieldProblemCode.CHANGED_SINCE }));
}

/** What an update must be given to put the fields back as they were. */
export function inputToRevert(change: RecordedChange, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, asInput(field, change.changes[field]?.[0])]));
}

/** Moments and days stand in the audit as text; by convention their names end in At and On. */
function asInput(field: string, value: unknown): unknown {
  return typeof value === 'string' && /[a-z](At|On)$/.test(field) ? new Date(value) : value;
}

/** Equal values give equal texts, whatever the order of their keys: jsonb sorts them, the code does not. */
function asText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** True when the address is or ever was shielded: old entries would tell what the record hides. */
export function wasEverShielded(isShielded: boolean, entries: readonly RecordedChange[]): boolean {
  return isShielded || entries.some(({ changes }) => changes['isAddressShielded']?.includes(true));
}

const ADDRESS: ReadonlySet<string> = new Set(ADDRESS_FIELDS);

export function withoutAddress(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !ADDRESS.has(field)));
}

/**
 * Id of the last entry that made a confidential record open to all. What stood there until then was written for the team only.
 */
export function openedBy(entries: readonly RecordedChange[]): string | undefined {
  const openings = entries.filter(({ changes }) => changes['isConfidential']?.[0] === true);
  return openings.map(({ id }) => id).sort().at(-1); // prettier-ignore
}
