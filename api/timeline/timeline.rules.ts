import type { Permission } from '../access/permissions';
import { ValidationError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { TimelineKind, type TimelineOwner } from './timeline.types';

/** What one must be allowed to read to see items of a kind. */
export const PERMISSION_OF_KIND: Readonly<Record<TimelineKind, Permission>> = {
  INTERACTION: 'interactions.read',
  VISIT: 'visits.read',
  COMMITMENT: 'commitments.read',
  REGISTRATION: 'registrations.read',
  NEWSLETTER: 'subscriptions.read',
  SUBSCRIPTION: 'subscriptions.read',
  MAIL: 'subscriptions.read',
  MEMBERSHIP: 'associations.read',
  AFFILIATION: 'contacts.read',
  CHANGE: 'timeline.read',
};

export const PERMISSION_OF_OWNER: Readonly<Record<TimelineOwner['type'], Permission>> = {
  Business: 'businesses.read',
  Association: 'associations.read',
  Contact: 'contacts.read',
};

interface OwnerIds {
  businessId?: string;
  associationId?: string;
  contactId?: string;
}

/**
 * Whose timeline is asked for.
 * @throws ValidationError unless exactly one record is named
 */
export function ownerOf({ businessId, associationId, contactId }: OwnerIds): TimelineOwner {
  const owners: TimelineOwner[] = [
    ...(businessId ? [{ type: 'Business' as const, id: businessId }] : []),
    ...(associationId ? [{ type: 'Association' as const, id: associationId }] : []),
    ...(contactId ? [{ type: 'Contact' as const, id: contactId }] : []),
  ];
  const [owner] = owners;
  if (!owner || owners.length > 1) {
    throw new ValidationError([{ field: 'businessId', code: FieldProblemCode.EXACTLY_ONE_PARTY }]);
  }
  return owner;
}

/** The kinds asked for, or all, as far as this person may see them. */
export function visibleKinds(
  asked: readonly TimelineKind[] | undefined,
  isAllowed: (permission: Permission) => boolean,
): TimelineKind[] {
  const kinds = asked && asked.length > 0 ? [...new Set(asked)] : Object.values(TimelineKind);
  return kinds.filter((kind) => isAllowed(PERMISSION_OF_KIND[kind]));
}
