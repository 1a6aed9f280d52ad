import type { Actor } from '../access/actor';
import type { Transaction } from '../database/prisma.service';
import { NotAllowedInStateError, NotFoundError, StaleVersionError } from '../errors/domain-error';
import { changesBetween, recordAudit, type Changes } from './audit';

interface VersionedRow {
  id: string;
  version: number;
}

/** What this needs of a Prisma delegate such as `tx.business`. */
interface VersionedDelegate<Row> {
  findUnique(args: { where: { id: string } }): PromiseLike<Row | null>;
  updateMany(args: { where: { id: string; version: number }; data: object }): PromiseLike<{ count: number }>;
}

export interface VersionedUpdate<Row> {
  delegate: VersionedDelegate<Row>;
  /** Subject type in the audit, for example Business. */
  type: string;
  action: string;
  id: string;
  expectedVersion: number;
  /** Only the fields to change; undefined leaves a field as it is. */
  patch: object;
  /** Changes that live in other tables, to stand in the same audit entry. */
  alsoChanged?: Changes;
}

/**
 * Changes one row if nobody else did since the caller read it, and writes the audit entry beside it.
 * @throws NotFoundError when there is no such row, StaleVersionError with the current row when it moved on,
 * NotAllowedInStateError when it was merged into another one: that one is to be changed, or the merge taken back
 */
export async function versionedUpdate<Row extends VersionedRow>(
  tx: Transaction,
  actor: Actor,
  update: VersionedUpdate<Row>,
): Promise<Row> {
  const { delegate, type, id, expectedVersion } = update;
  const before = await delegate.findUnique({ where: { id } });
  if (!before) throw new NotFoundError(type);
  if ('mergedIntoId' in before && before.mergedIntoId !== null)
    throw new NotAllowedInStateError(type, 'MERGED', update.action);
  if (before.version !== expectedVersion) throw staleVersion(type, before);

  const changes = { ...changesBetween(before, update.patch), ...update.alsoChanged };
  if (Object.keys(changes).length === 0) return before;

  const { count } = await delegate.updateMany({
    where: { id, version: expectedVersion },
    data: { ...update.patch, version: { increment: 1 } },
  });
  const after = await delegate.findUnique({ where: { id } });
  if (!after) throw new NotFoundError(type);
  if (count === 0) throw staleVersion(type, after);
  await recordAudit(tx, actor, { action: update.action, subject: { type, id }, changes });
  return after;
}

function staleVersion(type: string, current: VersionedRow): StaleVersionError {
  return new StaleVersionError(type, { ...current });
}
