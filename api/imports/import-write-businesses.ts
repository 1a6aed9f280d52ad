import { v7 as uuidv7 } from 'uuid';
import { bulkInsert, bulkPatch } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { PlannedBusiness, PlannedRow } from './import-plan.rules';
import type { ImportReferences } from './import-references';
import { activityRows, ChangedActivities } from './import-write-activities';
import {
  auditOf,
  changedRecords,
  columnsOf,
  newColumnsOf,
  PATCHED,
  patchOf,
  TABLES,
  type ChangedRecord,
} from './import-write-columns';
import { currentColumns, fieldsOf } from './import-write.queries';

/** Makes the businesses that nobody had yet, with their activities. */
export async function makeBusinesses(
  tx: SqlRunner,
  log: ImportBatchLog,
  planned: readonly PlannedBusiness[],
  references: ImportReferences,
): Promise<void> {
  const rows = planned.map((business) => {
    business.id = uuidv7();
    log.made.add(business);
    const more = { source: 'import', areaId: references.areaId(business.draft.area) };
    // The audit is told what the list says, not what stands in columns of which it says nothing.
    log.created(business.firstRow ?? 0, 'Business', business.id, {
      ...columnsOf('business', business),
      ...more,
    });
    return { id: business.id, ...newColumnsOf('business', business), ...more };
  });
  await bulkInsert(tx, 'businesses', TABLES.businesses, rows);
  const sectors = planned.flatMap((business) => activityRows(business, references));
  await bulkInsert(tx, 'business_sectors', TABLES.business_sectors, sectors);
  log.counts.newBusinesses += rows.length;
}

/** Writes the fields that rows change in businesses that were there, each with what stood there before. */
export async function changeBusinesses(
  tx: SqlRunner,
  log: ImportBatchLog,
  rows: readonly PlannedRow[],
  references: ImportReferences,
): Promise<void> {
  const changed = changedRecords(rows, 'business', log.made);
  if (changed.length === 0) return;
  const before = await currentColumns(tx, 'businesses', idsOf(changed));
  const activities = await ChangedActivities.of(tx, changed, references);
  const patches = changed.map((one) => {
    const { record, row, changes } = one;
    const id = String(record.id);
    const patch = patchOf('business', record, changes, { areaId: references.areaId(record.draft.area) });
    const fields = { ...fieldsOf(before.get(id), patch), ...activities.fieldsOf(one) };
    log.updated(row, 'Business', id, { audit: auditOf(changes), fields });
    if (!log.context.earlier.has(record)) log.counts.changedBusinesses += 1;
    return { id, patch };
  });
  await bulkPatch(tx, 'businesses', PATCHED.business, patches);
  await activities.write(tx);
}

const idsOf = (changed: readonly ChangedRecord<PlannedBusiness>[]): string[] =>
  changed.map(({ record }) => String(record.id));
