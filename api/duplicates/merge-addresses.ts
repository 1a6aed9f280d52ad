import { Prisma } from '../../prisma/generated/client';
import { name, type MergeWriter } from './merge-writer';

type AddressTable = 'contact_emails' | 'contact_phones';

/** E-mail addresses and phone numbers are united. An address that both have stays once; the survivor's first one stays first. */
export async function mergeAddresses(
  writer: MergeWriter,
  table: AddressTable,
  column: 'address' | 'number',
): Promise<void> {
  const { survivorId, loserId } = writer;
  const rows = name(table);
  await writer.change(
    table,
    Prisma.sql`DELETE FROM ${rows} WHERE "contactId" = ${loserId}
      AND ${name(column)} IN (SELECT ${name(column)} FROM ${rows} WHERE "contactId" = ${survivorId})`,
  );
  await writer.change(
    table,
    Prisma.sql`UPDATE ${rows} SET "isPrimary" = FALSE WHERE "contactId" = ${loserId} AND "isPrimary"
      AND EXISTS (SELECT FROM ${rows} WHERE "contactId" = ${survivorId} AND "isPrimary")`,
  );
  await writer.follow(table, 'contactId', false);
}

/** The address that the loser used first, while it is still the loser's. */
export async function firstAddressOf(
  writer: MergeWriter,
  table: AddressTable,
  column: 'address' | 'number',
): Promise<string | undefined> {
  const [row] = await writer.tx.$queryRaw<{ value: string }[]>`
    SELECT ${name(column)}::text AS value FROM ${name(table)} WHERE "contactId" = ${writer.loserId} AND "isPrimary"`;
  return row?.value;
}

/** Puts one of the survivor's addresses first. */
export async function putFirst(
  writer: MergeWriter,
  table: AddressTable,
  column: 'address' | 'number',
  value: string,
): Promise<void> {
  const isIt = Prisma.sql`${name(column)}::text = ${value}`;
  const ofSurvivor = Prisma.sql`"contactId" = ${writer.survivorId}`;
  await writer.change(
    table,
    Prisma.sql`UPDATE ${name(table)} SET "isPrimary" = FALSE WHERE ${ofSurvivor} AND "isPrimary" AND NOT (${isIt})`,
  );
  await writer.change(
    table,
    Prisma.sql`UPDATE ${name(table)} SET "isPrimary" = TRUE WHERE ${ofSurvivor} AND NOT "isPrimary" AND ${isIt}`,
  );
}
