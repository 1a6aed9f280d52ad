import { Injectable } from '@nestjs/common';
import type { Affiliation, Prisma } from '../../../prisma/generated/client';
import { may } from '../../access/permissions';
import { PrismaService } from '../../database/prisma.service';
import type { GraphqlContext } from '../../graphql/context';

const PRIMARY_FIRST = [{ isPrimary: 'desc' }, { id: 'asc' }] as const;
const CURRENT_FIRST = { endsOn: { sort: 'desc', nulls: 'first' } } as const;
const BY_NAME = [{ contact: { sortName: 'asc' } }, { id: 'asc' }] as const;

/** Contacts and what belongs to them, read for a whole list at once; nothing of it for roles that may not read contacts. */
@Injectable()
export class ContactLoaders {
  constructor(private readonly prisma: PrismaService) {}

  /** People by id. Others may mention somebody to roles that may not read contacts: those see a name and no remarks. */
  contacts({ loaders, actor }: GraphqlContext) {
    return loaders.byId('contact', async (ids) => {
      const rows = await this.prisma.contact.findMany({ where: { id: { in: ids } } });
      return may(actor, 'contacts.read') ? rows : rows.map((contact) => ({ ...contact, remarks: null }));
    });
  }

  emails({ loaders, actor }: GraphqlContext) {
    return loaders.manyBy(
      'emailsOfContact',
      (email: { contactId: string }) => email.contactId,
      async (ids) =>
        may(actor, 'contacts.read')
          ? this.prisma.contactEmail.findMany({
              where: { contactId: { in: ids } },
              orderBy: [...PRIMARY_FIRST],
            })
          : [],
    );
  }

  phones({ loaders, actor }: GraphqlContext) {
    return loaders.manyBy(
      'phonesOfContact',
      (phone: { contactId: string }) => phone.contactId,
      async (ids) =>
        may(actor, 'contacts.read')
          ? this.prisma.contactPhone.findMany({
              where: { contactId: { in: ids } },
              orderBy: [...PRIMARY_FIRST],
            })
          : [],
    );
  }

  affiliationsOfContact(context: GraphqlContext) {
    return this.affiliationsBy(context, 'contactId', [CURRENT_FIRST, ...PRIMARY_FIRST]);
  }

  affiliationsOfBusiness(context: GraphqlContext) {
    return this.affiliationsBy(context, 'businessId', [CURRENT_FIRST, ...BY_NAME]);
  }

  affiliationsOfAssociation(context: GraphqlContext) {
    return this.affiliationsBy(context, 'associationId', [
      CURRENT_FIRST,
      { isBoardMember: 'desc' },
      ...BY_NAME,
    ]);
  }

  /** Functions of live contacts by one of their ends. */
  private affiliationsBy(
    { loaders, actor }: GraphqlContext,
    end: 'contactId' | 'businessId' | 'associationId',
    orderBy: Prisma.AffiliationOrderByWithRelationInput[],
  ) {
    const alive: Prisma.AffiliationWhereInput = end === 'contactId' ? {} : { contact: { archivedAt: null } };
    return loaders.manyBy(
      `affiliationsBy:${end}`,
      (affiliation: Affiliation) => affiliation[end],
      async (ids) =>
        may(actor, 'contacts.read')
          ? this.prisma.affiliation.findMany({ where: { [end]: { in: ids }, ...alive }, orderBy })
          : [],
    );
  }
}
