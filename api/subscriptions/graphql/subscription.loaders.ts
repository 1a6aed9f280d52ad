import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { wordingOf } from '../consent-wording';

/** Relations of subscriptions, read for a whole list at once. */
@Injectable()
export class SubscriptionLoaders {
  constructor(
    private readonly prisma: PrismaService,
    private readonly config: Config,
  ) {}

  topics({ loaders }: GraphqlContext) {
    return loaders.byId('topic', (ids) => this.prisma.topic.findMany({ where: { id: { in: ids } } }));
  }

  consents({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'consentsOfSubscription',
      (row: { subscriptionId: string }) => row.subscriptionId,
      async (ids) => {
        const rows = await this.prisma.consentRecord.findMany({
          where: { subscriptionId: { in: ids } },
          orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
        });
        return rows.map((row) => ({
          ...row,
          wording: wordingOf(row.wordingVersion, this.config.municipality) ?? null,
        }));
      },
    );
  }
}
