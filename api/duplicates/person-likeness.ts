import { Prisma } from '../../prisma/generated/client';

/** Keys of one person's name, as family_name_key and first_name_key write them. */
export interface NameKeys {
  family: Prisma.Sql;
  first: Prisma.Sql;
  initials: Prisma.Sql;
}

/**
 * Whether two names can be one person's: 3 the same, 2 fitting (initials, a double name, first and family name swapped),
 * 1 a typing error apart, 0 no.
 */
export function personLikeness(a: NameKeys, b: NameKeys): Prisma.Sql {
  return Prisma.sql`(SELECT CASE
      WHEN ${a.family} = ${b.first} AND ${b.family} = ${a.first} THEN 2
      WHEN n.family = 0 OR n.first = 0 THEN 0
      WHEN n.family = 1 OR n.first = 1 THEN 1
      ELSE least(n.family, n.first) END
    FROM (SELECT family_name_likeness(${a.family}, ${b.family}) AS family,
      first_name_likeness(${a.first}, ${a.initials}, ${b.first}, ${b.initials}) AS first OFFSET 0) n)`;
}

/** The keys that stand in columns of this row. */
export function keysIn(alias: string): NameKeys {
  const column = (column: string) => Prisma.raw(`${alias}."${column}"`);
  return { family: column('family'), first: column('first'), initials: column('initials') };
}
