import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { DeliveriesService, type DeliveryCountOf, type ExclusionCountOf } from '../deliveries.service';

/** Relations and figures of editions, read for a whole list at once. */
@Injectable()
export class NewsletterLoaders {
  constructor(
    private readonly prisma: PrismaService,
    private readonly deliveries: DeliveriesService,
  ) {}

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }

  topics({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'topicsOfNewsletter',
      (row: { newsletterId: string }) => row.newsletterId,
      async (ids) => {
        const rows = await this.prisma.newsletterTopic.findMany({ where: { newsletterId: { in: ids } } });
        return rows.map(({ newsletterId, topicId }) => ({ newsletterId, id: topicId }));
      },
    );
  }

  segments({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'segmentsOfNewsletter',
      (row: { newsletterId: string }) => row.newsletterId,
      async (ids) => {
        const rows = await this.prisma.newsletterSegment.findMany({ where: { newsletterId: { in: ids } } });
        return rows.map(({ newsletterId, segmentId }) => ({ newsletterId, id: segmentId }));
      },
    );
  }

  counts({ loaders }: GraphqlContext) {
    const keyOf = ({ newsletterId }: DeliveryCountOf) => newsletterId;
    return loaders.manyBy('deliveryCounts', keyOf, (ids) => this.deliveries.counts(ids));
  }

  exclusions({ loaders }: GraphqlContext) {
    const keyOf = ({ newsletterId }: ExclusionCountOf) => newsletterId;
    return loaders.manyBy('exclusionCounts', keyOf, (ids) => this.deliveries.exclusions(ids));
  }

  unsubscribed({ loaders }: GraphqlContext) {
    return loaders.byId('unsubscribedSince', (ids) => this.deliveries.unsubscribed(ids));
  }
}
