import { Prisma } from '../../prisma/generated/client';
import type { Transaction } from '../database/prisma.service';

export interface MergePair {
  mergeId: string;
  survivorId: string;
  loserId: string;
  now: Date;
}

/**
 * Every change of a merge passes here, so that each touched row is kept as it was and as the merge left it: undoing is
 * reading those back.
 */
export class MergeWriter {
  constructor(
    readonly tx: Transaction,
    readonly pair: MergePair,
  ) {}

  get survivorId(): Prisma.Sql {
    return Prisma.sql`${this.pair.survivorId}::uuid`;
  }

  get loserId(): Prisma.Sql {
    return Prisma.sql`${this.pair.loserId}::uuid`;
  }

  /** Runs one INSERT, UPDATE or DELETE on this table, without RETURNING. @returns how many rows it touched */
  change(table: string, statement: Prisma.Sql): Promise<number> {
    return this.tx.$executeRaw`
      WITH changed AS (${statement} RETURNING to_jsonb(old) AS before, to_jsonb(new) AS after)
      INSERT INTO merge_rows ("mergeId", "tableName", "before", "after")
      SELECT ${this.pair.mergeId}::uuid, ${table}, before, after FROM changed`;
  }

  /** Points the loser's rows at the survivor; their other columns stay. Versioned rows get a new version, so that a form opened before is told. */
  follow(table: string, column: string, isVersioned: boolean): Promise<number> {
    const version = isVersioned ? Prisma.sql`, "version" = "version" + 1` : Prisma.empty;
    return this.change(
      table,
      Prisma.sql`UPDATE ${name(table)} SET ${name(column)} = ${this.survivorId} ${version}
        WHERE ${name(column)} = ${this.loserId}`,
    );
  }
}

/** A table or column of our own schema as an identifier; never text from outside. */
export function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`);
}
