import { Injectable } from '@nestjs/common';
import type { Registration } from '../../../prisma/generated/client';
import { may } from '../../access/permissions';
import { Clock } from '../../config/clock';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

/** Registrations for what is still to come, of many records at once; none for roles that may not read them. */
@Injectable()
export class ComingRegistrationLoaders {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  ofContact({ loaders, actor }: GraphqlContext) {
    return loaders.manyBy(
      'comingRegistrationsOfContact',
      (registration: Registration) => registration.contactId,
      async (ids) =>
        may(actor, 'registrations.read')
          ? this.prisma.registration.findMany({
              where: {
                contactId: { in: ids },
                status: { not: 'CANCELLED' },
                event: { endsAt: { gte: this.clock.now() }, status: { not: 'CANCELLED' } },
              },
              orderBy: [{ event: { startsAt: 'asc' } }, { id: 'asc' }],
            })
          : [],
    );
  }

  /** A registration belongs to the business it names, and to every business its person works for today. */
  ofBusiness({ loaders, actor }: GraphqlContext) {
    return loaders.manyBy(
      'comingRegistrationsOfBusiness',
      ({ partyId }: Registration & { partyId: string }) => partyId,
      async (ids) =>
        may(actor, 'registrations.read')
          ? this.prisma.$queryRaw<(Registration & { partyId: string })[]>`
              SELECT r.*, party."id" AS "partyId" FROM unnest(${ids}::uuid[]) party("id")
              JOIN registrations r ON r."businessId" = party."id" OR r."contactId" IN (
                SELECT a."contactId" FROM affiliations a WHERE a."businessId" = party."id" AND a."endsOn" IS NULL)
              JOIN events e ON e."id" = r."eventId"
              WHERE r."status" <> 'CANCELLED' AND e."status" <> 'CANCELLED' AND e."endsAt" >= ${this.clock.now()}
              ORDER BY e."startsAt", r."id"`
          : [],
    );
  }
}
