import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import { countsOfEvents } from '../events.queries';

/** Relations of events and registrations, read for a whole list at once. */
@Injectable()
export class EventLoaders {
  constructor(private readonly prisma: PrismaService) {}

  events({ loaders }: GraphqlContext) {
    return loaders.byId('event', (ids) => this.prisma.event.findMany({ where: { id: { in: ids } } }));
  }

  counts({ loaders }: GraphqlContext) {
    return loaders.byId('eventCounts', (ids) => countsOfEvents(this.prisma, ids));
  }

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }

  businesses({ loaders }: GraphqlContext) {
    return loaders.byId('business', (ids) => this.prisma.business.findMany({ where: { id: { in: ids } } }));
  }
}
