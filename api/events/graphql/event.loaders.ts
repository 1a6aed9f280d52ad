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

  /** Who has a seat by name, then who waits in order, then who cancelled. */
  registrationsOfEvent({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'registrationsOfEvent',
      (row: { eventId: string }) => row.eventId,
      async (ids) => {
        const where = { eventId: { in: ids } };
        const seated = { ...where, status: 'REGISTERED' as const };
        const others = { ...where, status: { not: 'REGISTERED' as const } };
        const [first, rest] = await Promise.all([
          this.prisma.registration.findMany({ where: seated, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
          this.prisma.registration.findMany({
            where: others,
            orderBy: [{ status: 'asc' }, { joinedAt: 'asc' }, { id: 'asc' }],
          }),
        ]);
        return [...first, ...rest];
      },
    );
  }

  users({ loaders }: GraphqlContext) {
    return loaders.byId('user', (ids) =>
      this.prisma.user.findMany({ where: { id: { in: ids } }, omit: { passwordHash: true } }),
    );
  }
}
