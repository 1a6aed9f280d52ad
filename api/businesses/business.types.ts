import type { BusinessStatus } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';
import type { SegmentChoice } from '../segments/segment.types';

export interface BusinessFilter extends SegmentChoice {
  /** Part of a name, or a KVK or branch number, phone number, e-mail address or postcode in any notation. */
  q?: string;
  ids?: string[];
  statuses?: BusinessStatus[];
  areaIds?: string[];
  sectorIds?: string[];
  accountManagerIds?: string[];
  associationIds?: string[];
  tags?: string[];
  minWorkingPersons?: number;
  maxWorkingPersons?: number;
  /** No held visit on or after this day. */
  notVisitedSince?: Date;
  includeArchived?: boolean;
}

export type BusinessOrderField =
  'name' | 'kvkNumber' | 'city' | 'status' | 'workingPersons' | 'createdAt' | 'updatedAt';

export interface BusinessListRequest extends PageRequest {
  filter: BusinessFilter;
  orderBy?: Ordering<BusinessOrderField>;
}

export interface BusinessInput {
  name: string;
  statutoryName?: string | null;
  tradeNames?: string[];
  kvkNumber?: string | null;
  branchNumber?: string | null;
  legalForm?: string | null;
  workingPersons?: number | null;
  street?: string | null;
  houseNumber?: string | null;
  postcode?: string | null;
  city?: string | null;
  isAddressShielded?: boolean;
  latitude?: number | null;
  longitude?: number | null;
  website?: string | null;
  phone?: string | null;
  email?: string | null;
  status?: BusinessStatus;
  tags?: string[];
  isNonMailing?: boolean;
  remarks?: string | null;
  source?: string;
  areaId?: string | null;
  accountManagerId?: string | null;
  successorOfId?: string | null;
  /** Activity codes; the first is the main one. */
  sectorIds?: string[];
}
