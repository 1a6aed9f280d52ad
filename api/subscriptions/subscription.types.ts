import type {
  Language,
  Subscription,
  SubscriptionStatus,
  Suppression,
  SuppressionReason,
} from '../../prisma/generated/client';
import type { Ordering, PageRequest } from '../database/page';

export type SiteWordLanguage = Language;

/** Where something about consent happened: stands in the evidence. */
export type ConsentChannel =
  'website' | 'preferences' | 'one-click' | 'staff' | 'import' | 'complaint' | 'provider' | 'merge';

export interface SubscriptionFilter {
  /** Part of an address or a name. */
  q?: string;
  ids?: string[];
  topicIds?: string[];
  statuses?: SubscriptionStatus[];
  contactId?: string;
}

export interface SubscriptionListRequest extends PageRequest {
  filter: SubscriptionFilter;
  orderBy?: Ordering<'createdAt' | 'email' | 'status' | 'confirmedAt'>;
}

/** Somebody who asked for the newsletter, on a form. */
export interface SubscriptionRequest {
  email: string;
  topicIds: string[];
  language: Language;
  /** The consent sentence was agreed to. */
  isAgreed: boolean;
  /** Path of the form. */
  form: string;
  ip: string;
}

export interface KnownPerson {
  email: string;
  name?: string;
  language?: Language;
  contactId?: string;
}

/** People to ask whether they want to hear about these topics. */
export interface Invitation {
  people: readonly KnownPerson[];
  topicIds: string[];
  /** How we know the addresses, in words: "uit ons relatiebestand". */
  addressSource?: string;
}

export interface ProvenConsent extends KnownPerson {
  topicIds: string[];
  /** Where the proof is kept and what it says: "formulier Dag van de Ondernemer 2025, map 12". */
  proof: string;
}

/** People who agreed to the same topics in the same way. */
export interface ProvenList extends Pick<ProvenConsent, 'topicIds' | 'proof'> {
  people: readonly KnownPerson[];
}

export interface SuppressionFilter {
  q?: string;
  ids?: string[];
  reasons?: SuppressionReason[];
  includeLifted?: boolean;
}

export interface SuppressionListRequest extends PageRequest {
  filter: SuppressionFilter;
  orderBy?: Ordering<'createdAt' | 'email'>;
}

export type { Subscription, Suppression };
