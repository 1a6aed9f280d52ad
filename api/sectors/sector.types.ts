import type { Ordering, PageRequest } from '../database/page';

export interface SectorFilter {
  q?: string;
  ids?: string[];
  sbiVersion?: string;
  includeArchived?: boolean;
}

export interface SectorListRequest extends PageRequest {
  filter: SectorFilter;
  orderBy?: Ordering<'code' | 'name' | 'sbiVersion'>;
}

export interface SectorInput {
  code: string;
  sbiVersion: string;
  name: string;
  nameEn?: string | null;
}
