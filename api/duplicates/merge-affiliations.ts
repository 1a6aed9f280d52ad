import { Prisma } from '../../prisma/generated/client';
import { name, type MergeWriter } from './merge-writer';

/**
 * Functions keep their dates, role and board membership. Two current functions of one person at one place with the same
 * role (or one of them without) become one that began at the earliest day; past ones only when they are equal in all.
 * At most one current function of a person stays primary: the survivor's, or else the loser's.
 */
export async function mergeAffiliations(
  writer: MergeWriter,
  column: 'contactId' | 'businessId',
): Promise<void> {
  const heirs = await heirsOfPrimary(writer, column);
  await writer.change('affiliations', widened(writer, column));
  await writer.change(
    'affiliations',
    Prisma.sql`DELETE FROM affiliations l USING affiliations s WHERE ${pairs(writer, column)}
      AND (${bothCurrent()} OR ${equalPast()})`,
  );
  if (column === 'contactId') await writer.change('affiliations', secondPrimary(writer));
  await writer.follow('affiliations', column, true);
  await writer.change(
    'affiliations',
    Prisma.sql`UPDATE affiliations t SET "isPrimary" = TRUE, "version" = t."version" + 1
      WHERE t."id" = ANY (${heirs}::uuid[]) AND NOT t."isPrimary" AND NOT EXISTS (
        SELECT FROM affiliations o WHERE o."contactId" = t."contactId" AND o."isPrimary" AND o."endsOn" IS NULL)`,
  );
}

/** l is the loser's and s the survivor's, of the same person at the same place. */
function pairs({ loserId, survivorId }: MergeWriter, column: 'contactId' | 'businessId'): Prisma.Sql {
  const other =
    column === 'contactId'
      ? Prisma.sql`l."businessId" IS NOT DISTINCT FROM s."businessId" AND l."associationId" IS NOT DISTINCT FROM s."associationId"`
      : Prisma.sql`l."contactId" = s."contactId"`;
  return Prisma.sql`l.${name(column)} = ${loserId} AND s.${name(column)} = ${survivorId} AND ${other}`;
}

function bothCurrent(): Prisma.Sql {
  return Prisma.sql`(l."endsOn" IS NULL AND s."endsOn" IS NULL
    AND (l."role" IS NULL OR s."role" IS NULL OR fold(l."role") = fold(s."role")))`;
}

function equalPast(): Prisma.Sql {
  return Prisma.sql`(l."endsOn" = s."endsOn" AND l."startsOn" IS NOT DISTINCT FROM s."startsOn"
    AND fold(coalesce(l."role", '')) = fold(coalesce(s."role", '')))`;
}

/** The survivor's function takes over what the loser's knew more. */
function widened(writer: MergeWriter, column: 'contactId' | 'businessId'): Prisma.Sql {
  return Prisma.sql`UPDATE affiliations s SET "startsOn" = least(s."startsOn", l."startsOn"), "role" = coalesce(s."role", l."role"),
      "isBoardMember" = s."isBoardMember" OR l."isBoardMember", "version" = s."version" + 1
    FROM affiliations l WHERE ${pairs(writer, column)} AND ${bothCurrent()}
      AND (l."startsOn" < coalesce(s."startsOn", 'infinity') OR (s."role" IS NULL AND l."role" IS NOT NULL)
        OR (l."isBoardMember" AND NOT s."isBoardMember"))`;
}

function secondPrimary({ loserId, survivorId }: MergeWriter): Prisma.Sql {
  return Prisma.sql`UPDATE affiliations SET "isPrimary" = FALSE WHERE "contactId" = ${loserId} AND "isPrimary"
    AND EXISTS (SELECT FROM affiliations WHERE "contactId" = ${survivorId} AND "isPrimary" AND "endsOn" IS NULL)`;
}

/** The survivor's functions that stand in for a primary one of the loser that is about to go. */
async function heirsOfPrimary(writer: MergeWriter, column: 'contactId' | 'businessId'): Promise<string[]> {
  const rows = await writer.tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (s."contactId") s."id" FROM affiliations l JOIN affiliations s ON ${pairs(writer, column)}
      AND ${bothCurrent()} WHERE l."isPrimary" ORDER BY s."contactId", s."id"`;
  return rows.map(({ id }) => id);
}
