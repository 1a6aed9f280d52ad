import type { PartyRowFragment } from '../graphql/generated';

/** The business or association of a function, with the resource whose page it has. */
export function partyOf({ business, association }: PartyRowFragment) {
  if (business) return { resource: 'businesses', id: business.id, name: business.name };
  return association ? { resource: 'associations', id: association.id, name: association.name } : undefined;
}
