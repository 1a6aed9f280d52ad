import type { Actor } from '../access/actor';
import { changesOfNew, recordAudit } from '../audit/audit';
import type { Transaction } from '../database/prisma.service';
import type { RegisterActivity } from './register.types';

/** KVK delivers codes of SBI 2025 since it switched in the weekend of 6 September 2025. */
const SBI_VERSION = '2025';

/**
 * The ids of the register's activity codes, the main one first. Codes that stand in no list of ours yet are added as they
 * are delivered.
 */
export async function sectorIdsOf(
  tx: Transaction,
  actor: Actor,
  activities: readonly RegisterActivity[],
): Promise<string[]> {
  const codes = [...new Set(activities.map(({ code }) => code))];
  const fresh = activities.map(({ code, description }) => ({
    code,
    sbiVersion: SBI_VERSION,
    name: description,
  }));
  const made = await tx.sector.createManyAndReturn({ data: fresh, skipDuplicates: true });
  await recordAudit(
    tx,
    actor,
    ...made.map(({ id, code, sbiVersion, name }) => ({
      action: 'sector.created',
      subject: { type: 'Sector', id },
      changes: changesOfNew({ code, sbiVersion, name }),
    })),
  );
  const rows = await tx.sector.findMany({
    where: { sbiVersion: SBI_VERSION, code: { in: codes }, archivedAt: null },
    select: { id: true, code: true },
  });
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return codes.flatMap((code) => ids.get(code) ?? []);
}
