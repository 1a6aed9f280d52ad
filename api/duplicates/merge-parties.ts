import { Prisma, type Business, type Contact } from '../../prisma/generated/client';
import { PartyKind } from '../../prisma/generated/enums';
import type { MergedTable } from '../database/survivor';
import type { Transaction } from '../database/prisma.service';
import { name, type MergeWriter } from './merge-writer';

export const TABLE_OF: Readonly<Record<PartyKind, MergedTable>> = {
  CONTACT: 'contacts',
  BUSINESS: 'businesses',
};

/** The subject type in the audit. */
export const TYPE_OF = { CONTACT: 'Contact', BUSINESS: 'Business' } as const satisfies Record<
  PartyKind,
  string
>;

/**
 * Locks both records, the smaller id first, so that two people who merge the same two in opposite ways wait for each
 * other instead of for ever. A row that refers to one of them can then not be added until this transaction ends.
 */
export async function lockParties(tx: Transaction, kind: PartyKind, ids: string[]): Promise<void> {
  // Moments in kept images are text: written and compared in one zone, whatever the server's is.
  await tx.$executeRaw`SET LOCAL TIME ZONE 'UTC'`;
  await tx.$queryRaw`
    SELECT "id" FROM ${name(TABLE_OF[kind])} WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** The record as it stands, or null. */
export function readParty(tx: Transaction, kind: PartyKind, id: string): Promise<Contact | Business | null> {
  return kind === 'CONTACT'
    ? tx.contact.findUnique({ where: { id } })
    : tx.business.findUnique({ where: { id } });
}

/** Before the survivor takes over its number: only one live business has a KVK number. */
export async function archiveLoser(writer: MergeWriter, table: MergedTable): Promise<void> {
  const { now } = writer.pair;
  await writer.change(
    table,
    Prisma.sql`UPDATE ${name(table)} SET "archivedAt" = ${now}, "mergedIntoId" = ${writer.survivorId},
      "updatedAt" = ${now}, "version" = "version" + 1 WHERE "id" = ${writer.loserId}`,
  );
}

/** Writes the chosen columns of the loser, and what is united of both, on the survivor. */
export async function enrichSurvivor(
  writer: MergeWriter,
  table: MergedTable,
  columns: readonly string[],
  united: readonly Prisma.Sql[],
): Promise<void> {
  // Nobody succeeds itself.
  const taken = columns.map((column) =>
    column === 'successorOfId'
      ? Prisma.sql`"successorOfId" = nullif(l."successorOfId", s."id")`
      : Prisma.sql`${name(column)} = l.${name(column)}`,
  );
  await writer.change(
    table,
    Prisma.sql`UPDATE ${name(table)} s SET ${Prisma.join([...taken, ...united])}, "updatedAt" = ${writer.pair.now},
      "version" = s."version" + 1 FROM ${name(table)} l WHERE s."id" = ${writer.survivorId} AND l."id" = ${writer.loserId}`,
  );
}
