type Values = Record<string, unknown>;

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** The fields that both people changed: only about those is there something to choose. */
export function clashingFields(before: Values, theirs: Values, mine: readonly string[]): string[] {
  return mine.filter((field) => differs(before[field], theirs[field]));
}

/** A value to compare by eye; a reference (`areaId`) by the name of what it points at, when the record carries it. */
export function inWords(record: Values, field: string): string {
  const referred = record[field.replace(/Id$/, '')];
  const value = hasName(referred) ? referred.name : record[field];
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function hasName(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'name' in value;
}
