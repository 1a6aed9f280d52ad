import { Prisma, type Registration } from '../../prisma/generated/client';
import type { EventStatus } from '../../prisma/generated/enums';
import type { Transaction } from '../database/prisma.service';
import { groupsThatFit, seatsOf } from './registration.rules';

/**
 * Seats and the waiting list. The event's row carries both numbers, so whoever holds its lock decides alone:
 * every function here takes that lock first, and registrations after it.
 */

export type PlaceOutcome = 'registered' | 'waitlisted';

/**
 * One statement decides between a seat and the waiting list. It waits for the row, looks again at what stands there,
 * and nobody passes those who wait already.
 * @returns undefined when the event takes no registrations (any more)
 */
export async function takePlace(
  tx: Transaction,
  eventId: string,
  seats: number,
  statuses: readonly EventStatus[],
): Promise<PlaceOutcome | undefined> {
  const fits = Prisma.sql`("waitingCount" = 0 AND "seatsTaken" + ${seats} <= "capacity")`;
  const rows = await tx.$queryRaw<{ hasSeat: boolean }[]>`
    UPDATE events SET
      "seatsTaken" = "seatsTaken" + CASE WHEN ${fits} THEN ${seats} ELSE 0 END,
      "waitingCount" = "waitingCount" + CASE WHEN ${fits} THEN 0 ELSE 1 END
    WHERE "id" = ${eventId}::uuid AND "archivedAt" IS NULL AND "status" = ANY (${statuses}::"EventStatus"[])
    RETURNING new."seatsTaken" > old."seatsTaken" AS "hasSeat"`;
  const [row] = rows;
  return row && (row.hasSeat ? 'registered' : 'waitlisted');
}

interface LockedEvent {
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  seatsTaken: number;
}

export async function lockEvent(tx: Transaction, eventId: string): Promise<LockedEvent | undefined> {
  const [event] = await tx.$queryRaw<LockedEvent[]>`
    SELECT "status"::text AS "status", "startsAt", "endsAt", "capacity", "seatsTaken"
    FROM events WHERE "id" = ${eventId}::uuid FOR UPDATE`;
  return event;
}

/** Gives back what a cancelled registration held: its seats, or its place in the queue. The event must be locked. */
export async function freePlace(tx: Transaction, registration: Registration): Promise<void> {
  const seats = registration.status === 'REGISTERED' ? seatsOf(registration) : 0;
  const waiting = registration.status === 'WAITLISTED' ? 1 : 0;
  await tx.$executeRaw`
    UPDATE events SET "seatsTaken" = "seatsTaken" - ${seats}, "waitingCount" = "waitingCount" - ${waiting}
    WHERE "id" = ${registration.eventId}::uuid`;
}

/**
 * Moves people up from the head of the queue for as long as the next group fits. The event must be locked.
 * @returns who got a seat
 */
export async function promoteWaiting(tx: Transaction, eventId: string, now: Date): Promise<Registration[]> {
  const event = await lockEvent(tx, eventId);
  const free = event ? event.capacity - event.seatsTaken : 0;
  if (free <= 0) return [];
  const head = await tx.registration.findMany({
    where: { eventId, status: 'WAITLISTED' },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    take: free,
  });
  const promoted = head.slice(0, groupsThatFit(free, head.map(seatsOf)));
  if (promoted.length === 0) return [];
  await tx.registration.updateMany({
    where: { id: { in: promoted.map(({ id }) => id) } },
    data: { status: 'REGISTERED', promotedAt: now, version: { increment: 1 } },
  });
  const seats = promoted.reduce((sum, registration) => sum + seatsOf(registration), 0);
  await tx.$executeRaw`
    UPDATE events SET "seatsTaken" = "seatsTaken" + ${seats}, "waitingCount" = "waitingCount" - ${promoted.length}
    WHERE "id" = ${eventId}::uuid`;
  return promoted;
}
