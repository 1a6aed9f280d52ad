import type { Language, SalutationPreference } from '../../prisma/generated/enums';
import type { Ordering, PageRequest } from '../database/page';
import type { SegmentChoice } from '../segments/segment.types';

export interface ContactFilter extends SegmentChoice {
  /** Part of a name in any spelling, an e-mail address or part of one, or a phone number in any notation. */
  q?: string;
  ids?: string[];
  /** With a current function at one of these. */
  businessIds?: string[];
  associationIds?: string[];
  tags?: string[];
  includeArchived?: boolean;
}

export type ContactOrderField = 'name' | 'createdAt' | 'updatedAt';

export interface ContactListRequest extends PageRequest {
  filter: ContactFilter;
  /** By name: family name without prefix, then prefix, then first names. */
  orderBy?: Ordering<ContactOrderField>;
}

export interface ContactEmailInput {
  address: string;
  isPrimary?: boolean;
}

export interface ContactPhoneInput {
  number: string;
  isPrimary?: boolean;
}

export interface ContactInput {
  initials?: string | null;
  givenName?: string | null;
  infix?: string | null;
  familyName: string;
  salutationPreference?: SalutationPreference;
  language?: Language;
  tags?: string[];
  remarks?: string | null;
  source?: string;
  /** The whole list: what is absent from it goes away. Without a primary one the first is. */
  emails?: ContactEmailInput[];
  phones?: ContactPhoneInput[];
}

export interface NewContactInput extends ContactInput {
  /** Functions to start with; without a primary one the first is. */
  affiliations?: ContactFunctionInput[];
}

/** A function at exactly one business or association. */
export interface ContactFunctionInput {
  businessId?: string | null;
  associationId?: string | null;
  role?: string | null;
  isBoardMember?: boolean;
  isPrimary?: boolean;
  startsOn?: Date | null;
  endsOn?: Date | null;
  /** Of a board member: until when they were chosen. */
  termEndsOn?: Date | null;
}

export interface AffiliationInput extends ContactFunctionInput {
  contactId: string;
}

/** Whose function it is and where never changes: that is another function. */
export type AffiliationPatch = Pick<
  ContactFunctionInput,
  'role' | 'isBoardMember' | 'startsOn' | 'endsOn' | 'termEndsOn'
>;

/** Where somebody goes to work, and from when. */
export interface MoveInput {
  businessId?: string | null;
  associationId?: string | null;
  role?: string | null;
  /** First day at the new place; today when absent. The old function ends the day before. */
  startsOn?: Date | null;
}
