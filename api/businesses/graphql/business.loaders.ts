import { Injectable } from '@nestjs/common';
import { Prisma, type Business } from '../../../prisma/generated/client';
import type { BusinessRelation } from '../business-relations';
import { businessAsSeenBy } from '../businesses.service';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

/** Relations of businesses, read for a whole list at once. */
@Injectable()
export class BusinessLoaders {
  constructor(private readonly prisma: PrismaService) {}

  businesses({ loaders, actor }: GraphqlContext) {
    return loaders.byId('business', async (ids) => {
      const rows = await this.prisma.rows<Business>(
        Prisma.sql`SELECT b.* FROM businesses b WHERE b."id" = ANY (${ids}::uuid[])`,
      );
      return rows.map((business) => businessAsSeenBy(actor, business));
    });
  }

  /** Other live establishments with the same KVK number. */
  otherEstablishments({ loaders, actor }: GraphqlContext) {
    return loaders.manyBy(
      'otherEstablishments',
      ({ ofId }: Business & { ofId: string }) => ofId,
      async (ids) => {
        const rows = await this.prisma.$queryRaw<(Business & { ofId: string })[]>`
          SELECT o.*, b."id" AS "ofId" FROM businesses b
          JOIN businesses o ON o."kvkNumber" = b."kvkNumber" AND o."id" <> b."id" AND o."archivedAt" IS NULL
          WHERE b."id" = ANY (${ids}::uuid[]) ORDER BY o."sortName", o."id"`;
        return rows.map((row) => ({ ...businessAsSeenBy(actor, row), ofId: row.ofId }));
      },
    );
  }

  /** Live businesses that took this one over: a takeover gives a new KVK number. */
  successors({ loaders, actor }: GraphqlContext) {
    return loaders.manyBy(
      'successors',
      ({ successorOfId }: Business) => successorOfId ?? '',
      async (ids) => {
        const where = { successorOfId: { in: [...ids] }, archivedAt: null };
        const rows = await this.prisma.business.findMany({
          where,
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        });
        return rows.map((row) => businessAsSeenBy(actor, row));
      },
    );
  }

  /** What businesses that were read alone did not bring along. */
  relation({ loaders, actor }: GraphqlContext, { name, json, read }: BusinessRelation) {
    return loaders.named(`business:${name}`, async (ids) => {
      const rows = await this.prisma.rows<{ id: string; value: unknown }>(
        Prisma.sql`SELECT b."id", ${json(actor) ?? Prisma.sql`NULL`} AS "value" FROM businesses b WHERE b."id" = ANY (${[...ids]}::uuid[])`,
      );
      const values = new Map(rows.map(({ id, value }) => [id, read ? read(value) : value]));
      return ids.map((id) => values.get(id));
    });
  }

  areas({ loaders }: GraphqlContext) {
    return loaders.byId('area', (ids) => this.prisma.area.findMany({ where: { id: { in: ids } } }));
  }

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }

  sectorsOfBusiness({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'sectorsOfBusiness',
      (row: { businessId: string }) => row.businessId,
      async (ids) => {
        const rows = await this.prisma.businessSector.findMany({
          where: { businessId: { in: ids } },
          include: { sector: true },
          orderBy: [{ isMain: 'desc' }, { sectorId: 'asc' }],
        });
        return rows.map(({ businessId, sector }) => ({ ...sector, businessId }));
      },
    );
  }
}
