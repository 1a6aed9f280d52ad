import { v7 as uuidv7 } from 'uuid';
import { bulkInsert, bulkPatch } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { ImportPlanner, PlannedRow } from './import-plan.rules';
import { auditOf, PATCHED, TABLES } from './import-write-columns';
import { lacksPrimary } from './import-write-roles';
import { currentColumns, fieldsOf } from './import-write.queries';

/** Puts people on the board of an association; who has no other function has this as the main one. */
export async function makeBoardRoles(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
): Promise<void> {
  const withPrimary = new Set<object>();
  const data = planner.boards.roles
    .filter(({ isNew }) => isNew)
    .map(({ contact, association, draft, firstRow = 0 }) => {
      const isPrimary =
        lacksPrimary(log, contact) && planner.rolesOf(contact).length === 0 && !withPrimary.has(contact);
      withPrimary.add(contact);
      const id = uuidv7();
      const values = {
        contactId: String(contact.id),
        associationId: String(association.id),
        isBoardMember: true,
        isPrimary,
        ...draft,
      };
      log.created(firstRow, 'Affiliation', id, values);
      return { id, ...values };
    });
  await bulkInsert(tx, 'affiliations', TABLES.board_roles, data);
  log.counts.newBoardRoles += data.length;
}

/** Writes what rows change in board roles that were there, and notes of the others that a row spoke of them. */
export async function changeBoardRoles(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
  rows: readonly PlannedRow[],
): Promise<void> {
  const firstOfBatch = rows[0]?.draft.number ?? 0;
  const known = planner.boards.roles.filter(({ isNew }) => !isNew);
  for (const { id, firstRow = -1, changes } of known)
    if (changes.length === 0 && firstRow >= firstOfBatch) log.mentioned(firstRow, 'Affiliation', String(id));
  const changed = known.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return;
  const before = await currentColumns(
    tx,
    'affiliations',
    changed.map(({ id }) => String(id)),
  );
  const patches = changed.map(({ id, draft, changes, firstRow = 0, changedRow = 0 }) => {
    const names = new Set(changes.map(({ field }) => field));
    const patch = Object.fromEntries(Object.entries(draft).filter(([field]) => names.has(field)));
    const fields = fieldsOf(before.get(String(id)), patch);
    // The first row that spoke of it answers, so that later batches know it.
    const row = firstRow >= firstOfBatch ? firstRow : changedRow;
    log.updated(row, 'Affiliation', String(id), { audit: auditOf(changes), fields });
    return { id: String(id), patch };
  });
  await bulkPatch(tx, 'affiliations', PATCHED.board, patches);
}
