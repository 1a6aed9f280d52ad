import { Prisma, type Registration } from '../../prisma/generated/client';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import type { RegistrationFilter, RegistrationListRequest } from './registration.types';

/** Attendees by name; who waits comes after those with a seat, in the order of the queue. */
export function registrationPage(
  db: DbClient,
  request: RegistrationListRequest,
  wanted: Wanted,
): Promise<Page<Registration>> {
  const where = registrationCondition(request.filter);
  const select = selectColumns(wanted.columns, Prisma.RegistrationScalarFieldEnum, ['joinedAt', 'status']);
  const orderBy = [{ status: 'asc' }, { name: 'asc' }];
  return readPage<Registration>(db.registration, request, { where, orderBy, select }, wanted.totalCount);
}

function registrationCondition(filter: RegistrationFilter): Prisma.RegistrationWhereInput {
  const anyOf = (values: string[] | null | undefined) => (values ? { in: values } : undefined);
  const contains = containing(filter.q ?? '');
  const arrived = { true: { not: null }, false: null }[String(filter.hasArrived)];
  return {
    id: anyOf(filter.ids),
    eventId: anyOf(filter.eventIds),
    contactId: anyOf(filter.contactIds),
    businessId: anyOf(filter.businessIds),
    status: filter.statuses ? { in: filter.statuses } : undefined,
    arrivedAt: arrived,
    ...(filter.q?.trim()
      ? { OR: [{ name: contains }, { organisation: contains }, { email: contains }] }
      : {}),
  };
}

/** The place in the waiting list, 1 for the first. */
export async function waitingPosition(db: DbClient, registration: Registration): Promise<number> {
  const [row] = await db.$queryRaw<{ position: number }[]>`
    SELECT count(*)::int AS position
    FROM registrations waiting JOIN registrations own ON own."id" = ${registration.id}::uuid
    WHERE waiting."eventId" = own."eventId" AND waiting."status" = 'WAITLISTED'
      AND (waiting."joinedAt", waiting."id") <= (own."joinedAt", own."id")`;
  return row?.position ?? 0;
}

/** The one contact with this address, and the one business it works for; nothing when there is doubt. */
export async function relationOf(
  db: DbClient,
  email: string,
): Promise<{ contactId: string | null; businessId: string | null }> {
  const contacts = await db.contact.findMany({
    where: { archivedAt: null, emails: { some: { address: email } } },
    select: {
      id: true,
      affiliations: {
        where: { businessId: { not: null }, endsOn: null },
        select: { businessId: true, isPrimary: true },
      },
    },
    take: 2,
  });
  const [contact] = contacts;
  if (!contact || contacts.length > 1) return { contactId: null, businessId: null };
  const roles = contact.affiliations;
  const primary = roles.filter((role) => role.isPrimary);
  const [role] = primary.length === 1 ? primary : roles;
  const isClear = primary.length === 1 || roles.length === 1;
  return { contactId: contact.id, businessId: isClear ? (role?.businessId ?? null) : null };
}
