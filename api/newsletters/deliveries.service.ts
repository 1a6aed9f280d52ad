import { Injectable } from '@nestjs/common';
import type { Delivery, DeliveryStatus, ExclusionReason, Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { containing } from '../database/like';
import { readPage, type Page, type PageRequest, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';

export interface DeliveryFilter {
  statuses?: DeliveryStatus[];
  /** Part of the address or the name. */
  q?: string;
}

export interface DeliveryListRequest extends PageRequest {
  newsletterId: string;
  filter: DeliveryFilter;
}

export interface DeliveryCountOf {
  newsletterId: string;
  status: DeliveryStatus;
  count: number;
}

export interface ExclusionCountOf {
  newsletterId: string;
  reason: ExclusionReason;
  count: number;
}

/** What became of the letters: per address for who may see addresses, in numbers for everybody who reads newsletters. */
@Injectable()
export class DeliveriesService {
  constructor(private readonly prisma: PrismaService) {}

  list(actor: Actor, request: DeliveryListRequest, wanted: Wanted): Promise<Page<Delivery>> {
    requirePermission(actor, 'deliveries.read');
    const { statuses, q } = request.filter;
    const part = q?.trim();
    const where: Prisma.DeliveryWhereInput = {
      newsletterId: request.newsletterId,
      ...(statuses?.length ? { status: { in: statuses } } : {}),
      ...(part ? { OR: [{ email: containing(part) }, { name: containing(part) }] } : {}),
    };
    return readPage(this.prisma.delivery, request, { where, orderBy: [] }, wanted.totalCount);
  }

  /** Letters by state, of many editions at once. */
  async counts(newsletterIds: string[]): Promise<DeliveryCountOf[]> {
    const groups = await this.prisma.delivery.groupBy({
      by: ['newsletterId', 'status'],
      where: { newsletterId: { in: newsletterIds } },
      _count: true,
      orderBy: [{ newsletterId: 'asc' }, { status: 'asc' }],
    });
    return groups.map(({ newsletterId, status, _count }) => ({ newsletterId, status, count: _count }));
  }

  /** Addresses that were left out, by reason. */
  async exclusions(newsletterIds: string[]): Promise<ExclusionCountOf[]> {
    const groups = await this.prisma.delivery.groupBy({
      by: ['newsletterId', 'exclusionReason'],
      where: { newsletterId: { in: newsletterIds }, status: 'EXCLUDED' },
      _count: true,
      orderBy: [{ newsletterId: 'asc' }, { exclusionReason: 'asc' }],
    });
    return groups.flatMap(({ newsletterId, exclusionReason: reason, _count }) =>
      reason ? [{ newsletterId, reason, count: _count }] : [],
    );
  }

  /** How many readers stopped after this letter reached them. */
  async unsubscribed(newsletterIds: string[]): Promise<{ id: string; count: number }[]> {
    return this.prisma.$queryRaw`
      SELECT d."newsletterId" AS id, count(*)::int AS count
      FROM deliveries d JOIN subscriptions s ON s."id" = d."subscriptionId"
      WHERE d."newsletterId" = ANY (${newsletterIds}::uuid[])
        AND s."status" = 'UNSUBSCRIBED' AND s."unsubscribedAt" >= d."acceptedAt"
      GROUP BY d."newsletterId"`;
  }
}
