import { Prisma, type Merge } from '../../prisma/generated/client';
import { PartyKind } from '../../prisma/generated/enums';
import type { DbClient } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import type { DoubleSeat } from './duplicate.types';
import { referencesTo } from './merge-map';
import { name } from './merge-writer';

export async function findMerge(db: DbClient, id: string): Promise<Merge> {
  const merge = await db.merge.findUnique({ where: { id } });
  if (!merge) throw new NotFoundError('Merge');
  return merge;
}

/** Merges whose loser has something hanging on it again. */
export function lateReferences(db: DbClient): Promise<{ id: string }[]> {
  const branches = Object.values(PartyKind).flatMap((kind) => {
    const loser = kind === 'CONTACT' ? 'loserContactId' : 'loserBusinessId';
    return referencesTo(kind)
      .filter(({ rule }) => !('stays' in rule))
      .map(
        ({ table, column }) => Prisma.sql`SELECT m."id" FROM merges m
          JOIN ${name(table)} t ON t.${name(column)} = m.${name(loser)} WHERE m."undoneAt" IS NULL`,
      );
  });
  return db.$queryRaw`${Prisma.join(branches, ' UNION ')}`;
}

/** Events to come at which this person has more than one place, on the list or the waiting list: a merge brings them together. */
export function doubleSeatsOf(db: DbClient, contactId: string, now: Date): Promise<DoubleSeat[]> {
  return db.$queryRaw`
    SELECT e."id", e."title", e."startsAt", count(*)::int AS registrations
    FROM registrations r JOIN events e ON e."id" = r."eventId"
    WHERE r."contactId" = ${contactId}::uuid AND r."status" IN ('REGISTERED', 'WAITLISTED')
      AND e."endsAt" > ${now} AND e."archivedAt" IS NULL
    GROUP BY e."id" HAVING count(*) > 1 ORDER BY e."startsAt", e."id"`;
}

type Ends = Pick<Merge, 'survivorContactId' | 'survivorBusinessId' | 'loserContactId' | 'loserBusinessId'>;

/** Which record stayed and which one went. */
export function pairOf(merge: Ends): { survivorId: string; loserId: string } {
  return {
    survivorId: merge.survivorContactId ?? merge.survivorBusinessId ?? '',
    loserId: merge.loserContactId ?? merge.loserBusinessId ?? '',
  };
}
