import type { AreaKind } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface AreaFilter {
  q?: string;
  ids?: string[];
  kinds?: AreaKind[];
  includeArchived?: boolean;
}

export interface AreaListRequest extends PageRequest {
  filter: AreaFilter;
  orderBy?: Ordering<'name' | 'kind'>;
}

export interface AreaInput {
  name: string;
  kind: AreaKind;
  cbsCode?: string | null;
  /** GeoJSON Polygon or MultiPolygon in WGS84. */
  outline?: unknown;
}
