import { Prisma } from '../../prisma/generated/client';
import type { SqlRunner } from '../database/prisma.service';
import { activitiesToRestore } from './import-undo-activities.rules';
import type { RestoredList } from './import-undo-lists';
import { sectorsOfMerged } from './import-undo-merged';
import { activitiesOf } from './import-write.queries';
import type { ImportEffect } from './import.types';

const NONE = { main: null, all: [] };

/**
 * Takes the activities away that an import gave to businesses, as far as nobody touched them since, and gives them their old main one. The
 * businesses are locked by the caller, each stands in `effects` once.
 * @returns by business, what changed and what stayed
 */
export async function restoreActivities(
  tx: SqlRunner,
  importId: string,
  effects: readonly ImportEffect[],
): Promise<Map<string, RestoredList>> {
  const given = effects.filter(({ fields }) => fields?.['mainSectorId'] ?? fields?.['sectorIds']);
  const ids = given.map(({ id }) => id);
  const current = await activitiesOf(tx, ids);
  const merged = await sectorsOfMerged(tx, importId, ids);
  const plans = given.map((effect) => ({
    businessId: effect.id,
    ...activitiesToRestore(effect, current.get(effect.id) ?? NONE, merged.get(effect.id)),
  }));
  await write(
    tx,
    plans.map(({ changes: _changes, remarks: _remarks, ...plan }) => plan),
  );
  return new Map(plans.map(({ businessId, changes, remarks }) => [businessId, { changes, remarks }]));
}

interface Plan {
  businessId: string;
  removed: string[];
  demoted: string | null;
  promoted: string | null;
}

async function write(tx: SqlRunner, plans: readonly Plan[]): Promise<void> {
  if (plans.length === 0) return;
  const planned = Prisma.sql`jsonb_to_recordset(${JSON.stringify(plans)}::jsonb)
    AS r("businessId" uuid, "removed" uuid[], "demoted" uuid, "promoted" uuid)`;
  await tx.rows(Prisma.sql`
    DELETE FROM business_sectors s USING ${planned}
    WHERE s."businessId" = r."businessId" AND s."sectorId" = ANY (r."removed")`);
  await tx.rows(Prisma.sql`
    UPDATE business_sectors s SET "isMain" = FALSE FROM ${planned}
    WHERE s."businessId" = r."businessId" AND s."sectorId" = r."demoted"`);
  await tx.rows(Prisma.sql`
    UPDATE business_sectors s SET "isMain" = TRUE FROM ${planned}
    WHERE s."businessId" = r."businessId" AND s."sectorId" = r."promoted"`);
}
