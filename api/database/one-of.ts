import { Prisma } from '../../prisma/generated/client';

/**
 * True where a column holds one of these values. A single one is compared as such: only then an index gives its rows in their order.
 * @param type of the column in PostgreSQL
 */
export function oneOf(column: Prisma.Sql, values: readonly string[], type: string): Prisma.Sql {
  return values.length === 1
    ? Prisma.sql`${column} = ${values[0]}::${Prisma.raw(type)}`
    : Prisma.sql`${column} = ANY (${values}::${Prisma.raw(`${type}[]`)})`;
}
