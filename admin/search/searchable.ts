import type { SearchKind } from '../graphql/generated';

/** Where the page of something found is. */
export const resourceOf: Readonly<Record<SearchKind, string>> = {
  BUSINESS: 'businesses',
  CONTACT: 'contacts',
  ASSOCIATION: 'associations',
  VISIT: 'visits',
  EVENT: 'events',
  NEWSLETTER: 'newsletters',
};

export const searchable: ReadonlySet<string> = new Set(Object.values(resourceOf));

/** Where the words of a state stand; a kind without has no state worth telling. */
export const enumOfState: Partial<Record<SearchKind, string>> = {
  BUSINESS: 'BusinessStatus',
  ASSOCIATION: 'AssociationKind',
  VISIT: 'VisitStatus',
  EVENT: 'EventStatus',
  NEWSLETTER: 'NewsletterStatus',
};
