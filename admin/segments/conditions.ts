/** What a condition can be about, with its operators and how its value is chosen. */
export const conditionKinds = {
  area: { operators: ['IN', 'NOT_IN'], reference: 'areas' },
  sector: { operators: ['IN', 'NOT_IN'], reference: 'sectors', sortBy: 'code' },
  association: { operators: ['IN', 'NOT_IN'], reference: 'associations' },
  accountManager: { operators: ['IN', 'NOT_IN'], reference: 'users' },
  topic: { operators: ['IN', 'NOT_IN'], reference: 'topics' },
  status: { operators: ['IN', 'NOT_IN'], isStatus: true },
  tag: { operators: ['IN', 'NOT_IN'] },
  city: { operators: ['IN', 'NOT_IN'] },
  size: { operators: ['AT_LEAST', 'AT_MOST'], isNumber: true },
  lastVisit: { operators: ['LONGER_AGO', 'WITHIN', 'NEVER'], isNumber: true },
} as const satisfies Record<string, ConditionKind>;

export interface ConditionKind {
  operators: readonly string[];
  /** The resource whose records can be chosen. */
  reference?: string;
  sortBy?: string;
  isStatus?: boolean;
  isNumber?: boolean;
}

export type ConditionField = keyof typeof conditionKinds;

export const conditionFields = Object.keys(conditionKinds) as ConditionField[];

export const kindOf = (field: unknown): ConditionKind | undefined =>
  typeof field === 'string' && Object.hasOwn(conditionKinds, field)
    ? conditionKinds[field as ConditionField]
    : undefined;

type Part = { field?: string; operator?: string; value?: unknown; conditions?: Part[] };

/** Whether every condition is filled in far enough to count what it finds. */
export function isComplete(definition: unknown): boolean {
  const parts = (definition as { conditions?: Part[] } | undefined)?.conditions ?? [];
  return parts.length > 0 && parts.every((part) => (part.conditions ? isComplete(part) : isWhole(part)));
}

function isWhole({ field, operator, value }: Part): boolean {
  if (!kindOf(field) || !operator) return false;
  if (operator === 'NEVER') return true;
  return Array.isArray(value) ? value.length > 0 : typeof value === 'number';
}
