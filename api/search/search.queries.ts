import { Prisma } from '../../prisma/generated/client';
import type { PlannedOnce } from '../database/planned-once';
import { kindStatement, type KindSearch, type Seeker } from './kind-search';
import { associationSearch } from './kinds/association-search';
import { businessSearch } from './kinds/business-search';
import { contactSearch, peopleByName } from './kinds/contact-search';
import { eventSearch, newsletterSearch, visitSearch } from './kinds/meeting-search';
import { peopleParts } from './search-sql';
import { SearchKind, type SearchHit, type SearchTerms } from './search.types';

/** Every kind that can be found, in the order shown: a new kind is one more entry. */
export const KIND_SEARCHES: Readonly<Record<SearchKind, KindSearch>> = {
  BUSINESS: businessSearch,
  CONTACT: contactSearch,
  ASSOCIATION: associationSearch,
  VISIT: visitSearch,
  EVENT: eventSearch,
  NEWSLETTER: newsletterSearch,
};

/** At most `limit` rows of each kind in one statement, the best of each kind first. */
export async function findHits(
  db: PlannedOnce,
  kinds: readonly SearchKind[],
  question: { terms: SearchTerms; seeker: Seeker; limit: number },
): Promise<SearchHit[]> {
  const statements = kinds.flatMap((kind) => kindStatement(kind, KIND_SEARCHES[kind], question) ?? []);
  if (statements.length === 0) return [];
  const people = [...peopleParts(question.terms), ...peopleByName(question.terms)];
  const together = Prisma.sql`${people.length > 0 ? Prisma.sql`WITH ${Prisma.join(people)}` : Prisma.empty}
    ${Prisma.join(statements, ' UNION ALL ')}`;
  const rows = await db.read<SearchHit & { place: number }>(together);
  return rows.sort((one, other) => one.place - other.place);
}
