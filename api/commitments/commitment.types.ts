import type { Commitment } from '../../prisma/generated/client';
import type { CommitmentStatus } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

/** LATE is not stored: an open commitment past its due day is late. */
export type CommitmentWithLateness = Commitment & { isLate: boolean };

export interface CommitmentInput {
  what: string;
  dueOn: Date;
  /** Whose promise it is; yours when absent. */
  userId?: string;
  businessId?: string | null;
  associationId?: string | null;
  contactId?: string | null;
}

/** A promise made during a visit. */
export interface Agreement {
  what: string;
  userId: string;
  dueOn: Date;
  contactId?: string | null;
}

export interface CommitmentFilter {
  q?: string;
  ids?: string[];
  /** Only your own. */
  mine?: boolean;
  userIds?: string[];
  statuses?: CommitmentStatus[];
  /** Open and past the due day. */
  isLate?: boolean;
  dueUntil?: Date;
  businessIds?: string[];
  associationIds?: string[];
  contactIds?: string[];
  visitIds?: string[];
}

export type CommitmentOrderField = 'dueOn' | 'createdAt' | 'status';

export interface CommitmentListRequest extends PageRequest {
  filter: CommitmentFilter;
  orderBy?: Ordering<CommitmentOrderField>;
}
