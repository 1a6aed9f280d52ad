import { Injectable } from '@nestjs/common';
import { Prisma, type Visit } from '../../../prisma/generated/client';
import { may } from '../../access/permissions';
import { asPerson, NAME_JSON, type NamedContact } from '../../contacts/person-name';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

/** Who takes part in visits, read for a whole list at once. */
@Injectable()
export class VisitLoaders {
  constructor(private readonly prisma: PrismaService) {}

  contactsOfVisit({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'contactsOfVisit',
      (row: { visitId: string }) => row.visitId,
      async (ids) => {
        const rows = await this.prisma.rows<{ visitId: string; contact: NamedContact }>(
          Prisma.sql`SELECT p."visitId", ${NAME_JSON} AS "contact" FROM visit_participants p JOIN contacts c ON c."id" = p."contactId"
            WHERE p."visitId" = ANY (${ids}::uuid[]) ORDER BY p."id"`,
          { isPrepared: true },
        );
        return rows.map(({ visitId, contact }) => ({ ...asPerson(contact), visitId }));
      },
    );
  }

  usersOfVisit({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'usersOfVisit',
      (row: { visitId: string }) => row.visitId,
      async (ids) => {
        const rows = await this.prisma.visitParticipant.findMany({
          where: { visitId: { in: ids }, userId: { not: null } },
          include: { user: { omit: { passwordHash: true } } },
          orderBy: { id: 'asc' },
        });
        return rows.flatMap(({ visitId, user }) => (user ? [{ ...user, visitId }] : []));
      },
    );
  }

  /** Live visits still to be held, first one first; none for roles that may not read visits. */
  plannedAt({ loaders, actor }: GraphqlContext, party: 'businessId' | 'associationId') {
    return loaders.manyBy(
      `plannedVisitsBy:${party}`,
      (visit: Visit) => visit[party],
      async (ids) =>
        may(actor, 'visits.read')
          ? this.prisma.visit.findMany({
              where: {
                [party]: { in: ids },
                archivedAt: null,
                status: { in: ['PROPOSED', 'INVITED', 'CONFIRMED'] },
              },
              orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
            })
          : [],
    );
  }

  commitmentsOfVisit({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'commitmentsOfVisit',
      (row: { visitId: string | null }) => row.visitId,
      (ids) => this.prisma.commitment.findMany({ where: { visitId: { in: ids } }, orderBy: { id: 'asc' } }),
    );
  }
}
