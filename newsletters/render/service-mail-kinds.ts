import type { Fact } from './snippets';

interface EventFacts {
  /** Ready to print: see `momentInWords`. */
  readonly event: {
    readonly title: string;
    readonly when: string;
    readonly where: string;
    readonly url?: string;
  };
}

interface VisitFacts {
  readonly visit: {
    /** The business that is visited. */
    readonly business: string;
    readonly when: string;
    readonly where: string;
    /** Who comes along from the municipality. */
    readonly visitors: readonly string[];
    readonly topics?: readonly string[];
  };
}

/** One thing that became different, in words. */
export interface MailChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What each kind of mail must be told. */
export interface ServiceMailDataByKind {
  'confirm-subscription': {
    readonly topics: readonly string[];
    readonly confirmUrl: string;
    /** Until when the link works, in words. */
    readonly validUntil?: string;
  };
  'subscription-confirmed': {
    readonly topics: readonly string[];
    readonly preferencesUrl: string;
    readonly unsubscribeUrl: string;
  };
  'subscription-invitation': {
    readonly signUpUrl: string;
    /** How we know this address, in words: "uit ons relatiebestand". */
    readonly addressSource?: string;
  };
  'registration-confirmed': EventFacts & {
    readonly seats: number;
    readonly sessions?: readonly string[];
    readonly cancelUrl: string;
  };
  'registration-waitlisted': EventFacts & {
    readonly seats: number;
    readonly position?: number;
    readonly cancelUrl: string;
  };
  'registration-promoted': EventFacts & {
    readonly seats: number;
    readonly cancelUrl: string;
    /** Given when the place is an offer that must be accepted. */
    readonly accept?: { readonly url: string; readonly before: string };
  };
  'registration-cancelled': EventFacts & {
    readonly seats: number;
    /** Where to register again. */
    readonly registerUrl?: string;
  };
  'event-changed': EventFacts & { readonly changes: readonly MailChange[]; readonly cancelUrl: string };
  'event-cancelled': EventFacts & { readonly reason?: string };
  'visit-invitation': VisitFacts & {
    readonly purpose?: string;
    /** Where to say yes, or propose another moment. */
    readonly answerUrl?: string;
  };
  'visit-changed': VisitFacts & { readonly changes: readonly MailChange[] };
  'visit-cancelled': VisitFacts & { readonly reason?: string };
  /** To the colleague who looks after it. */
  'business-closed': { readonly business: string; readonly businessUrl: string };
}

export type ServiceMailKind = keyof ServiceMailDataByKind;

/** Every kind; one that is missing here does not compile. */
const KINDS: Record<ServiceMailKind, true> = {
  'confirm-subscription': true,
  'subscription-confirmed': true,
  'subscription-invitation': true,
  'registration-confirmed': true,
  'registration-waitlisted': true,
  'registration-promoted': true,
  'registration-cancelled': true,
  'event-changed': true,
  'event-cancelled': true,
  'visit-invitation': true,
  'visit-changed': true,
  'visit-cancelled': true,
  'business-closed': true,
};
export const SERVICE_MAIL_KINDS = Object.keys(KINDS) as ServiceMailKind[];

/** A mail in words, before it gets a look. */
export interface ServiceMailText {
  readonly subject: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly facts: readonly Fact[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly after: readonly string[];
  /** A sentence that ends in a link. */
  readonly links: readonly { readonly before: string; readonly label: string; readonly url: string }[];
}

type Sender = { readonly municipality: { readonly name: string } };

/** All mails of one language. */
export interface ServiceMailLanguage {
  readonly greeting: string;
  readonly signature: string;
  readonly contact: { readonly phone: string; readonly email: string; readonly workingDays: string };
  readonly mails: {
    readonly [K in ServiceMailKind]: (data: ServiceMailDataByKind[K] & Sender) => ServiceMailText;
  };
}
