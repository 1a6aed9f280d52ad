import { recordAudit } from '../audit/audit';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { ImportPlanner, PlannedRow } from './import-plan.rules';
import { ImportReferences } from './import-references';
import { changeBusinesses, makeBusinesses } from './import-write-businesses';
import { changeContacts, makeContacts } from './import-write-contacts';
import { changeBoardRoles, makeBoardRoles } from './import-write-boards';
import { changeStarts, fillRoles, makeAffiliations, makeMemberships } from './import-write-roles';
import { makeVisits } from './import-write-visits';

/** Writes what a planned batch of rows makes and changes, in bulk and with its audit entries, in the caller's transaction. */
export async function writeBatch(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
  rows: readonly PlannedRow[],
): Promise<void> {
  const firstRow = rows[0]?.draft.number ?? 0;
  const references = await ImportReferences.prepare(tx, planner, log, firstRow);
  // Each is asked for while PostgreSQL still writes what came before it; the connection keeps their order.
  await Promise.all([
    makeBusinesses(tx, log, planner.businesses, references),
    makeContacts(tx, log, planner.contacts),
    makeAffiliations(tx, log, planner),
    makeMemberships(tx, log, planner),
    makeBoardRoles(tx, log, planner),
    changeBusinesses(tx, log, rows, references),
    changeContacts(tx, log, rows),
    fillRoles(tx, log, planner, firstRow),
    changeStarts(tx, log, planner, firstRow),
    changeBoardRoles(tx, log, planner, rows),
    makeVisits(tx, log, rows),
  ]);
  await recordAudit(tx, log.context.actor, ...log.notes);
}
