import { Prisma } from '../../prisma/generated/client';
import { may } from '../access/permissions';
import type { BusinessRelation } from '../businesses/business-relations';
import { alongWith, withDates } from '../database/brought-along';
import { columnsAlong, type Asked } from '../database/page';
import { NAME_COLUMNS, NAME_JSON } from './person-name';

const DATES = ['startsOn', 'endsOn', 'termEndsOn', 'createdAt', 'updatedAt'];

/** What a name is made of, and the names made of it. */
const NAMES: ReadonlySet<string> = new Set([...NAME_COLUMNS, 'fullName', 'listName']);

/** The functions of live contacts at a business, current ones first; none for roles that may not read contacts. */
export const AFFILIATIONS_OF_BUSINESS: BusinessRelation = {
  name: 'affiliations',
  json: (actor, asked) => {
    if (!may(actor, 'contacts.read')) return Prisma.sql`'[]'::json`;
    const columns = columnsAlong(asked, Prisma.AffiliationScalarFieldEnum, ['endsOn']);
    const shown = Prisma.join([
      ...columns.map((column) => Prisma.raw(`f."${column}"`)),
      ...(isOnlyName(asked?.get('contact')) ? [Prisma.sql`${NAME_JSON} AS "contact"`] : []),
    ]);
    return Prisma.sql`(SELECT coalesce(json_agg(functions), '[]') FROM (SELECT ${shown} FROM affiliations f
      JOIN contacts c ON c."id" = f."contactId" AND c."archivedAt" IS NULL WHERE f."businessId" = b."id"
      ORDER BY f."endsOn" DESC NULLS FIRST, c."sortName", f."id") functions)`;
  },
  read: (json) =>
    (json as object[]).map((affiliation) => {
      const dated = withDates(affiliation, DATES);
      return 'contact' in dated ? alongWith(dated, 'contact') : dated;
    }),
};

function isOnlyName(asked: Asked | undefined): boolean {
  return asked !== undefined && [...asked.keys()].every((name) => NAMES.has(name));
}
