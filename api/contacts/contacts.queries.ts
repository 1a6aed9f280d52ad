import { Prisma, type Contact } from '../../prisma/generated/client';
import { literally } from '../database/like';
import { isUnfiltered, liveCount } from '../database/live-counts';
import { checkPage, pageOf, selectColumns, type Page, type Wanted } from '../database/page';
import type { DbClient } from '../database/prisma.service';
import { membersCondition } from '../segments/segment-conditions.queries';
import type { Resolved, ResolvedRequest } from '../segments/segment.types';
import { contactSearchOf, type NameWord } from './contact-search.rules';
import type { ContactFilter, ContactListRequest, ContactOrderField } from './contact.types';

// The database keeps sortName (core word, prefix, first names) and searchName, both without accents and capitals.
const ORDER_COLUMNS: Record<ContactOrderField, Prisma.Sql> = {
  name: Prisma.sql`c."sortName"`,
  createdAt: Prisma.sql`c."createdAt"`,
  updatedAt: Prisma.sql`c."updatedAt"`,
};

/** What full name, list name and salutation are made of. */
export const NAME_COLUMNS = ['initials', 'givenName', 'infix', 'familyName', 'salutationPreference'] as const;

/** One page of contacts: an index gives the ids, and only the page's rows are read. */
export async function contactPage(
  db: DbClient,
  request: ResolvedRequest<ContactListRequest>,
  wanted: Wanted,
): Promise<Page<Contact>> {
  checkPage(request);
  const where = contactCondition(request.filter);
  const order = contactOrder(request);
  const columns = Object.keys(selectColumns(wanted.columns, Prisma.ContactScalarFieldEnum, NAME_COLUMNS));
  const [rows, totalCount] = await Promise.all([
    db.$queryRaw<Contact[]>`
      WITH page AS (
        SELECT c."id", row_number() OVER (ORDER BY ${order}) AS place
        FROM contacts c WHERE ${where} ORDER BY ${order}
        LIMIT ${request.first + 1} OFFSET ${request.offset}
      )
      SELECT ${Prisma.join(columns.map((column) => Prisma.raw(`c."${column}"`)))}
      FROM page JOIN contacts c USING ("id") ORDER BY page.place`,
    wanted.totalCount ? countContacts(db, request.filter) : undefined,
  ]);
  return pageOf(rows, request, totalCount);
}

export async function countContacts(db: DbClient, filter: Resolved<ContactFilter>): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(
    isUnfiltered(filter)
      ? Prisma.sql`SELECT ${liveCount('contacts')} AS count`
      : Prisma.sql`SELECT count(*)::int AS count FROM contacts c WHERE ${contactCondition(filter)}`,
  );
  return row?.count ?? 0;
}

/** One direction for both columns, so that the index serves both ways. */
export function contactOrder({ orderBy }: Pick<ContactListRequest, 'orderBy'>): Prisma.Sql {
  const direction = orderBy?.direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${ORDER_COLUMNS[orderBy?.field ?? 'name']} ${direction}, c."id" ${direction}`;
}

/** The filter as a condition on `contacts c`. */
export function contactCondition(filter: Resolved<ContactFilter>): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`TRUE`];
  if (!filter.includeArchived && !filter.ids) all.push(Prisma.sql`c."archivedAt" IS NULL`);
  if (filter.ids) all.push(Prisma.sql`c."id" = ANY (${filter.ids}::uuid[])`);
  if (filter.q?.trim()) all.push(searchCondition(filter.q));
  if (filter.businessIds)
    all.push(hasFunctionAt(Prisma.sql`f."businessId" = ANY (${filter.businessIds}::uuid[])`));
  if (filter.associationIds)
    all.push(hasFunctionAt(Prisma.sql`f."associationId" = ANY (${filter.associationIds}::uuid[])`));
  if (filter.tags) all.push(Prisma.sql`c."tags" && ${filter.tags}::text[]`);
  all.push(membersCondition(filter));
  return Prisma.join(all, ' AND ');
}

function hasFunctionAt(party: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM affiliations f WHERE f."contactId" = c."id" AND f."endsOn" IS NULL AND ${party})`;
}

function searchCondition(q: string): Prisma.Sql {
  const search = contactSearchOf(q);
  switch (search.kind) {
    case 'email':
      return hasEmail(Prisma.sql`e."address" = ${search.address}::citext`);
    case 'emailPart':
      return hasEmail(Prisma.sql`e."address"::text LIKE '%' || ${literally(search.part)} || '%'`);
    case 'phone':
      return Prisma.sql`c."id" IN (SELECT p."contactId" FROM contact_phones p WHERE p."number" = ${search.number})`;
    case 'name':
      return search.words.length > 0
        ? Prisma.join(search.words.map(wordCondition), ' AND ')
        : Prisma.sql`FALSE`;
  }
}

function hasEmail(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`c."id" IN (SELECT e."contactId" FROM contact_emails e WHERE ${condition})`;
}

function wordCondition(word: NameWord): Prisma.Sql {
  if ('part' in word) return Prisma.sql`c."searchName" LIKE '%' || fold(${literally(word.part)}) || '%'`;
  const first = word.initials.slice(0, 1);
  return Prisma.sql`(fold(replace(c."initials", '.', '')) LIKE fold(${word.initials}) || '%'
    OR (c."initials" IS NULL AND fold(c."givenName") LIKE fold(${first}) || '%'))`;
}
