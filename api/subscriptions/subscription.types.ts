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

export interface KnownRecipient {
  email: string;
  name?: string;
  language?: Language;
  contactId?: string;
  topicIds: string[];
}

export interface Invitation extends KnownRecipient {
  /** How we know the address, in words: "uit ons relatiebestand". */
  addressSource?: string;
}

export interface ProvenConsent extends KnownRecipient {
  /** Where the proof is kept and what it says: "formulier Dag van de Ondernemer 2025, map 12". */
  proof: string;
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
