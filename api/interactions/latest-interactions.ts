import { Prisma } from '../../prisma/generated/client';
import { may } from '../access/permissions';
import type { BusinessRelation } from '../businesses/business-relations';
import { asPerson, NAME_JSON, type NamedContact } from '../contacts/person-name';
import { alongWith, withDates } from '../database/brought-along';
import { columnsAlong } from '../database/page';

const LATEST = 10;
const DATES = ['occurredAt', 'followUpOn', 'createdAt', 'updatedAt', 'archivedAt'];

interface InteractionAlong {
  contacts?: NamedContact[];
}

/** The ten latest live contact moments of a business that this person may see, the newest first. */
export const LATEST_INTERACTIONS: BusinessRelation = {
  name: 'latestInteractions',
  json: (actor, asked) => {
    if (!may(actor, 'interactions.read')) return Prisma.sql`'[]'::json`;
    const columns = columnsAlong(asked, Prisma.InteractionScalarFieldEnum, ['summary', 'followUp']);
    const shown = Prisma.join([
      ...columns.map((column) => Prisma.raw(`i."${column}"`)),
      ...(asked?.has('contacts') ? [PEOPLE] : []),
    ]);
    const visible = may(actor, 'interactions.confidential')
      ? Prisma.empty
      : Prisma.sql`AND NOT i."isConfidential"`;
    return Prisma.sql`(SELECT coalesce(json_agg(latest), '[]') FROM (SELECT ${shown} FROM interactions i
      WHERE i."businessId" = b."id" AND i."archivedAt" IS NULL ${visible}
      ORDER BY i."occurredAt" DESC, i."id" DESC LIMIT ${LATEST}) latest)`;
  },
  read: (json) => (json as InteractionAlong[]).map(read),
};

const PEOPLE = Prisma.sql`(SELECT coalesce(json_agg(${NAME_JSON} ORDER BY c."id"), '[]')
  FROM interaction_participants p JOIN contacts c ON c."id" = p."contactId" WHERE p."interactionId" = i."id") AS "contacts"`;

function read({ contacts, ...interaction }: InteractionAlong): object {
  const dated = withDates(interaction, DATES);
  return contacts ? alongWith({ ...dated, contacts: contacts.map(asPerson) }, 'contacts') : dated;
}
