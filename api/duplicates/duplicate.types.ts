import type { Merge } from '../../prisma/generated/client';
import type { DuplicateStatus, PartyKind } from '../../prisma/generated/enums';
import type { PageRequest } from '../database/page';

/** Why two records may be one. Each is a sentence on the screen. */
export enum DuplicateReason {
  SAME_NAME = 'SAME_NAME',
  FITTING_NAME = 'FITTING_NAME',
  SIMILAR_NAME = 'SIMILAR_NAME',
  SAME_EMAIL = 'SAME_EMAIL',
  SAME_PHONE = 'SAME_PHONE',
  SAME_ORGANISATION = 'SAME_ORGANISATION',
  SAME_EMAIL_DOMAIN = 'SAME_EMAIL_DOMAIN',
  SAME_POSTCODE = 'SAME_POSTCODE',
  SAME_ADDRESS = 'SAME_ADDRESS',
  SAME_KVK_NUMBER = 'SAME_KVK_NUMBER',
  SAME_BRANCH_NUMBER = 'SAME_BRANCH_NUMBER',
  SAME_WEBSITE = 'SAME_WEBSITE',
  POINTED_OUT = 'POINTED_OUT',
}

export interface CandidateFilter {
  ids?: string[];
  kind?: PartyKind;
  statuses?: DuplicateStatus[];
}

export interface CandidateListRequest extends PageRequest {
  filter: CandidateFilter;
}

/** What stands in the form for a contact, as far as it is typed. */
export interface PossibleContact {
  givenName?: string | null;
  initials?: string | null;
  familyName?: string | null;
  emails?: string[];
  phones?: string[];
  businessIds?: string[];
}

/** What stands in the form for a business, as far as it is typed. */
export interface PossibleBusiness {
  name?: string | null;
  kvkNumber?: string | null;
  branchNumber?: string | null;
  email?: string | null;
  phone?: string | null;
  postcode?: string | null;
}

/** One of the two, and the record in the form itself when it exists already. */
export interface PossibleQuestion {
  contact?: PossibleContact;
  business?: PossibleBusiness;
  exceptId?: string | null;
}

export interface PossibleDuplicate {
  id: string;
  /** What tells it from others: a town, a business. */
  name: string;
  place: string | null;
  score: number;
  reasons: DuplicateReason[];
}

export interface MergeListRequest extends PageRequest {
  filter: {
    ids?: string[];
    contactId?: string;
    businessId?: string;
    /** Only those that can still be taken back. */
    undoable?: boolean;
  };
}

/** Which two records, and as they were seen. */
export interface MergeRequest<Field extends string> {
  survivorId: string;
  survivorVersion: number;
  loserId: string;
  loserVersion: number;
  /** What is taken over from the record that goes; everything else stays as the survivor has it. */
  fromLoser: Field[];
}

export enum MergeRefusal {
  /** Somebody changed one of the two after this screen was opened. */
  CHANGED_MEANWHILE = 'CHANGED_MEANWHILE',
  /** One of the two was merged before. */
  ALREADY_MERGED = 'ALREADY_MERGED',
  /** One of the two stands in the archive. */
  ARCHIVED = 'ARCHIVED',
  SAME_RECORD = 'SAME_RECORD',
  /** The one would succeed itself over a third. */
  SUCCESSION_RING = 'SUCCESSION_RING',
}

export type MergeOutcome = { merge: Merge } | { reason: MergeRefusal };

export enum UndoRefusal {
  ALREADY_UNDONE = 'ALREADY_UNDONE',
  /** More than 90 days ago: what was kept for it is gone. */
  TOO_LATE = 'TOO_LATE',
  /** The survivor was itself merged later: that one must be taken back first. */
  UNDO_NEWER_FIRST = 'UNDO_NEWER_FIRST',
  /** Another record now holds what the old one needs, such as its KVK number. */
  NUMBER_TAKEN = 'NUMBER_TAKEN',
}

export enum UndoConflictKind {
  /** A person changed it since: what they wrote stays. */
  CHANGED = 'CHANGED',
  /** It was removed since: it stays away. */
  REMOVED = 'REMOVED',
  /** Something else stands in its place now. */
  IMPOSSIBLE = 'IMPOSSIBLE',
  /** A business would succeed itself over others: whom it succeeds stays as it is. */
  SUCCESSION_RING = 'SUCCESSION_RING',
}

/** One thing that undoing a merge left as it is. */
export interface UndoConflict {
  record: MergedRecord;
  field: string | null;
  kind: UndoConflictKind;
  id: string | null;
}

export type UndoOutcome = { merge: Merge; conflicts: UndoConflict[] } | { reason: UndoRefusal };

/** What can hang on a contact or business, by the name that people know. */
export enum MergedRecord {
  CONTACT = 'CONTACT',
  BUSINESS = 'BUSINESS',
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  AFFILIATION = 'AFFILIATION',
  MEMBERSHIP = 'MEMBERSHIP',
  SECTOR = 'SECTOR',
  INTERACTION = 'INTERACTION',
  VISIT = 'VISIT',
  COMMITMENT = 'COMMITMENT',
  REGISTRATION = 'REGISTRATION',
  SUBSCRIPTION = 'SUBSCRIPTION',
  CONSENT = 'CONSENT',
  MAIL = 'MAIL',
  DELIVERY = 'DELIVERY',
  IMPORT = 'IMPORT',
  DUPLICATE = 'DUPLICATE',
  MERGE = 'MERGE',
}

/** An event at which one person has more than one place. */
export interface DoubleSeat {
  id: string;
  title: string;
  startsAt: Date;
  registrations: number;
}
