import DataLoader from 'dataloader';

/** DataLoaders of one request, made when first asked for: a list of any length costs one statement per relation. */
export class RequestLoaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** One row per id; null where there is none. */
  byId<Row extends { id: string }>(
    name: string,
    fetch: (ids: string[]) => Promise<Row[]>,
  ): DataLoader<string, Row | null> {
    return this.named(name, async (ids) => {
      const rows = new Map((await fetch([...ids])).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  /** All rows that belong to each id, in the order fetched. */
  manyBy<Row>(
    name: string,
    keyOf: (row: Row) => string | null,
    fetch: (ids: string[]) => Promise<Row[]>,
  ): DataLoader<string, Row[]> {
    return this.named(name, async (ids) => {
      const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await fetch([...ids])) groups.get(keyOf(row) ?? '')?.push(row);
      return ids.map((id) => groups.get(id) ?? []);
    });
  }

  /** One value per id, whatever it is. */
  named<Value>(name: string, batch: (ids: readonly string[]) => Promise<Value[]>): DataLoader<string, Value> {
    const existing = this.loaders.get(name);
    if (existing) return existing as DataLoader<string, Value>;
    const created = new DataLoader<string, Value>(batch);
    this.loaders.set(name, created);
    return created;
  }
}
