import { Role } from '../../prisma/generated/enums';
import { ForbiddenError, UnauthenticatedError } from '../errors/domain-error';
import type { Actor } from './actor';

const INITIALS = {
  AM: Role.ACCOUNT_MANAGER,
  CO: Role.COMMUNICATIONS,
  EO: Role.EVENT_ORGANISER,
  KC: Role.KCC_AGENT,
  SP: Role.SPECIALIST,
  AL: Role.ALDERMAN,
  AD: Role.ADMINISTRATOR,
  ST: Role.STEWARD,
} as const;

const allow = (initials: string): ReadonlySet<Role> =>
  new Set(
    initials
      .split(/\s+/)
      .filter((one): one is keyof typeof INITIALS => one in INITIALS)
      .map((one) => INITIALS[one]),
  );

/** Who may do what: one row per permission, one column per role. Nothing outside this table grants anything. */
export const PERMISSIONS = {
  'account.use': /*              */ allow('AM CO EO KC SP AL AD ST'),
  'users.read': /*               */ allow('AM CO EO KC SP AL AD   '),
  'users.write': /*              */ allow('                  AD   '),
  'views.read': /*               */ allow('AM CO EO KC SP AL AD   '),
  'views.write': /*              */ allow('AM CO EO KC SP AL AD   '),
  'views.share': /*              */ allow('AM CO EO KC SP    AD   '),
  'areas.read': /*               */ allow('AM CO EO KC SP AL AD   '),
  'areas.write': /*              */ allow('                  AD   '),
  'sectors.read': /*             */ allow('AM CO EO KC SP AL AD   '),
  'sectors.write': /*            */ allow('                  AD   '),
  'businesses.read': /*          */ allow('AM CO EO KC SP AL AD   '),
  'businesses.write': /*         */ allow('AM CO EO          AD   '),
  'associations.read': /*        */ allow('AM CO EO KC SP AL AD   '),
  'associations.write': /*       */ allow('AM CO EO          AD   '),
  'contacts.read': /*            */ allow('AM CO EO KC SP    AD   '),
  'contacts.write': /*           */ allow('AM CO EO KC       AD   '),
  'interactions.read': /*        */ allow('AM CO EO KC SP AL AD   '),
  'interactions.write': /*       */ allow('AM CO EO KC SP    AD   '),
  'interactions.confidential': /**/ allow('AM CO EO          AD   '),
  'timeline.read': /*            */ allow('AM CO EO KC SP AL AD   '),
  'segments.read': /*            */ allow('AM CO EO       AL AD   '),
  'segments.write': /*           */ allow('AM CO EO          AD   '),
  'segments.people': /*          */ allow('AM CO EO          AD   '),
  'segments.pin': /*             */ allow('AM CO EO       AL AD   '),
  'visits.read': /*              */ allow('AM CO EO    SP AL AD   '),
  'visits.write': /*             */ allow('AM    EO          AD   '),
  'commitments.read': /*         */ allow('AM CO EO KC SP AL AD   '),
  'commitments.write': /*        */ allow('AM    EO    SP    AD   '),
  'events.read': /*              */ allow('AM CO EO KC SP AL AD ST'),
  'events.write': /*             */ allow('   CO EO          AD   '),
  'registrations.read': /*       */ allow('AM CO EO          AD ST'),
  'registrations.write': /*      */ allow('AM CO EO          AD   '),
  'registrations.checkIn': /*    */ allow('      EO          AD ST'),
  'topics.read': /*              */ allow('AM CO EO KC SP AL AD   '),
  'topics.write': /*             */ allow('   CO             AD   '),
  'subscriptions.read': /*       */ allow('AM CO EO          AD   '),
  'subscriptions.write': /*      */ allow('   CO             AD   '),
  'newsletters.read': /*         */ allow('AM CO EO KC SP AL AD   '),
  'newsletters.write': /*        */ allow('   CO             AD   '),
  'newsletters.approve': /*      */ allow('AM CO             AD   '),
  'deliveries.read': /*          */ allow('   CO             AD   '),
  'mail.read': /*                */ allow('   CO             AD   '),
  'imports.read': /*             */ allow('AM CO             AD   '),
  'imports.write': /*            */ allow('AM CO             AD   '),
  'addresses.read': /*           */ allow('AM CO EO KC       AD   '),
  'register.read': /*            */ allow('AM CO EO          AD   '),
  'register.write': /*           */ allow('AM CO EO          AD   '),
  'exports.run': /*              */ allow('AM CO EO          AD   '),
  'duplicates.read': /*          */ allow('AM CO EO KC       AD   '),
  'duplicates.write': /*         */ allow('AM CO EO          AD   '),
  'audit.read': /*               */ allow('                  AD   '),
  'bulk.read': /*                */ allow('AM CO EO          AD   '),
  'bulk.write': /*               */ allow('AM CO EO          AD   '),
  'history.read': /*             */ allow('AM CO EO KC SP AL AD   '),
  'history.write': /*            */ allow('AM CO EO KC SP    AD   '),
  'dashboard.read': /*           */ allow('AM CO EO KC SP AL AD   '),
  'search.read': /*              */ allow('AM CO EO KC SP AL AD   '),
} as const satisfies Record<string, ReadonlySet<Role>>;

export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[];

export function isAllowed(role: Role, permission: Permission): boolean {
  return PERMISSIONS[permission].has(role);
}

/** True when this actor may; strangers may nothing here, the system may everything. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'user' && isAllowed(actor.role, permission);
}

/**
 * First line of every use case.
 * @throws UnauthenticatedError for a stranger, ForbiddenError for a role without the permission
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.kind === 'public') throw new UnauthenticatedError();
  if (!may(actor, permission)) throw new ForbiddenError(permission);
}

export function permissionsOf(role: Role): Permission[] {
  return ALL_PERMISSIONS.filter((permission) => isAllowed(role, permission));
}
