import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

/** Relations of imports, read for a whole list at once. */
@Injectable()
export class ImportLoaders {
  constructor(private readonly prisma: PrismaService) {}

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }
}
