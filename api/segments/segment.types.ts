import type { BusinessStatus } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

/** ALL: every condition holds (and); ANY: at least one does (or). */
export type SegmentMatch = 'ALL' | 'ANY';

/** Relations that are named by the ids of records. `topic`: somebody at the business has a confirmed subscription. */
export type ReferenceField = 'area' | 'sector' | 'association' | 'accountManager' | 'topic';
export type TextField = 'tag' | 'city';
export type ChoiceOperator = 'IN' | 'NOT_IN';

export type SegmentCondition =
  | { field: ReferenceField; operator: ChoiceOperator; value: string[] }
  | { field: TextField; operator: ChoiceOperator; value: string[] }
  | { field: 'status'; operator: ChoiceOperator; value: BusinessStatus[] }
  /** Working persons. */
  | { field: 'size'; operator: 'AT_LEAST' | 'AT_MOST'; value: number }
  /** Months. Never visited counts as longer ago than any number. */
  | { field: 'lastVisit'; operator: 'LONGER_AGO' | 'WITHIN'; value: number }
  | { field: 'lastVisit'; operator: 'NEVER' };

export interface SegmentGroup {
  match: SegmentMatch;
  conditions: SegmentCondition[];
}

/** A filter over businesses: conditions and one level of groups. */
export interface SegmentDefinition {
  match: SegmentMatch;
  conditions: (SegmentCondition | SegmentGroup)[];
}

export function isGroup(part: SegmentCondition | SegmentGroup): part is SegmentGroup {
  return 'conditions' in part;
}

/** What is wrong in a definition; `path` says where, for example conditions.2.value. */
export interface DefinitionProblem {
  path: string;
  problem:
    | 'NOT_A_DEFINITION'
    | 'UNKNOWN_MATCH'
    | 'NO_CONDITIONS'
    | 'TOO_MANY_CONDITIONS'
    | 'NESTED_TOO_DEEP'
    | 'UNKNOWN_FIELD'
    | 'UNKNOWN_OPERATOR'
    | 'WRONG_VALUE';
}

export interface SegmentInput {
  name: string;
  description?: string | null;
  /** Untrusted until parseDefinition has read it. */
  definition: unknown;
  isShared?: boolean;
}

export interface SegmentFilter {
  q?: string;
  ids?: string[];
  ownerIds?: string[];
  includeArchived?: boolean;
}

export type SegmentOrderField = 'name' | 'createdAt' | 'updatedAt';

export interface SegmentListRequest extends PageRequest {
  filter: SegmentFilter;
  orderBy?: Ordering<SegmentOrderField>;
}

export interface SegmentCounts {
  businessCount: number;
  contactCount: number;
}

/** One condition of a segment held against one business. */
export interface ExplainedCondition {
  condition: SegmentCondition;
  /** Place of the group the condition stands in; null at the top. */
  group: number | null;
  met: boolean;
}
