import type { BulkAction, BulkKind, BulkRowState } from '../../prisma/generated/enums';
import type { BusinessFilter } from '../businesses/business.types';
import type { ContactFilter } from '../contacts/contact.types';

/** What to do to which records: some by id, or everything that a filter matches. */
export interface BulkRequest {
  kind: BulkKind;
  action: BulkAction;
  ids?: string[];
  /** With kind BUSINESS. */
  businessFilter?: BusinessFilter;
  /** With kind CONTACT. */
  contactFilter?: ContactFilter;
  /** With a filter: how many records the person agreed to change. */
  expectedCount?: number;
  tags?: string[];
  /** Null takes the account manager away. */
  accountManagerId?: string | null;
}

/** How many rows stand in each state. */
export type BulkCounts = Readonly<Record<BulkRowState, number>>;

export interface BulkRow {
  recordId: string;
  name: string;
  state: BulkRowState;
}
