import type { Prisma } from '../../prisma/generated/client';
import { containing } from '../database/like';
import type { Transaction } from '../database/prisma.service';
import type { VisitFilter } from './visit.types';

export interface Participants {
  contactIds: string[];
  userIds: string[];
}

export async function participantsOf(tx: Transaction, visitId: string): Promise<Participants> {
  const rows = await tx.visitParticipant.findMany({ where: { visitId }, orderBy: { id: 'asc' } });
  return {
    contactIds: rows.flatMap((row) => row.contactId ?? []),
    userIds: rows.flatMap((row) => row.userId ?? []),
  };
}

export async function writeParticipants(
  tx: Transaction,
  visitId: string,
  people: Participants,
): Promise<void> {
  const data = [
    ...[...new Set(people.contactIds)].map((contactId) => ({ visitId, contactId })),
    ...[...new Set(people.userIds)].map((userId) => ({ visitId, userId })),
  ];
  await tx.visitParticipant.deleteMany({ where: { visitId } });
  if (data.length > 0) await tx.visitParticipant.createMany({ data });
}

export function visitConditions(filter: VisitFilter): Prisma.VisitWhereInput[] {
  const { q, ids, statuses, startsFrom, startsBefore } = filter;
  return [
    filter.includeArchived || ids ? {} : { archivedAt: null },
    ids ? { id: { in: ids } } : {},
    q ? searchCondition(q) : {},
    statuses ? { status: { in: statuses } } : {},
    startsFrom ? { startsAt: { gte: startsFrom } } : {},
    startsBefore ? { startsAt: { lt: startsBefore } } : {},
    ...peopleConditions(filter),
  ];
}

function peopleConditions(filter: VisitFilter): Prisma.VisitWhereInput[] {
  const { businessIds, associationIds, contactIds, userIds } = filter;
  return [
    businessIds ? { businessId: { in: businessIds } } : {},
    associationIds ? { associationId: { in: associationIds } } : {},
    contactIds ? { participants: { some: { contactId: { in: contactIds } } } } : {},
    userIds
      ? { OR: [{ ownerId: { in: userIds } }, { participants: { some: { userId: { in: userIds } } } }] }
      : {},
  ];
}

function searchCondition(q: string): Prisma.VisitWhereInput {
  const contains = containing(q);
  return {
    OR: [{ subject: contains }, { business: { name: contains } }, { association: { name: contains } }],
  };
}
