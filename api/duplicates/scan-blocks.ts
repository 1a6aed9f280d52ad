import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';
import type { DuplicateReason } from './duplicate.types';

/** One statement of a scan; between two of them it can be stopped. @returns how many rows it wrote */
export type ScanStep = (tx: Transaction) => Promise<number>;

/**
 * Those who share a key are compared with each other, up to so many: 25 make 300 pairs. A switchboard number or an info
 * address that hundreds share says little; there only equal names are compared.
 */
const BLOCK = 25;

export interface Block {
  /** The temporary table of who takes part, with their names as compared. */
  table: string;
  /** Its column that a block that is too big is split by. */
  narrow: Prisma.Sql;
  /** A SELECT of "id" and key: what they may share. */
  keys: Prisma.Sql;
}

/** Writes the pairs that share a key into scan_pairs, each once, the smaller id left. */
export function scanPairs(
  tx: Transaction,
  reason: DuplicateReason,
  { table, narrow, keys }: Block,
): Promise<number> {
  return tx.$executeRaw`
    WITH keyed AS MATERIALIZED (
      SELECT DISTINCT k."id", k.key, t.${narrow} AS part FROM (${keys}) k JOIN ${Prisma.raw(table)} t ON t."id" = k."id"
    ), sized AS MATERIALIZED (
      SELECT "id", key, part, count(*) OVER (PARTITION BY key) AS size, count(*) OVER (PARTITION BY key, part) AS "partSize"
      FROM keyed
    )
    INSERT INTO scan_pairs ("left", "right", reason)
    SELECT DISTINCT a."id", b."id", ${reason} FROM sized a JOIN sized b ON b.key = a.key AND a."id" < b."id"
    WHERE a.size BETWEEN 2 AND ${BLOCK}::int
    UNION
    SELECT DISTINCT a."id", b."id", ${reason} FROM sized a JOIN sized b ON b.key = a.key AND b.part = a.part AND a."id" < b."id"
    WHERE a.size > ${BLOCK}::int AND a."partSize" <= ${BLOCK}::int`;
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
