import { Prisma } from '../../../prisma/generated/client';
import type { KindSearch, SearchTier } from '../kind-search';
import { containsAll, digitsStartWith, likeness } from '../search-sql';
import { SearchMatch, type SearchTerms } from '../search.types';
import { BY_ID, reachTiers, viaColumn } from './party-search';

export const associationSearch: KindSearch = {
  permission: 'associations.read',
  table: Prisma.sql`associations`,
  tiers: (terms, seeker) => [
    ...(terms.id ? [BY_ID(terms.id)] : []),
    ...registerTiers(terms),
    ...reachTiers(terms, seeker, 'associationId'),
    ...associationNameTiers(terms),
  ],
  best: (terms) => likeness(Prisma.sql`r."sortName"`, terms),
  columns: (terms) => {
    const via = viaColumn(terms, 'associationId');
    return {
      title: Prisma.sql`r."name"`,
      subtitle: Prisma.sql`(SELECT area."name" FROM areas area WHERE area."id" = r."areaId")`,
      matched: Prisma.sql`CASE h."on" WHEN 'KVK_NUMBER' THEN r."kvkNumber" WHEN 'PHONE' THEN r."phone"
        WHEN 'EMAIL' THEN r."email"::text END`,
      ...(via ? { via } : {}),
      state: Prisma.sql`r."kind"::text`,
    };
  },
};

/** Some hundreds of rows: read as they are. */
export function associationNameTiers({ words }: SearchTerms): SearchTier[] {
  return words.length > 0
    ? [{ on: SearchMatch.NAME, where: containsAll(Prisma.sql`r."sortName"`, words), window: 0 }]
    : [];
}

function registerTiers({ kvkNumber }: SearchTerms): SearchTier[] {
  return kvkNumber
    ? [
        {
          on: SearchMatch.KVK_NUMBER,
          where: digitsStartWith(Prisma.sql`r."kvkNumber"`, kvkNumber, 8),
          window: 0,
        },
      ]
    : [];
}
