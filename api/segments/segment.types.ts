import type { Prisma } from '../../prisma/generated/client';
import type { BusinessStatus, Role, SegmentVisibility } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';

/** ALL: every condition holds (and); ANY: at least one does (or). */
export type SegmentMatch = 'ALL' | 'ANY';

/**
 * Relations that are named by the ids of records. `association`: member today; `board`: somebody who works there sits on
 * its board today; `topic`: somebody there has a confirmed subscription; `registration` and `attendance`: the business or
 * somebody there has a seat at, or came to, one of these events.
 */
export type ReferenceField =
  'area' | 'sector' | 'association' | 'board' | 'accountManager' | 'topic' | 'registration' | 'attendance';
/** `role`: the function somebody has there today. */
export type TextField = 'tag' | 'city' | 'role';
/** Months since something last happened; never counts as longer ago than any number. */
export type MomentField = 'lastVisit' | 'lastContact' | 'lastAttendance';
export type ChoiceOperator = 'IN' | 'NOT_IN';

export type SegmentCondition =
  | { field: ReferenceField; operator: ChoiceOperator; value: string[] }
  | { field: TextField; operator: ChoiceOperator; value: string[] }
  | { field: 'status'; operator: ChoiceOperator; value: BusinessStatus[] }
  /** Working persons. */
  | { field: 'size'; operator: 'AT_LEAST' | 'AT_MOST'; value: number }
  | { field: MomentField; operator: 'LONGER_AGO' | 'WITHIN'; value: number }
  | { field: MomentField; operator: 'NEVER' }
  /** Whether a promise to the business is still open. */
  | { field: 'openCommitment'; operator: 'YES' | 'NO' };

/** A filter over businesses: conditions and groups of conditions, two levels of groups deep. */
export interface SegmentDefinition {
  match: SegmentMatch;
  conditions: SegmentPart[];
}

export type SegmentPart = SegmentCondition | SegmentDefinition;

export function isGroup(part: SegmentPart): part is SegmentDefinition {
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
  visibility?: SegmentVisibility;
  /** With visibility ROLES: who else sees it. */
  roles?: Role[];
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

/** A saved segment or one that is still being built; as part of a list's filter, both may be absent. */
export interface SegmentChoice {
  segmentId?: string | null;
  /** Untrusted until parseDefinition has read it. */
  definition?: unknown;
}

/** A list's filter whose segment, if it names one, was worked out by SegmentsService: only with such a one anything can be read. */
export type Resolved<Filter extends SegmentChoice> = Filter & {
  /** The condition that its members meet; null when it names no segment. */
  members: Prisma.Sql | null;
};

/** A filter of businesses, worked out for one person. */
export type ResolvedForBusinesses<Filter extends SegmentChoice> = Resolved<Filter> & {
  /** A shielded address fits no question of where a business stands. */
  hidesShielded: boolean;
};

/** A question for a list with such a filter. */
export type ResolvedRequest<Request extends { filter: SegmentChoice }> = Request & {
  filter: Resolved<Request['filter']>;
};

/** A question for a list of businesses. */
export type ResolvedForBusinessList<Request extends { filter: SegmentChoice }> = Request & {
  filter: ResolvedForBusinesses<Request['filter']>;
};

/**
 * Seen from which day, and by whom: confidential contact moments count only for people who may read them, and where a
 * business with a shielded address stands is known to the team only.
 */
export interface SegmentView {
  now: Date;
  seesConfidential: boolean;
  hidesShielded: boolean;
}

export interface SegmentCounts {
  businessCount: number;
  contactCount: number;
}

/** One condition of a segment held against one business. */
export interface ExplainedCondition {
  condition: SegmentCondition;
  /** Where it stands: places in `conditions`, from the top down. */
  path: number[];
  met: boolean;
  /** What stands there: names, words, a number, a day (YYYY-MM-DD) or a status; null for who may not read it. */
  found: string[] | null;
}

export interface Explanation {
  isMember: boolean;
  conditions: ExplainedCondition[];
}

/** A business that could bring a person in. */
export interface ExplainedBusiness extends Explanation {
  businessId: string;
  name: string;
  worksThere: boolean;
  /** Names of associations it belongs to, on whose board the person sits. */
  boardOf: string[];
}

export interface PersonExplanation {
  isMember: boolean;
  /** At most 20, those that bring them in first, then those where they work. */
  businesses: ExplainedBusiness[];
  /** How many there are. */
  businessCount: number;
}

/** Something that names a segment. */
export interface SegmentUse {
  kind: 'NEWSLETTER' | 'EVENT';
  id: string;
  name: string;
  /** Sent, held or cancelled: changing the segment no longer touches it. */
  isOver: boolean;
}
