import { Injectable } from '@nestjs/common';
import type { Contact } from '../../../prisma/generated/client';
import { fullName } from '../../contacts/contact-name.rules';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';
import type { PersonName } from './person-name.model';

const NAME = {
  id: true,
  initials: true,
  givenName: true,
  infix: true,
  familyName: true,
  salutationPreference: true,
} as const;

type Named = Pick<Contact, keyof typeof NAME>;

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

/** A contact row as the name that people see. */
export function asPerson(contact: Named): PersonName {
  return { id: contact.id, name: fullName(contact) };
}
