import { Injectable } from '@nestjs/common';
import { may } from '../../access/permissions';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { acquaintancesAt, lastSpokenWith, type VisibleMoments } from '../acquaintance.queries';

/** Who of us knows whom, read for a whole list at once, as far as the asker may know of the moments. */
@Injectable()
export class AcquaintanceLoaders {
  constructor(private readonly prisma: PrismaService) {}

  lastSpoken({ loaders, actor }: GraphqlContext) {
    return loaders.byId('lastSpoken', async (ids) => {
      if (!may(actor, 'interactions.read')) return [];
      const rows = await lastSpokenWith(this.prisma, ids, visibleTo(actor));
      return rows.map((row) => ({ ...row, id: row.contactId }));
    });
  }

  acquaintances({ loaders, actor }: GraphqlContext, party: 'businessId' | 'associationId') {
    return loaders.manyBy(
      `acquaintancesBy:${party}`,
      ({ partyId }: { partyId: string }) => partyId,
      async (ids) =>
        may(actor, 'interactions.read') ? acquaintancesAt(this.prisma, party, ids, visibleTo(actor)) : [],
    );
  }

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }
}

function visibleTo(actor: GraphqlContext['actor']): VisibleMoments {
  return {
    withConfidential: may(actor, 'interactions.confidential'),
    withVisits: may(actor, 'visits.read'),
    withPeople: may(actor, 'contacts.read'),
  };
}
