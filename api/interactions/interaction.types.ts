import type { InteractionChannel } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

export interface InteractionInput {
  channel: InteractionChannel;
  /** Now when absent. */
  occurredAt?: Date;
  summary: string;
  followUp?: string | null;
  followUpOn?: Date | null;
  isConfidential?: boolean;
  businessId?: string | null;
  associationId?: string | null;
  /** The colleague who had it; whoever writes it down when absent. */
  userId?: string;
  contactIds?: string[];
}

export interface InteractionFilter {
  q?: string;
  ids?: string[];
  businessIds?: string[];
  associationIds?: string[];
  contactIds?: string[];
  userIds?: string[];
  channels?: InteractionChannel[];
  occurredFrom?: Date;
  occurredUntil?: Date;
  /** Only those with a follow-up on or before this day. */
  followUpUntil?: Date;
  includeArchived?: boolean;
}

export type InteractionOrderField = 'occurredAt' | 'followUpOn' | 'createdAt';

export interface InteractionListRequest extends PageRequest {
  filter: InteractionFilter;
  orderBy?: Ordering<InteractionOrderField>;
}

/** Something to look at, which does not stop the work. */
export enum InteractionWarning {
  BSN_SUSPECTED = 'BSN_SUSPECTED',
}
