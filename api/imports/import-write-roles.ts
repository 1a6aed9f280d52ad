import { v7 as uuidv7 } from 'uuid';
import { bulkInsert, bulkPatch } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { ExistingContact, ImportPlanner, PlannedContact } from './import-plan.rules';
import { auditOf, PATCHED, TABLES } from './import-write-columns';
import { currentColumns, fieldsOf, fillEmptyRoles } from './import-write.queries';

/** True when the next function somebody gets is to be the main one. */
export function lacksPrimary(log: ImportBatchLog, contact: PlannedContact): boolean {
  return log.made.has(contact) || (contact as Partial<ExistingContact>).hasPrimary === false;
}

/** Makes the roles of people at businesses; somebody without any gets the first of them as the main one. */
export async function makeAffiliations(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
): Promise<void> {
  const all = planner.affiliations;
  const withPrimary = new Set(all.filter(({ isNew }) => !isNew).map(({ contact }) => contact));
  const data = all
    .filter(({ isNew }) => isNew)
    .map(({ contact, business, role, startsOn, firstRow = 0 }) => {
      const isPrimary = lacksPrimary(log, contact) && !withPrimary.has(contact);
      withPrimary.add(contact);
      const id = uuidv7();
      const values = {
        contactId: String(contact.id),
        businessId: String(business.id),
        role: role || null,
        isPrimary,
        startsOn: startsOn ?? null,
      };
      log.created(firstRow, 'Affiliation', id, values);
      return { id, ...values };
    });
  await bulkInsert(tx, 'affiliations', TABLES.affiliations, data);
  log.counts.newAffiliations += data.length;
}

/** Says what somebody who was there already is at a business, where nothing said so, and notes of the others that a row spoke of them. */
export async function fillRoles(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
  firstOfBatch: number,
): Promise<void> {
  const known = planner.affiliations.filter(({ isNew }) => !isNew);
  for (const { id, firstRow = -1, filledRow, changedRow } of known)
    if (filledRow === undefined && changedRow === undefined && firstRow >= firstOfBatch)
      log.mentioned(firstRow, 'Affiliation', String(id));
  const filled = new Map(
    known.filter(({ filledRow }) => filledRow !== undefined).map((one) => [String(one.id), one]),
  );
  if (filled.size === 0) return;
  const wanted = [...filled].map(([id, { role }]) => ({ id, role }));
  for (const { id } of await fillEmptyRoles(tx, wanted)) {
    const { role, filledRow = 0 } = filled.get(id) ?? {};
    const changes = { role: [null, role] as [unknown, unknown] };
    log.updated(filledRow, 'Affiliation', id, { audit: { ...changes }, fields: changes });
  }
}

/** Writes since when somebody who was there already has a function. One that somebody ended meanwhile stays as it is. */
export async function changeStarts(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
  firstOfBatch: number,
): Promise<void> {
  const changed = planner.affiliations.filter(({ isNew, changes }) => !isNew && changes.length > 0);
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => String(id));
  const current = await currentColumns(tx, 'affiliations', ids);
  const patches = changed.flatMap(({ id, startsOn = '', changes, firstRow = 0, changedRow = 0 }) => {
    const before = current.get(String(id));
    if (!before || before['endsOn'] !== null || isAfter(startsOn, before['termEndsOn'])) return [];
    const patch = { startsOn };
    // The first row that spoke of it answers, so that later batches know it.
    const row = firstRow >= firstOfBatch ? firstRow : changedRow;
    log.updated(row, 'Affiliation', String(id), { audit: auditOf(changes), fields: fieldsOf(before, patch) });
    return [{ id: String(id), patch }];
  });
  await bulkPatch(tx, 'affiliations', PATCHED.function, patches);
}

const isAfter = (day: string, end: unknown): boolean => typeof end === 'string' && day > end;

export async function makeMemberships(
  tx: SqlRunner,
  log: ImportBatchLog,
  planner: ImportPlanner,
): Promise<void> {
  const data = planner.memberships
    .filter(({ isNew }) => isNew)
    .map(({ association, business, row }) => {
      const id = uuidv7();
      const values = { associationId: String(association.id), businessId: String(business.id) };
      log.created(row, 'Membership', id, values);
      return { id, ...values };
    });
  await bulkInsert(tx, 'memberships', TABLES.memberships, data);
  log.counts.newMemberships += data.length;
}
