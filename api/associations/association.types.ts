import type { AssociationKind } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface AssociationFilter {
  /** Part of the name. */
  q?: string;
  ids?: string[];
  kinds?: AssociationKind[];
  areaIds?: string[];
  accountManagerIds?: string[];
  tags?: string[];
  includeArchived?: boolean;
}

export type AssociationOrderField = 'name' | 'kind' | 'createdAt' | 'updatedAt';

export interface AssociationListRequest extends PageRequest {
  filter: AssociationFilter;
  orderBy?: Ordering<AssociationOrderField>;
}

export interface AssociationInput {
  name: string;
  kind: AssociationKind;
  kvkNumber?: string | null;
  website?: string | null;
  phone?: string | null;
  email?: string | null;
  tags?: string[];
  remarks?: string | null;
  /** A visit is due every so many months. */
  visitCadenceMonths?: number | null;
  boardMeetingsPerYear?: number;
  areaId?: string | null;
  accountManagerId?: string | null;
}

export interface MembershipInput {
  associationId: string;
  businessId: string;
  /** Unknown when absent. */
  startsOn?: Date | null;
}
