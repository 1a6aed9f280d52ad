import type { Prisma } from '../../prisma/generated/client';
import { containing } from '../database/like';
import type { InteractionFilter } from './interaction.types';

/** What a list of contact moments is narrowed to; whether somebody may see them is another matter. */
export function interactionConditions(filter: InteractionFilter): Prisma.InteractionWhereInput[] {
  const { q, ids, businessIds, associationIds, contactIds, userIds, channels } = filter;
  return [
    filter.includeArchived || ids ? {} : { archivedAt: null },
    ids ? { id: { in: ids } } : {},
    q ? { summary: containing(q) } : {},
    businessIds ? { businessId: { in: businessIds } } : {},
    associationIds ? { associationId: { in: associationIds } } : {},
    contactIds ? { participants: { some: { contactId: { in: contactIds } } } } : {},
    userIds ? { userId: { in: userIds } } : {},
    channels ? { channel: { in: channels } } : {},
    ...momentConditions(filter),
  ];
}

function momentConditions(filter: InteractionFilter): Prisma.InteractionWhereInput[] {
  const { occurredFrom, occurredUntil, followUpUntil } = filter;
  return [
    occurredFrom ? { occurredAt: { gte: occurredFrom } } : {},
    occurredUntil ? { occurredAt: { lt: occurredUntil } } : {},
    followUpUntil ? { followUpOn: { lte: followUpUntil } } : {},
  ];
}
