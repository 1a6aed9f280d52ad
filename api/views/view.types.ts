/** What a list was like when it was saved. */
export interface ViewSettings {
  /** Names of filters as the list's api takes them, with their values. */
  filter: Record<string, unknown>;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** Columns that are not shown. */
  hiddenColumns?: string[];
  /** Which column of the list stands at each place: all numbers below their count, each once. */
  columnOrder?: number[];
}

export interface ViewInput {
  list: string;
  name: string;
  /** Untrusted until checkedView has read it. */
  settings: unknown;
  isShared?: boolean;
}
