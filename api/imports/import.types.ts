import type { Import } from '../../prisma/generated/client';
import type { ImportStatus, ImportVerdict } from '../../prisma/generated/enums';
import type { PageRequest } from '../database/page';
import type { ColumnMapping } from './import-columns.rules';

/** An import as everybody but the reader of its file sees it. */
export type ImportRecord = Omit<Import, 'file' | 'workbook'>;

/** Files are megabytes; they are read in slices and travel with nothing else. */
export const WITHOUT_FILES = { file: true, workbook: true } as const;

/**
 * How a row finds the business and the person it speaks of. AUTOMATIC tries everything in order of certainty; NUMBER goes by KVK and branch
 * number alone, EMAIL by e-mail address, NAME_POSTCODE by name and postcode.
 */
export const MATCH_KEYS = ['AUTOMATIC', 'NUMBER', 'EMAIL', 'NAME_POSTCODE'] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

/**
 * What a list may do. CREATE_AND_UPDATE makes what is new and replaces fields; CREATE leaves what is there as it is; UPDATE makes nothing
 * new; FILL_EMPTY makes what is new and of what is there fills empty fields only. One more function of somebody who is there already:
 * import-affiliation.rules.ts.
 */
export const IMPORT_MODES = ['CREATE_AND_UPDATE', 'CREATE', 'UPDATE', 'FILL_EMPTY'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What else to do with the rows of a list. */
export interface ImportOptions {
  mode?: ImportMode;
  matchBy?: MatchKey;
  /** Put on every business the list speaks of. */
  tag?: string;
  /** The topic to which people with 'newsletter: yes' are invited; without it nobody is. */
  topicId?: string;
  /** Where the proof of their consent is kept. Only with it they are subscribed instead of invited. */
  consentProof?: string;
}

export const EFFECT_TYPES = [
  'Business', 'Contact', 'Affiliation', 'Membership', 'Visit', 'Area', 'Sector', 'Association',
] as const; // prettier-ignore
export type EffectType = (typeof EFFECT_TYPES)[number];

/** What writing a row did to one record; kept so that it can be undone. */
export interface ImportEffect {
  type: EffectType;
  id: string;
  /** Column → [before, after] of a record that was there; empty: nothing changed; absent: the record was made. */
  fields?: Record<string, [unknown, unknown]>;
}

export const UNDO_OUTCOMES = ['ARCHIVED', 'KEPT', 'IN_USE', 'FIELD_KEPT', 'NUMBER_TAKEN', 'MERGED'] as const;
/**
 * ARCHIVED: letters or signals refer to it; KEPT: somebody touched it since; IN_USE: others use it; FIELD_KEPT: that field changed since;
 * NUMBER_TAKEN: another business has the number that would come back; MERGED: a duplicate that was merged into it since may have had it too.
 */
export type UndoOutcome = (typeof UNDO_OUTCOMES)[number];

/** What of a row could not simply be put back. */
export interface UndoRemark {
  type: EffectType;
  id: string;
  outcome: UndoOutcome;
  /** The column that stayed as it is. */
  field?: string;
}

/** What became of what a list made and changed. */
export interface UndoCounts {
  removedBusinesses: number;
  removedContacts: number;
  /** Roles, memberships, visits, areas, associations. */
  removedOther: number;
  archived: number;
  /** Records that got fields back. */
  restored: number;
  /** Records of which something stayed because somebody changed or uses it. */
  kept: number;
}

export const noUndoCounts = (): UndoCounts => ({
  removedBusinesses: 0,
  removedContacts: 0,
  removedOther: 0,
  archived: 0,
  restored: 0,
  kept: 0,
});

export interface ImportCounts {
  rows: Record<ImportVerdict, number>;
  /** Rows with at least one remark, refused or not. */
  remarked: number;
  blankRows: number;
  newBusinesses: number;
  changedBusinesses: number;
  newContacts: number;
  changedContacts: number;
  newAffiliations: number;
  newMemberships: number;
  newBoardRoles: number;
  newAssociations: number;
  newAreas: number;
  newVisits: number;
  /** Addresses that want the newsletter. */
  newsletterWishes: number;
  invitations: number;
  /** Subscriptions made by the proof that the importer stated. */
  newSubscriptions: number;
  /** Remarks by code. */
  issues: Record<string, number>;
}

export function noCounts(): ImportCounts {
  return {
    rows: { NEW: 0, CHANGED: 0, SAME: 0, DUPLICATE: 0, WRONG: 0 },
    remarked: 0,
    blankRows: 0,
    newBusinesses: 0,
    changedBusinesses: 0,
    newContacts: 0,
    changedContacts: 0,
    newAffiliations: 0,
    newMemberships: 0,
    newBoardRoles: 0,
    newAssociations: 0,
    newAreas: 0,
    newVisits: 0,
    newsletterWishes: 0,
    invitations: 0,
    newSubscriptions: 0,
    issues: {},
  };
}

export interface ImportFilter {
  q?: string;
  ids?: string[];
  statuses?: ImportStatus[];
}

export interface ImportListRequest extends PageRequest {
  filter: ImportFilter;
}

export interface ImportRowFilter {
  verdicts?: ImportVerdict[];
  /** Only rows with a remark. */
  remarked?: boolean;
  /** Only rows of which something could not be undone. */
  kept?: boolean;
}

export interface ImportRowListRequest extends PageRequest {
  importId: string;
  filter: ImportRowFilter;
}

export interface UploadedFile {
  fileName: string;
  bytes: Buffer;
}

/** What a person decides about a list before it is checked. */
export interface ImportSettings {
  /** Of a workbook: which sheet. */
  sheet?: string;
  encoding?: string;
  separator?: string;
  mapping?: ColumnMapping;
  options?: ImportOptions;
}
