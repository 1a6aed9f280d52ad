import { Injectable } from '@nestjs/common';
import { may } from '../../access/permissions';
import { Clock } from '../../config/clock';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { isLate } from '../commitment.rules';
import type { CommitmentWithLateness } from '../commitment.types';

/** Promises of many records at once; none for roles that may not read them. */
@Injectable()
export class CommitmentLoaders {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** Open ones, first due first. */
  openOf({ loaders, actor }: GraphqlContext, party: 'businessId' | 'associationId' | 'contactId') {
    return loaders.manyBy(
      `openCommitmentsBy:${party}`,
      (commitment: CommitmentWithLateness) => commitment[party],
      async (ids) => {
        if (!may(actor, 'commitments.read')) return [];
        const rows = await this.prisma.commitment.findMany({
          where: { [party]: { in: ids }, status: 'OPEN' },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        });
        return rows.map((row) => ({ ...row, isLate: isLate(row, this.clock.now()) }));
      },
    );
  }
}
