import type { Role } from '../../prisma/generated/enums';

/** Who acts. Every use case takes one as its first parameter. */
export type Actor = UserActor | SystemActor | PublicActor;

export interface UserActor {
  kind: 'user';
  userId: string;
  role: Role;
}

/** Jobs and the command line. */
export interface SystemActor {
  kind: 'system';
}

/** A stranger on the public site. */
export interface PublicActor {
  kind: 'public';
}

export const SYSTEM_ACTOR: SystemActor = { kind: 'system' };
export const PUBLIC_ACTOR: PublicActor = { kind: 'public' };

/** The member of staff who acts, or undefined for the system and strangers. */
export function userIdOf(actor: Actor): string | undefined {
  return actor.kind === 'user' ? actor.userId : undefined;
}
