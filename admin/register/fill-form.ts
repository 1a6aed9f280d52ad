type Values = Record<string, unknown>;

/** One field of which the register says something else than stands in the form. */
export interface Difference {
  field: string;
  here: unknown;
  told: unknown;
}

export interface Filling {
  /** To be filled in: nothing stands there yet, or the register filled it in before. */
  fill: Values;
  /** Typed by somebody: for a person to choose. */
  differences: Difference[];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Blanks and capitals make no other value: 1662 EK is 1662EK. Lists are the same in any order. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort());
  return JSON.stringify(typeof value === 'string' ? value.replace(/\s/g, '').toLowerCase() : (value ?? null));
}

export const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

/**
 * What to do with each fact that was looked up. Nothing that a person typed is written over, in this form or before; what
 * the register does not know is no reason to empty a field, and it takes no shield and no refusal of post away.
 * @param typed fields that a person typed last
 */
export function fillingOf(told: Values, form: Values, typed: ReadonlySet<string>): Filling {
  const fill: Values = {};
  const differences: Difference[] = [];
  for (const [field, value] of Object.entries(told)) {
    const here = form[field];
    if (isEmpty(value) || value === false || isSame(here, value)) continue;
    if (isEmpty(here) || here === false || !typed.has(field)) fill[field] = value;
    else differences.push({ field, here, told: value });
  }
  return { fill, differences };
}
