import { v7 as uuidv7 } from 'uuid';
import { bulkInsert } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { ExistingContact, ImportPlanner, PlannedContact, PlannedRow } from './import-plan.rules';
import { TABLES } from './import-write-columns';
import { fillEmptyRoles } from './import-write.queries';

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
    .map(({ contact, business, role, row }) => {
      const isPrimary = lacksPrimary(log, contact) && !withPrimary.has(contact);
      withPrimary.add(contact);
      const id = uuidv7();
      const values = {
        contactId: String(contact.id),
        businessId: String(business.id),
        role: role || null,
        isPrimary,
      };
      log.created(row, 'Affiliation', id, values);
      return { id, ...values };
    });
  await bulkInsert(tx, 'affiliations', TABLES.affiliations, data);
  log.counts.newAffiliations += data.length;
}

/** Says what somebody who was there already is at a business, where nothing said so. */
export async function fillRoles(
  tx: SqlRunner,
  log: ImportBatchLog,
  rows: readonly PlannedRow[],
): Promise<void> {
  const wanted = new Map(
    rows.flatMap(({ business, contact, changes, draft }) => {
      const role = changes.find(({ record }) => record === 'affiliation')?.to;
      if (!role || !business?.id || !contact?.id || log.made.has(contact)) return [];
      const [contactId, businessId] = [contact.id, business.id];
      return [
        [`${contactId}${businessId}`, { contactId, businessId, role: String(role), row: draft.number }],
      ];
    }),
  );
  if (wanted.size === 0) return;
  for (const { id, contactId, businessId } of await fillEmptyRoles(tx, [...wanted.values()])) {
    const { role, row = 0 } = wanted.get(`${contactId}${businessId}`) ?? {};
    const changes = { role: [null, role] as [unknown, unknown] };
    log.updated(row, 'Affiliation', id, { audit: { ...changes }, fields: changes });
  }
}

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
