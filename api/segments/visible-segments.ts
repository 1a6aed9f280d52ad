import type { Prisma } from '../../prisma/generated/client';
import { Role, SegmentVisibility } from '../../prisma/generated/enums';
import type { Actor } from '../access/actor';
import type { DbClient } from '../database/prisma.service';
import { ValidationError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';

/** Private ones are only their owner's; the administrator keeps what is shared with some. */
export function visibleTo(actor: Actor): Prisma.SegmentWhereInput {
  if (actor.kind !== 'user') return actor.kind === 'system' ? {} : { id: { in: [] } };
  const forRoles =
    actor.role === Role.ADMINISTRATOR
      ? { visibility: SegmentVisibility.ROLES }
      : { visibility: SegmentVisibility.ROLES, roles: { has: actor.role } };
  return { OR: [{ visibility: SegmentVisibility.EVERYONE }, forRoles, { ownerId: actor.userId }] };
}

/**
 * A meeting or a letter may only be for segments that its maker may see; somebody else's private one is as unknown as none.
 * @throws ValidationError beside the field
 */
export async function checkSegmentsVisible(
  db: DbClient,
  actor: Actor,
  field: string,
  ids: readonly string[],
): Promise<void> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) return;
  const visible = await db.segment.count({ where: { AND: [{ id: { in: chosen } }, visibleTo(actor)] } });
  if (visible < chosen.length)
    throw new ValidationError([{ field, code: FieldProblemCode.UNKNOWN_REFERENCE }]);
}
