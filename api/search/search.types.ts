export enum SearchKind {
  BUSINESS = 'BUSINESS',
  CONTACT = 'CONTACT',
  ASSOCIATION = 'ASSOCIATION',
  VISIT = 'VISIT',
  EVENT = 'EVENT',
  NEWSLETTER = 'NEWSLETTER',
}

/** Why something was found. */
export enum SearchMatch {
  REFERENCE = 'REFERENCE',
  NAME = 'NAME',
  OTHER_NAME = 'OTHER_NAME',
  KVK_NUMBER = 'KVK_NUMBER',
  BRANCH_NUMBER = 'BRANCH_NUMBER',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  ADDRESS = 'ADDRESS',
  CONTACT_PHONE = 'CONTACT_PHONE',
  CONTACT_EMAIL = 'CONTACT_EMAIL',
  PARTY = 'PARTY',
  PARTICIPANT = 'PARTICIPANT',
}

export interface SearchHit {
  id: string;
  kind: SearchKind;
  title: string;
  /** What tells it from its namesakes: a town and number, where somebody works, who is visited. */
  subtitle: string | null;
  matchedOn: SearchMatch;
  /** What was found when that is not the title: a number, an address, another name. */
  matched: string | null;
  /** The person whose number, address or name led here. */
  via: string | null;
  /** A code that the screen puts into words: a status, a kind. */
  state: string | null;
  /** When it is or was, for what has a moment. */
  at: Date | null;
}

export interface SearchGroup {
  kind: SearchKind;
  hits: SearchHit[];
  hasMore: boolean;
}

/** An address or part of it, in small letters: in full, its beginning, or a part from anywhere. */
export interface EmailTerm {
  how: 'WHOLE' | 'START' | 'PART';
  text: string;
}

/** A text from the search box as everything it may mean; absent is what it cannot be. */
export interface SearchTerms {
  /** The words in the order typed, for the beginning of a name. */
  phrase: string;
  /** Parts that must all occur in a name, in any order. */
  words: readonly string[];
  /** Letters that first names begin with: 'A.' */
  initials: readonly string[];
  /** The beginning of a KVK number, at most 8 digits, and of a branch number, at most 12. */
  kvkNumber?: string;
  branchNumber?: string;
  /** A branch number in full, when its leading zeros were left out. */
  wholeBranchNumber?: string;
  /** The beginning of a number in E.164. */
  phone?: string;
  email?: EmailTerm;
  postcode?: string;
  /** Digits and the letters of the addition, in small letters. */
  houseNumber?: string;
  id?: string;
}
