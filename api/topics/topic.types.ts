import type { Ordering, PageRequest } from '../database/page';

export interface TopicFilter {
  q?: string;
  ids?: string[];
  includeArchived?: boolean;
}

export interface TopicListRequest extends PageRequest {
  filter: TopicFilter;
  orderBy?: Ordering<'position' | 'name'>;
}

export interface TopicInput {
  name: string;
  /** Made from the name when absent. */
  slug?: string;
  description?: string | null;
  /** Place in the list people choose from. */
  position?: number;
}
