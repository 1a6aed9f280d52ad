import { Injectable } from '@nestjs/common';
import { asPerson, NAME_COLUMNS } from '../../contacts/person-name';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

const NAME = Object.fromEntries(NAME_COLUMNS.map((column) => [column, true])) as Record<
  (typeof NAME_COLUMNS)[number],
  true
>;

/** The people of contact moments and visits, read for a whole list at once. */
@Injectable()
export class ParticipantLoaders {
  constructor(private readonly prisma: PrismaService) {}

  contactName({ loaders }: GraphqlContext) {
    return loaders.byId('contactName', async (ids) => {
      const rows = await this.prisma.contact.findMany({ where: { id: { in: ids } }, select: NAME });
      return rows.map(asPerson);
    });
  }

  contactsOfInteraction({ loaders }: GraphqlContext) {
    return loaders.manyBy(
      'contactsOfInteraction',
      (row: { interactionId: string }) => row.interactionId,
      async (ids) => {
        const rows = await this.prisma.interactionParticipant.findMany({
          where: { interactionId: { in: ids } },
          include: { contact: { select: NAME } },
          orderBy: { contactId: 'asc' },
        });
        return rows.map(({ interactionId, contact }) => ({ ...asPerson(contact), interactionId }));
      },
    );
  }
}
