import { Prisma } from '../../prisma/generated/client';
import type { SqlRunner } from '../database/prisma.service';
import { listToRestore, type ListedValue, type ListField } from './import-undo-lists.rules';
import { heldByMerged } from './import-undo-merged';
import { addedTo, type FieldsToRestore } from './import-undo.rules';
import type { ImportEffect } from './import.types';

interface ListTable {
  table: string;
  column: string;
  value: string;
  isUsed: string;
}

const TABLES: Record<ListField, ListTable> = {
  emails: {
    table: 'contact_emails',
    column: 'address',
    value: 'lower(t."address"::text)',
    isUsed: `EXISTS (SELECT FROM subscriptions s WHERE s."email" = t."address" AND s."contactId" = t."contactId"
      AND s."status" IN ('PENDING', 'CONFIRMED'))`,
  },
  phones: { table: 'contact_phones', column: 'number', value: 't."number"', isUsed: 'FALSE' },
};

export type RestoredList = Pick<FieldsToRestore, 'changes' | 'remarks'>;

/**
 * Takes the addresses and telephone numbers away that an import added to people, as far as nobody touched them since. The contacts are
 * locked by the caller, each stands in `effects` once.
 * @returns by contact, what changed and what stayed
 */
export async function restoreLists(
  tx: SqlRunner,
  importId: string,
  effects: readonly ImportEffect[],
): Promise<Map<string, RestoredList>> {
  const restored = new Map<string, RestoredList>();
  for (const field of ['emails', 'phones'] as const) {
    const added = effects.filter((effect) => addedTo(effect, field).length > 0);
    if (added.length === 0) continue;
    const current = await currentValues(tx, importId, field, added);
    const found = added.map((effect) => listToRestore(effect, field, current.get(effect.id) ?? []));
    await removeValues(
      tx,
      field,
      found.flatMap(({ removed }) => removed),
    );
    await makePrimary(
      tx,
      field,
      found.flatMap(({ heir }) => heir ?? []),
    );
    for (const [place, { id }] of added.entries()) {
      const { changes = {}, remarks = [] } = found[place] ?? {};
      const other = restored.get(id);
      restored.set(id, {
        changes: { ...other?.changes, ...changes },
        remarks: [...(other?.remarks ?? []), ...remarks],
      });
    }
  }
  return restored;
}

/** By contact, the oldest first. */
async function currentValues(
  tx: SqlRunner,
  importId: string,
  field: ListField,
  effects: readonly ImportEffect[],
): Promise<Map<string, ListedValue[]>> {
  const { table, column, value, isUsed } = TABLES[field];
  const contactIds = effects.map(({ id }) => id);
  const rows = await tx.rows<ListedValue & { contactId: string }>(Prisma.sql`
    SELECT t."id", t."contactId", ${Prisma.raw(value)} AS "value", t."isPrimary", ${Prisma.raw(isUsed)} AS "isUsed",
      ${heldByMerged(importId, field, column)} AS "isOfMerged"
    FROM ${Prisma.raw(table)} t WHERE t."contactId" = ANY (${contactIds}::uuid[]) ORDER BY t."id"`);
  const values = new Map<string, ListedValue[]>();
  for (const row of rows) values.set(row.contactId, [...(values.get(row.contactId) ?? []), row]);
  return values;
}

async function removeValues(tx: SqlRunner, field: ListField, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(Prisma.sql`DELETE FROM ${Prisma.raw(TABLES[field].table)} WHERE "id" = ANY (${ids}::uuid[])`);
}

async function makePrimary(tx: SqlRunner, field: ListField, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(
    Prisma.sql`UPDATE ${Prisma.raw(TABLES[field].table)} SET "isPrimary" = TRUE WHERE "id" = ANY (${ids}::uuid[])`,
  );
}
