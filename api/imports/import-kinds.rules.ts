import type { AreaKind, AssociationKind } from '../../prisma/generated/enums';

/** What kind of part of the municipality a name in a list speaks of; the administrator can change it later. */
export function areaKindOf(name: string): AreaKind {
  if (/\b(kern|dorp|centrum)/i.test(name)) return 'CORE';
  return /\b(wijk|buurt)|(wijk|buurt)\b/i.test(name) ? 'DISTRICT' : 'BUSINESS_PARK';
}

export function associationKindOf(name: string): AssociationKind {
  if (/\bbiz\b/i.test(name)) return 'BIZ';
  if (/winkel/i.test(name)) return 'RETAIL';
  if (/park\s?management/i.test(name)) return 'PARK_MANAGEMENT';
  return /branche/i.test(name) ? 'BRANCH' : 'ENTREPRENEURS';
}
