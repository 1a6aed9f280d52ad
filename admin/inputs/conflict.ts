type Values = Record<string, unknown>;

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

/**
 * The fields that both people changed to something else: only about those is there something to choose.
 * What one of the two left as it was is merged without a question.
 */
export function clashingFields(
  base: Values,
  mine: Values,
  theirs: Values,
  typed: readonly string[],
): string[] {
  return typed.filter((field) => differs(base[field], theirs[field]) && differs(mine[field], theirs[field]));
}

/** What to save: everything as it stands now, and over it what was typed, but for the fields given up. */
export function mergedValues(
  theirs: Values,
  mine: Values,
  typed: readonly string[],
  givenUp: readonly string[],
): Values {
  const kept = typed.filter((field) => !givenUp.includes(field));
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
