import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

const CURRENT_FIRST = [{ endsOn: { sort: 'desc', nulls: 'first' } }] as const;

/** Relations of associations, read for a whole list at once. */
@Injectable()
export class AssociationLoaders {
  constructor(private readonly prisma: PrismaService) {}

  associations({ loaders }: GraphqlContext) {
    return loaders.byId('association', (ids) =>
      this.prisma.association.findMany({ where: { id: { in: ids } } }),
    );
  }

  membershipsOfAssociation({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'membershipsOfAssociation',
      (membership: { associationId: string }) => membership.associationId,
      (ids) =>
        this.prisma.membership.findMany({
          where: { associationId: { in: ids } },
          orderBy: [...CURRENT_FIRST, { business: { name: 'asc' } }, { id: 'asc' }],
        }),
    );
  }

  membershipsOfBusiness({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'membershipsOfBusiness',
      (membership: { businessId: string }) => membership.businessId,
      (ids) =>
        this.prisma.membership.findMany({
          where: { businessId: { in: ids } },
          orderBy: [...CURRENT_FIRST, { association: { name: 'asc' } }, { id: 'asc' }],
        }),
    );
  }
}
