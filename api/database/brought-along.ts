const BROUGHT_ALONG = Symbol('relations read in the same statement');

/**
 * Marks rows whose relations were read in the same statement, so that GraphQL takes them from the row instead of asking a loader. Only what
 * is named here is taken: a column never passes for a relation by its name alone.
 */
export function bringAlong<Row extends object>(rows: Row[], relations: readonly string[]): Row[] {
  if (relations.length === 0) return rows;
  const named = new Set(relations);
  for (const row of rows) Object.assign(row, { [BROUGHT_ALONG]: named });
  return rows;
}

export function isBroughtAlong(row: unknown, relation: string): row is Record<string, unknown> {
  if (typeof row !== 'object' || row === null) return false;
  return (row as { [BROUGHT_ALONG]?: ReadonlySet<string> })[BROUGHT_ALONG]?.has(relation) ?? false;
}

/** The same for one row with one relation. */
export function alongWith<Row extends object>(row: Row, relation: string): Row {
  return Object.assign(row, { [BROUGHT_ALONG]: new Set([relation]) });
}

/** JSON has no dates: makes them of the text that came along. */
export function withDates<Row extends object>(row: Row, names: readonly string[]): Row {
  const values = row as Record<string, unknown>;
  for (const name of names) if (typeof values[name] === 'string') values[name] = new Date(values[name]);
  return row;
}
