import type { Prisma } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { containing } from '../database/like';
import type { CommitmentFilter } from './commitment.types';

/** @param today the calendar day after which an open commitment is late */
export function commitmentConditions(
  actor: Actor,
  filter: CommitmentFilter,
  today: Date,
): Prisma.CommitmentWhereInput[] {
  const { q, ids, userIds, statuses, dueUntil } = filter;
  return [
    ids ? { id: { in: ids } } : {},
    q ? { what: containing(q) } : {},
    filter.mine ? { userId: userIdOf(actor) ?? '' } : {},
    userIds ? { userId: { in: userIds } } : {},
    statuses ? { status: { in: statuses } } : {},
    filter.isLate ? { status: 'OPEN', dueOn: { lt: today } } : {},
    dueUntil ? { dueOn: { lte: dueUntil } } : {},
    ...partyConditions(filter),
  ];
}

function partyConditions(filter: CommitmentFilter): Prisma.CommitmentWhereInput[] {
  const { businessIds, associationIds, contactIds, visitIds } = filter;
  return [
    businessIds ? { businessId: { in: businessIds } } : {},
    associationIds ? { associationId: { in: associationIds } } : {},
    contactIds ? { contactId: { in: contactIds } } : {},
    visitIds ? { visitId: { in: visitIds } } : {},
  ];
}
