import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { literally } from '../database/like';
import type { PageRequest } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import { RecordKind, type TrashedRecord } from './history.types';
import { RECORD_KINDS } from './record-kinds';
import { visibleSegments } from './visible-segments';

/** How each kind is called in the trash; a kind that is not here cannot be archived. `r` is the row. */
export const TRASH_NAMES: Readonly<Partial<Record<RecordKind, string>>> = {
  BUSINESS: 'r."name"',
  ASSOCIATION: 'r."name"',
  CONTACT: `concat_ws(' ', coalesce(r."givenName", r."initials"), r."infix", r."familyName")`,
  INTERACTION: 'left(r."summary", 120)',
  SEGMENT: 'r."name"',
  VISIT: 'r."subject"',
  EVENT: 'r."title"',
  NEWSLETTER: 'r."subject"',
  TOPIC: 'r."name"',
  AREA: 'r."name"',
  SECTOR: `r."code" || ' ' || r."name"`,
  USER: 'r."name"',
};

export interface TrashQuestion {
  kinds: readonly RecordKind[];
  q?: string;
  withConfidential: boolean;
  actor: Actor;
}

function archivedOf(kind: RecordKind, { q, withConfidential, actor }: TrashQuestion): Prisma.Sql {
  const name = Prisma.raw(TRASH_NAMES[kind] ?? '');
  const conditions = [Prisma.sql`r."archivedAt" IS NOT NULL`];
  // What was merged comes back by undoing the merge.
  if (kind === RecordKind.CONTACT || kind === RecordKind.BUSINESS)
    conditions.push(Prisma.sql`r."mergedIntoId" IS NULL`);
  if (q) conditions.push(Prisma.sql`fold(${name}) LIKE '%' || fold(${literally(q)}) || '%'`);
  if (kind === RecordKind.INTERACTION && !withConfidential)
    conditions.push(Prisma.sql`NOT r."isConfidential"`);
  if (kind === RecordKind.SEGMENT) conditions.push(visibleSegments(actor));
  return Prisma.sql`
    SELECT ${kind}::text AS kind, ${RECORD_KINDS[kind].type}::text AS type, r."id", r."version", r."archivedAt", ${name} AS name
    FROM ${Prisma.raw(RECORD_KINDS[kind].table)} r WHERE ${Prisma.join(conditions, ' AND ')}`;
}

/** Last put away first, with who did it; one more than asked for. */
export function trashRows(
  db: DbClient,
  question: TrashQuestion,
  { first, offset }: PageRequest,
): Promise<TrashedRecord[]> {
  return db.$queryRaw<TrashedRecord[]>`
    SELECT t."id", t.kind, t.name, t."version", t."archivedAt", who."name" AS "archivedByName"
    FROM (
      ${archived(question)} ORDER BY "archivedAt" DESC, "id" LIMIT ${first + 1} OFFSET ${offset}
    ) t
    LEFT JOIN LATERAL (
      SELECT u."name" FROM audit_entries e JOIN users u ON u."id" = e."actorId"
      WHERE e."subjectType" = t.type AND e."subjectId" = t."id" AND e."action" LIKE '%.archived'
      ORDER BY e."at" DESC, e."id" DESC LIMIT 1
    ) who ON true
    ORDER BY t."archivedAt" DESC, t."id"`;
}

export async function countTrash(db: DbClient, question: TrashQuestion): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${archived(question)}) t`;
  return row?.count ?? 0;
}

function archived(question: TrashQuestion): Prisma.Sql {
  return Prisma.join(
    question.kinds.map((kind) => archivedOf(kind, question)),
    ' UNION ALL ',
  );
}
