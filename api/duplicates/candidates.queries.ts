import { Prisma, type DuplicateCandidate } from '../../prisma/generated/client';
import { checkPage, pageOf, type Page, type Wanted } from '../database/page';
import type { PartyKind } from '../../prisma/generated/enums';
import type { DbClient, Transaction } from '../database/prisma.service';
import { DuplicateReason, type CandidateFilter, type CandidateListRequest } from './duplicate.types';

/** One page of pairs, the likeliest first; only those of whom both are still there. */
export async function candidatePage(
  db: DbClient,
  request: CandidateListRequest,
  wanted: Wanted,
): Promise<Page<DuplicateCandidate>> {
  checkPage(request);
  const where = candidateCondition(request.filter);
  const [rows, counted] = await Promise.all([
    db.$queryRaw<DuplicateCandidate[]>`
      SELECT d.* FROM duplicate_candidates d WHERE ${where}
      ORDER BY d."score" DESC, d."id" LIMIT ${request.first + 1} OFFSET ${request.offset}`,
    wanted.totalCount
      ? db.$queryRaw<
          { count: number }[]
        >`SELECT count(*)::int AS count FROM duplicate_candidates d WHERE ${where}`
      : undefined,
  ]);
  return pageOf(rows, request, counted && (counted[0]?.count ?? 0));
}

/**
 * The pair of these two, made when it was not there yet; what somebody decided about it stays.
 * @param ids two different ones
 */
export async function pairOfTwo(
  tx: Transaction,
  kind: PartyKind,
  ids: readonly [string, string],
): Promise<{ id: string; isNew: boolean }> {
  const [left, right] = kind === 'CONTACT' ? CONTACT_COLUMNS : BUSINESS_COLUMNS;
  const [pair] = await tx.$queryRaw<{ id: string; isNew: boolean }[]>`
    WITH made AS (
      INSERT INTO duplicate_candidates ("kind", ${left}, ${right}, "score", "reasons")
      SELECT ${kind}::"PartyKind", least(a, b), greatest(a, b), 100, ARRAY[${DuplicateReason.POINTED_OUT}]
      FROM (SELECT ${ids[0]}::uuid AS a, ${ids[1]}::uuid AS b) two
      ON CONFLICT (${left}, ${right}) DO NOTHING RETURNING "id"
    )
    SELECT "id", TRUE AS "isNew" FROM made
    UNION ALL SELECT "id", FALSE FROM duplicate_candidates
    WHERE ${left} = least(${ids[0]}::uuid, ${ids[1]}::uuid) AND ${right} = greatest(${ids[0]}::uuid, ${ids[1]}::uuid)`;
  return pair as { id: string; isNew: boolean };
}

const CONTACT_COLUMNS = [Prisma.raw('"leftContactId"'), Prisma.raw('"rightContactId"')] as const;
const BUSINESS_COLUMNS = [Prisma.raw('"leftBusinessId"'), Prisma.raw('"rightBusinessId"')] as const;

function candidateCondition({ ids, kind, statuses }: CandidateFilter): Prisma.Sql {
  const all = [
    Prisma.sql`NOT EXISTS (SELECT FROM contacts c WHERE c."id" IN (d."leftContactId", d."rightContactId") AND c."archivedAt" IS NOT NULL)`,
    Prisma.sql`NOT EXISTS (SELECT FROM businesses b WHERE b."id" IN (d."leftBusinessId", d."rightBusinessId") AND b."archivedAt" IS NOT NULL)`,
    ...(ids ? [Prisma.sql`d."id" = ANY (${ids}::uuid[])`] : []),
    ...(kind ? [Prisma.sql`d."kind" = ${kind}::"PartyKind"`] : []),
    // Without a word about it: those that wait for a decision.
    ...(!statuses && !ids ? [Prisma.sql`d."status" = 'OPEN'`] : []),
    ...(statuses ? [Prisma.sql`d."status" = ANY (${statuses}::"DuplicateStatus"[])`] : []),
  ];
  return Prisma.join(all, ' AND ');
}
