import type { Merge } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { changesBetween, recordAudit, type Changes } from '../audit/audit';
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

const LISTS = {
  contact_emails: { field: 'emails', key: 'address', told: ['address', 'isPrimary'] },
  contact_phones: { field: 'phones', key: 'number', told: ['number', 'isPrimary'] },
} as const;

/**
 * The addresses and telephone numbers of the person who goes, or the activities of the business, also those that the other
 * one had too: who undoes the import that gave that one the same then sees that it is not only of that import.
 * @returns as [what it had, null]
 */
export async function listsOfLoser(tx: Transaction, merge: Merge): Promise<Changes> {
  const { loserId } = pairOf(merge);
  const rows = await tx.$queryRaw<{ table: string; before: RowImage }[]>`
    SELECT "tableName" AS "table", "before" FROM merge_rows
    WHERE "mergeId" = ${merge.id}::uuid AND "tableName" = ANY (${[...Object.keys(LISTS), 'business_sectors']})
      AND coalesce("before"->>'contactId', "before"->>'businessId') = ${loserId}
    ORDER BY ("before"->'isMain')::boolean DESC, coalesce("before"->>'id', "before"->>'sectorId'), "id"`;
  const lists: Changes = {};
  for (const [table, { field, key, told }] of Object.entries(LISTS)) {
    // A first one is touched twice: it stops being the first, and goes along. What it was before that counts.
    const had = new Map<unknown, RowImage>();
    for (const { before } of rows.filter((row) => row.table === table))
      if (!had.has(before[key]))
        had.set(before[key], Object.fromEntries(told.map((name) => [name, before[name]])));
    if (had.size > 0) lists[field] = [[...had.values()], null];
  }
  const sectors = rows.filter(({ table }) => table === 'business_sectors');
  if (sectors.length > 0) lists['sectorIds'] = [sectors.map(({ before }) => before['sectorId']), null];
  return lists;
}
