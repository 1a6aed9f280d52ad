/** Several in one cell. A single one with a comma in it has a semicolon behind it, by which the import knows that it is one. */
export function several(items: readonly string[]): string {
  const [only = ''] = items;
  return items.length === 1 && /[,|]/.test(only) ? `${only};` : items.join('; ');
}
