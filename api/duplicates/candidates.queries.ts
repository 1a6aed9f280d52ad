import { Prisma, type DuplicateCandidate } from '../../prisma/generated/client';
import { checkPage, pageOf, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import type { CandidateFilter, CandidateListRequest } from './duplicate.types';

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
