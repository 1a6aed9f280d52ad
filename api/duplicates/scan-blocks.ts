import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';
import type { DuplicateReason } from './duplicate.types';
import { name } from './merge-writer';

/** One statement of a scan; between two of them it can be stopped. @returns how many rows it wrote */
export type ScanStep = (tx: Transaction) => Promise<number>;

/**
 * Those who share a key are compared with each other, up to so many: 25 make 300 pairs. A switchboard number or an info
 * address that hundreds share says little; there only those are compared who share a part of their name.
 */
const BLOCK = 25;

export interface Block {
  /** The temporary table of who takes part, with their names as compared. */
  table: string;
  /** Its columns that a block that is too big is split by: by each of them apart. */
  narrow: readonly string[];
  /** A SELECT of "id" and key: what they may share. */
  keys: Prisma.Sql;
}

/** Writes the pairs that share a key into scan_pairs, each once, the smaller id left. */
export function scanPairs(
  tx: Transaction,
  reason: DuplicateReason,
  { table, narrow, keys }: Block,
): Promise<number> {
  const parts = narrow.map((column) => ({
    column: name(column),
    part: name(`same ${column}`),
    size: name(`same ${column} size`),
  }));
  const columns = Prisma.join(parts.map(({ part }) => part));
  const given = Prisma.join(parts.map(({ column, part }) => Prisma.sql`t.${column} AS ${part}`));
  const sizes = Prisma.join(
    parts.map(({ part, size }) => Prisma.sql`count(*) OVER (PARTITION BY key, ${part}) AS ${size}`),
  );
  const narrowed = Prisma.join(
    parts.map(
      ({ part, size }) => Prisma.sql`UNION
        SELECT a."id", b."id", ${reason} FROM sized a JOIN sized b ON b.key = a.key AND b.${part} = a.${part} AND a."id" < b."id"
        WHERE a.size > ${BLOCK}::int AND a.${size} <= ${BLOCK}::int`,
    ),
    ' ',
  );
  return tx.$executeRaw`
    WITH keyed AS MATERIALIZED (
      SELECT DISTINCT k."id", k.key, ${given} FROM (${keys}) k JOIN ${Prisma.raw(table)} t USING ("id")
    ), sized AS MATERIALIZED (
      SELECT "id", key, ${columns}, count(*) OVER (PARTITION BY key) AS size, ${sizes} FROM keyed
    )
    INSERT INTO scan_pairs ("left", "right", reason)
    SELECT DISTINCT a."id", b."id", ${reason} FROM sized a JOIN sized b ON b.key = a.key AND a."id" < b."id"
    WHERE a.size BETWEEN 2 AND ${BLOCK}::int
    ${narrowed}`;
}

/** Where anybody can have an address: sharing one of these says nothing. */
const PUBLIC_MAIL_DOMAINS = [
  'gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.nl', 'outlook.com', 'outlook.nl', 'live.nl', 'live.com',
  'msn.com', 'icloud.com', 'me.com', 'yahoo.com', 'proton.me', 'protonmail.com', 'ziggo.nl', 'kpnmail.nl', 'kpnplanet.nl',
  'planet.nl', 'hetnet.nl', 'home.nl', 'xs4all.nl', 'upcmail.nl', 'casema.nl', 'quicknet.nl', 'chello.nl', 'telfort.nl',
  'tele2.nl', 'solcon.nl', 'freedom.nl', 'online.nl', 'wxs.nl', 'caiway.nl', 'onsbrabantnet.nl', 'zeelandnet.nl',
]; // prettier-ignore

export function isPublicMailDomain(domain: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${domain} = ANY (${PUBLIC_MAIL_DOMAINS})`;
}
