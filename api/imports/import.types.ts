import type { Import } from '../../prisma/generated/client';
import type { ImportStatus, ImportVerdict } from '../../prisma/generated/enums';
import type { PageRequest } from '../database/page';
import type { ColumnMapping } from './import-columns.rules';

/** An import as everybody but the reader of its file sees it. */
export type ImportRecord = Omit<Import, 'file'>;

/** What else to do with the rows of a list. */
export interface ImportOptions {
  /** Put on every business the list speaks of. */
  tag?: string;
  /** The topic to which people with 'newsletter: yes' are invited; without it nobody is. */
  topicId?: string;
  /** Where the proof of their consent is kept. Only with it they are subscribed instead of invited. */
  consentProof?: string;
}

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
  encoding?: string;
  separator?: string;
  mapping?: ColumnMapping;
  options?: ImportOptions;
}
