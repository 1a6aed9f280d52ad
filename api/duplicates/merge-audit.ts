import type { Merge } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { changesBetween, recordAudit } from '../audit/audit';
import type { Transaction } from '../database/prisma.service';
import { pairOf } from './merges.queries';
import type { RowImage } from './undo.rules';

const LINKS = {
  affiliations: { type: 'Affiliation', action: 'affiliation.updated' },
  memberships: { type: 'Membership', action: 'membership.updated' },
} as const;

interface ChangedLink {
  table: keyof typeof LINKS;
  before: RowImage & { id: string };
  after: RowImage;
}

/**
 * Says of the survivor's own functions and memberships that this merge changed them: who undoes the import that made one
 * then sees that it holds more than that import.
 */
export async function auditTakenIn(tx: Transaction, actor: Actor, merge: Merge): Promise<void> {
  const { survivorId, loserId } = pairOf(merge);
  const links = await tx.$queryRaw<ChangedLink[]>`
    SELECT "tableName" AS "table", "before", "after" FROM merge_rows
    WHERE "mergeId" = ${merge.id}::uuid AND "tableName" = ANY (${Object.keys(LINKS)}) AND "after" IS NOT NULL
      AND "before"->>${merge.kind === 'CONTACT' ? 'contactId' : 'businessId'}::text = ${survivorId} ORDER BY "id"`;
  const notes = links.map(({ table, before, after }) => {
    const { version: _version, ...changes } = changesBetween(before, after);
    const { type, action } = LINKS[table];
    const mergedFromId: [unknown, unknown] = [null, loserId];
    return { action, subject: { type, id: before.id }, changes: { ...changes, mergedFromId } };
  });
  await recordAudit(tx, actor, ...notes);
}
