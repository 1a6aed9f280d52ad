import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { asPerson } from '../../interactions/graphql/participant.loaders';

/** Who takes part in visits, read for a whole list at once. */
@Injectable()
export class VisitLoaders {
  constructor(private readonly prisma: PrismaService) {}

  contactsOfVisit({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'contactsOfVisit',
      (row: { visitId: string }) => row.visitId,
      async (ids) => {
        const rows = await this.prisma.visitParticipant.findMany({
          where: { visitId: { in: ids }, contactId: { not: null } },
          include: { contact: true },
          orderBy: { id: 'asc' },
        });
        return rows.flatMap(({ visitId, contact }) => (contact ? [{ ...asPerson(contact), visitId }] : []));
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

  commitmentsOfVisit({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'commitmentsOfVisit',
      (row: { visitId: string | null }) => row.visitId,
      (ids) => this.prisma.commitment.findMany({ where: { visitId: { in: ids } }, orderBy: { id: 'asc' } }),
    );
  }
}
