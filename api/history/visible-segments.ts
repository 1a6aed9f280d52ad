import { Prisma } from '../../prisma/generated/client';
import { Role } from '../../prisma/generated/enums';
import type { Actor } from '../access/actor';

/** Which rows of `segments r` this person may see, as the segments slice says in Prisma's words. */
export function visibleSegments(actor: Actor): Prisma.Sql {
  if (actor.kind !== 'user') return actor.kind === 'system' ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  const forRoles =
    actor.role === Role.ADMINISTRATOR
      ? Prisma.sql`TRUE`
      : Prisma.sql`${actor.role}::"Role" = ANY (r."roles")`;
  return Prisma.sql`(r."visibility" = 'EVERYONE' OR (r."visibility" = 'ROLES' AND ${forRoles}) OR r."ownerId" = ${actor.userId}::uuid)`;
}
