import type { SortPayload } from 'react-admin';

/** What is saved of a list. */
export interface ViewSettings {
  filter?: Record<string, unknown>;
  sort?: SortPayload;
  /** The list’s own when absent. */
  hiddenColumns?: string[] | undefined;
  /** Which column of the list stands at each place; the list’s own order when absent. */
  columnOrder?: number[] | undefined;
}

export interface ReadableView {
  /** The address of the list as the view shows it, after the question mark. */
  search: string;
  hiddenColumns: string[] | undefined;
  columnOrder: number[] | undefined;
  /** Filters that this version of the list does not have; left out. */
  unknownFilters: string[];
}

/**
 * A saved view as this version of the list can show it.
 * @param filters the names of the filters the list has
 */
export function readView(
  { filter = {}, sort, hiddenColumns, columnOrder }: ViewSettings,
  filters: readonly string[],
): ReadableView {
  const known = Object.entries(filter).filter(([name]) => filters.includes(name));
  const displayed = Object.fromEntries(known.map(([name]) => [name, true]));
  const search = new URLSearchParams({
    filter: JSON.stringify(Object.fromEntries(known)),
    displayedFilters: JSON.stringify(displayed),
    page: '1',
    ...(sort ? { sort: sort.field, order: sort.order } : {}),
  });
  return {
    search: search.toString(),
    hiddenColumns,
    columnOrder,
    unknownFilters: Object.keys(filter).filter((name) => !filters.includes(name)),
  };
}
