/** What a condition can be about, with its operators and how its value is chosen. */
export const conditionKinds = {
  area: { operators: ['IN', 'NOT_IN'], reference: 'areas' },
  sector: { operators: ['IN', 'NOT_IN'], reference: 'sectors', sortBy: 'code' },
  size: { operators: ['AT_LEAST', 'AT_MOST'], unit: 'persons' },
  status: { operators: ['IN', 'NOT_IN'], isStatus: true },
  city: { operators: ['IN', 'NOT_IN'] },
  tag: { operators: ['IN', 'NOT_IN'] },
  accountManager: { operators: ['IN', 'NOT_IN'], reference: 'users' },
  association: { operators: ['IN', 'NOT_IN'], reference: 'associations' },
  board: { operators: ['IN', 'NOT_IN'], reference: 'associations' },
  role: { operators: ['IN', 'NOT_IN'] },
  topic: { operators: ['IN', 'NOT_IN'], reference: 'topics' },
  lastVisit: { operators: ['LONGER_AGO', 'WITHIN', 'NEVER'], unit: 'months' },
  lastContact: { operators: ['LONGER_AGO', 'WITHIN', 'NEVER'], unit: 'months' },
  registration: { operators: ['IN', 'NOT_IN'], reference: 'events', sortBy: 'startsAt' },
  attendance: { operators: ['IN', 'NOT_IN'], reference: 'events', sortBy: 'startsAt' },
  lastAttendance: { operators: ['LONGER_AGO', 'WITHIN', 'NEVER'], unit: 'months' },
  openCommitment: { operators: ['YES', 'NO'] },
} as const satisfies Record<string, ConditionKind>;

export interface ConditionKind {
  operators: readonly string[];
  /** The resource whose records can be chosen. */
  reference?: string;
  sortBy?: string;
  isStatus?: boolean;
  /** A number of what; without it the value is a list. */
  unit?: 'months' | 'persons';
}

export type ConditionField = keyof typeof conditionKinds;

export const conditionFields = Object.keys(conditionKinds) as ConditionField[];

/** Operators that say everything by themselves. */
const withoutValue: ReadonlySet<unknown> = new Set(['NEVER', 'YES', 'NO']);

export const takesValue = (operator: unknown): boolean => !withoutValue.has(operator);

export const kindOf = (field: unknown): ConditionKind | undefined =>
  typeof field === 'string' && Object.hasOwn(conditionKinds, field)
    ? conditionKinds[field as ConditionField]
    : undefined;

export interface Condition {
  field?: string | null;
  operator?: string | null;
  value?: unknown;
}

export interface Group {
  match?: string;
  conditions?: (Condition | Group)[];
}

export const isGroup = (part: Condition | Group): part is Group => 'conditions' in part;

/** The whole, its groups, and groups within those. */
export const deepest = 3;

/** Whether every condition is filled in far enough to count what it finds. */
export function isComplete(definition: unknown): boolean {
  const parts = (definition as Group | undefined | null)?.conditions ?? [];
  return parts.length > 0 && parts.every((part) => (isGroup(part) ? isComplete(part) : isWhole(part)));
}

function isWhole({ field, operator, value }: Condition): boolean {
  if (!kindOf(field) || !operator) return false;
  if (!takesValue(operator)) return true;
  return Array.isArray(value) ? value.length > 0 : typeof value === 'number';
}

/** How many conditions a definition has, those in groups included. */
export function countConditions(definition: unknown): number {
  const parts = (definition as Group | undefined | null)?.conditions ?? [];
  return parts.reduce((sum, part) => sum + (isGroup(part) ? countConditions(part) : 1), 0);
}
