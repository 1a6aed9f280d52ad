import { Prisma } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { bulkInsert } from '../database/bulk-write';
import type { DbClient, SqlRunner } from '../database/prisma.service';

/** field → [old, new], as JSON. */
export type Changes = Record<string, [unknown, unknown]>;

export interface AuditNote {
  /** subject.verb, for example business.updated. */
  action: string;
  subject: { type: string; id: string };
  changes?: Changes;
}

/** Writes audit entries in the caller's transaction, so that there is never a change without one. */
export async function recordAudit(
  db: DbClient | SqlRunner,
  actor: Actor,
  ...notes: AuditNote[]
): Promise<void> {
  const entries = notes.map((note) => ({
    actorId: userIdOf(actor) ?? null,
    actorKind: actor.kind,
    action: note.action,
    subjectType: note.subject.type,
    subjectId: note.subject.id,
    changes: note.changes ?? {},
  }));
  await bulkInsert(db, 'audit_entries', COLUMNS, entries);
}

/**
 * The entry as part of the statement that makes the record: one statement is one transaction.
 * @param made names the rows made, each with its "id"
 */
export function auditedAs(
  actor: Actor,
  { action, type, changes }: { action: string; type: string; changes: Changes },
  made: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO audit_entries ("actorId", "actorKind", "action", "subjectType", "subjectId", "changes")
    SELECT ${userIdOf(actor) ?? null}::uuid, ${actor.kind}, ${action}, ${type}, "id", ${JSON.stringify(changes)}::jsonb FROM ${made}`;
}

const COLUMNS = {
  actorId: 'uuid',
  actorKind: 'text',
  action: 'text',
  subjectType: 'text',
  subjectId: 'uuid',
  changes: 'jsonb',
};

/** The fields of `patch` that differ from `before`; undefined in a patch means "leave as it is". */
export function changesBetween(before: object, patch: object): Changes {
  const changes: Changes = {};
  const old = before as Record<string, unknown>;
  for (const [field, value] of Object.entries(patch)) {
    // Prisma's own word for an empty JSON column.
    const now: unknown = value === Prisma.DbNull ? null : value;
    if (now === undefined || isSame(old[field], now)) continue;
    changes[field] = [old[field] ?? null, now];
  }
  return changes;
}

/** Every field of a new record that has a value. */
export function changesOfNew(row: object): Changes {
  const filled = Object.entries(row).filter(
    ([, value]) => value !== undefined && value !== null && !isEmptyList(value),
  );
  return Object.fromEntries(filled.map(([field, value]) => [field, [null, value]]));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}
