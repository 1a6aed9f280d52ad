import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { fieldsEditedByPeople } from '../edited-fields.queries';

/** What proposals are about, read for a whole list at once. */
@Injectable()
export class ChangeProposalLoaders {
  constructor(private readonly prisma: PrismaService) {}

  /** With the fields that are compared. Only for those who may see proposals: shielded addresses are in it. */
  subjects({ loaders }: GraphqlContext) {
    return loaders.byId('proposalSubject', async (ids) => {
      const rows = await this.prisma.business.findMany({
        where: { id: { in: ids } },
        include: { sectors: true },
      });
      return rows.map(({ sectors, ...business }) => ({
        ...business,
        sectorIds: sectors.map(({ sectorId }) => sectorId),
      }));
    });
  }

  editedFields({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'editedFields',
      (row: { businessId: string; field: string }) => row.businessId,
      (ids) => fieldsEditedByPeople(this.prisma, ids),
    );
  }

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }
}
