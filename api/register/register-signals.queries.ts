import type { RegisterSignal } from '../../prisma/generated/client';
import type { SignalOutcome } from '../../prisma/generated/enums';
import type { DbClient, Transaction } from '../database/prisma.service';
import type { DeliveredSignal } from './register.types';

/** An establishment that signals wait for. */
export interface Establishment {
  kvkNumber: string;
  branchNumber: string | null;
  /** One of them says that it is new. */
  isNew: boolean;
  /** One of them says that it moved, perhaps to here. */
  hasMoved: boolean;
}

export async function newestSignalAt(db: DbClient): Promise<Date | undefined> {
  const newest = await db.registerSignal.findFirst({
    orderBy: { occurredAt: 'desc' },
    select: { occurredAt: true },
  });
  return newest?.occurredAt;
}

/** Stores what was not here yet, known by the register's own id. */
export async function storeSignals(db: DbClient, signals: readonly DeliveredSignal[]): Promise<void> {
  const data = signals
    .filter(({ occurredAt }) => !Number.isNaN(occurredAt.getTime()))
    .map(({ id, ...signal }) => ({ signalId: id, ...signal }));
  await db.registerSignal.createMany({ data, skipDuplicates: true });
}

/** Those that waited longest, but never before ones that were tried less often. */
export function waitingEstablishments(db: DbClient, limit: number): Promise<Establishment[]> {
  return db.$queryRaw<Establishment[]>`
    SELECT "kvkNumber", "branchNumber", bool_or("type" LIKE 'SignaalNieuweInschrijving%') AS "isNew",
      bool_or("type" LIKE 'SignaalAdreswijziging%') AS "hasMoved"
    FROM register_signals WHERE "processedAt" IS NULL
    GROUP BY "kvkNumber", "branchNumber"
    ORDER BY max("attempts"), min("occurredAt"), "kvkNumber", "branchNumber"
    LIMIT ${limit}`;
}

/** Signals about businesses that are none of ours and cannot become so, all at once. @returns the others */
export async function settleStrangers(
  db: DbClient,
  establishments: readonly Establishment[],
  now: Date,
): Promise<Establishment[]> {
  const numbers = [...new Set(establishments.map(({ kvkNumber }) => kvkNumber))];
  const ours = await db.business.findMany({
    where: { kvkNumber: { in: numbers }, archivedAt: null },
    select: { kvkNumber: true },
  });
  const known = new Set(ours.map(({ kvkNumber }) => kvkNumber));
  const concernsUs = (one: Establishment) => known.has(one.kvkNumber) || one.isNew || one.hasMoved;
  // By number and not by branch: of an entity with one branch to look at, all is left for that look.
  const kept = new Set(establishments.filter(concernsUs).map(({ kvkNumber }) => kvkNumber));
  await db.registerSignal.updateMany({
    where: { kvkNumber: { in: numbers.filter((number) => !kept.has(number)) }, processedAt: null },
    data: { processedAt: now, outcome: 'NOT_OURS' },
  });
  return establishments.filter(({ kvkNumber }) => kept.has(kvkNumber));
}

/** Whoever else compares this entity with the register waits until this transaction ends. */
export async function lockEstablishment(tx: Transaction, kvkNumber: string): Promise<void> {
  // Of the whole entity: a signal without a branch is about the same records as those with one.
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('register'), hashtext(${kvkNumber}))`;
}

/** The signals of one establishment that still wait, oldest first; whoever else asks for them meanwhile waits and gets none. */
export async function lockedSignals(
  tx: Transaction,
  { kvkNumber, branchNumber }: Establishment,
): Promise<RegisterSignal[]> {
  await lockEstablishment(tx, kvkNumber);
  return tx.registerSignal.findMany({
    where: { kvkNumber, branchNumber, processedAt: null },
    orderBy: [{ occurredAt: 'asc' }, { signalId: 'asc' }],
  });
}

/** Marks signals as done, or counts an attempt that failed and gives up after the last. */
export async function settleSignals(
  db: DbClient,
  { kvkNumber, branchNumber }: Establishment,
  how: { now: Date } & ({ outcome: SignalOutcome; ids: string[] } | { failedAfter: number }),
): Promise<void> {
  if ('outcome' in how) {
    const { now: processedAt, outcome, ids } = how;
    await db.registerSignal.updateMany({ where: { id: { in: ids } }, data: { processedAt, outcome } });
    return;
  }
  const waiting = { kvkNumber, branchNumber, processedAt: null };
  await db.registerSignal.updateMany({ where: waiting, data: { attempts: { increment: 1 } } });
  await db.registerSignal.updateMany({
    where: { ...waiting, attempts: { gte: how.failedAfter } },
    data: { processedAt: how.now, outcome: 'GIVEN_UP' },
  });
}
