import type { BoardDraft } from './import-board-cells';
import type { FieldChange } from './import-changes.rules';
import type { ImportIssue } from './import-issues';
import type { BusinessDraft, ContactDraft, ImportRowDraft } from './import-row.rules';

/** A business of the list, or one that was there already. */
export interface PlannedBusiness {
  /** Of a record that exists already. */
  id?: string;
  draft: BusinessDraft;
  /** The first row of this import that spoke of it. */
  firstRow?: number;
  /** True when this import makes it, in this batch or in an earlier one. */
  isMade?: boolean;
}

export interface PlannedContact {
  id?: string;
  draft: ContactDraft;
  firstRow?: number;
  isMade?: boolean;
}

export interface PlannedAffiliation {
  id?: string;
  business: PlannedBusiness;
  contact: PlannedContact;
  /** '' when nothing says what they are there. */
  role: string;
  /** False: it exists already. */
  isNew: boolean;
  /** The row of this import that makes it or, of several at one business, the first that spoke of it. */
  firstRow?: number;
  /** The row that says what somebody is there, of one that was there without a role. */
  filledRow?: number;
  /** Calendar days. */
  startsOn?: string;
  termEndsOn?: string;
  isMade?: boolean;
  /** What these rows change in the start of one that was there, and the first that does. */
  changes: FieldChange[];
  changedRow?: number;
}

export interface PlannedAssociation {
  id?: string;
  name: string;
  kvkNumber?: string | null;
}

/** What somebody is on the board of an association. */
export interface PlannedBoardRole {
  id?: string;
  contact: PlannedContact;
  association: PlannedAssociation;
  draft: BoardDraft;
  /** The first row of this import that spoke of it. */
  firstRow?: number;
  isMade?: boolean;
  isNew: boolean;
  /** What these rows change in one that was there, and the first that does. */
  changes: FieldChange[];
  changedRow?: number;
}

export interface PlannedMembership {
  business: PlannedBusiness;
  association: PlannedAssociation;
  isNew: boolean;
  row: number;
}

export type RowVerdict = 'NEW' | 'CHANGED' | 'SAME' | 'DUPLICATE' | 'WRONG';

/** What happens with one row. */
export interface PlannedRow {
  draft: ImportRowDraft;
  verdict: RowVerdict;
  /** The row of this list that said everything already. */
  duplicateOf?: number;
  changes: FieldChange[];
  issues: ImportIssue[];
  business?: PlannedBusiness;
  contact?: PlannedContact;
}

export interface ExistingBusiness extends PlannedBusiness {
  id: string;
  associationIds: string[];
}

/** A current board role. */
export interface ExistingBoardRole {
  id?: string;
  associationId: string;
  draft: BoardDraft;
  firstRow?: number;
  isMade?: boolean;
}

/** A current function at a business. */
export interface ExistingAffiliation {
  id?: string;
  businessId: string;
  role: string;
  startsOn?: string;
  termEndsOn?: string;
  firstRow?: number;
  isMade?: boolean;
}

export interface ExistingContact extends PlannedContact {
  id: string;
  affiliations: ExistingAffiliation[];
  boards?: ExistingBoardRole[];
  /** True when one of their current functions is the main one. */
  hasPrimary?: boolean;
}

export interface ExistingAssociation extends PlannedAssociation {
  id: string;
}

/** What the database holds that the rows may speak of. */
export interface ExistingRecords {
  businesses: ExistingBusiness[];
  contacts: ExistingContact[];
  associations: ExistingAssociation[];
}
