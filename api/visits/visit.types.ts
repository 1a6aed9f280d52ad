import type { Agreement } from '../commitments/commitment.types';
import type { VisitStatus } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface VisitInput {
  businessId?: string | null;
  associationId?: string | null;
  subject: string;
  topics?: string[];
  /** Where; the address of the business when absent. */
  location?: string | null;
  startsAt: Date;
  endsAt: Date;
  preparation?: string | null;
  /** Who pays the visit; whoever plans it when absent. */
  ownerId?: string;
  /** Their side. */
  contactIds?: string[];
  /** Our side, besides the owner. */
  userIds?: string[];
}

export interface VisitReport {
  report: string;
  /** What the team noticed: input for policy. */
  signals?: string | null;
  agreements?: Agreement[];
}

export interface VisitFilter {
  q?: string;
  ids?: string[];
  statuses?: VisitStatus[];
  businessIds?: string[];
  associationIds?: string[];
  contactIds?: string[];
  /** Owned by, or with, one of these colleagues. */
  userIds?: string[];
  startsFrom?: Date;
  startsBefore?: Date;
  includeArchived?: boolean;
}

export type VisitOrderField = 'startsAt' | 'status' | 'subject' | 'createdAt';

export interface VisitListRequest extends PageRequest {
  filter: VisitFilter;
  orderBy?: Ordering<VisitOrderField>;
}
