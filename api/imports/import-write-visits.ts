import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { bulkInsert } from '../database/bulk-write';
import type { SqlRunner } from '../database/prisma.service';
import type { ImportBatchLog } from './import-batch-log';
import type { PlannedRow } from './import-plan.rules';
import { TABLES } from './import-write-columns';
import { visitDaysOf } from './import-write.queries';

/** Of a visit in a list only the day is known: it stands at noon, reported. */
export async function makeVisits(
  tx: SqlRunner,
  log: ImportBatchLog,
  rows: readonly PlannedRow[],
): Promise<void> {
  const visited = rows.flatMap(({ business, draft, verdict }) =>
    business?.id && draft.lastVisit && verdict !== 'WRONG'
      ? [{ businessId: business.id, day: draft.lastVisit, row: draft.number }]
      : [],
  );
  if (visited.length === 0) return;
  const known = await visitDaysOf(tx, [...new Set(visited.map(({ businessId }) => businessId))]);
  const data = visited.flatMap(({ businessId, day, row }) => {
    const days = known.get(businessId) ?? new Set();
    if (days.has(day)) return [];
    known.set(businessId, days.add(day));
    const visit = { id: uuidv7(), businessId, ...visitOn(day, log) };
    log.created(row, 'Visit', visit.id, { businessId, startsAt: visit.startsAt });
    return [visit];
  });
  await bulkInsert(tx, 'visits', TABLES.visits, data);
  log.counts.newVisits += data.length;
}

function visitOn(day: string, { context }: ImportBatchLog) {
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: 'Europe/Amsterdam' });
  return {
    status: 'REPORTED' as const,
    subject: 'Bedrijfsbezoek',
    report: 'Overgenomen uit een lijst; alleen de datum was bekend.',
    startsAt: noon.toJSDate(),
    endsAt: noon.plus({ hours: 1 }).toJSDate(),
    reportedAt: context.now,
    ownerId: context.ownerId,
  };
}
