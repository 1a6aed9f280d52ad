import { Prisma } from '../../../prisma/generated/client';
import type { KindSearch, SearchTier, Seeker } from '../kind-search';
import {
  containsAll,
  digitsStartWith,
  hasTrigrams,
  likeness,
  startsWith,
  withinTrigrams,
} from '../search-sql';
import { SearchMatch, type SearchTerms } from '../search.types';
import { BY_ID, reachTiers, viaColumn } from './party-search';

const OTHER_NAMES = Prisma.sql`other_names(r."statutoryName", r."tradeNames")`;

export const businessSearch: KindSearch = {
  permission: 'businesses.read',
  table: Prisma.sql`businesses`,
  tiers: (terms, seeker) => [
    ...(terms.id ? [BY_ID(terms.id)] : []),
    ...registerTiers(terms),
    ...addressTiers(terms, seeker),
    ...reachTiers(terms, seeker, 'businessId'),
    ...businessNameTiers(terms),
  ],
  best: (terms) => likeness(Prisma.sql`r."sortName"`, terms),
  columns: (terms, { seesShieldedAddresses }) => ({
    title: Prisma.sql`r."name"`,
    subtitle: Prisma.sql`nullif(concat_ws(' · ', CASE WHEN ${seesShieldedAddresses} OR NOT r."isAddressShielded" THEN r."city" END,
      'KVK ' || r."kvkNumber"), '')`,
    matched: Prisma.sql`CASE h."on" WHEN 'KVK_NUMBER' THEN r."kvkNumber" WHEN 'BRANCH_NUMBER' THEN r."branchNumber"
      WHEN 'PHONE' THEN r."phone" WHEN 'EMAIL' THEN r."email"::text
      WHEN 'ADDRESS' THEN concat_ws(' ', r."street", r."houseNumber") || ', ' || r."postcode"
      WHEN 'OTHER_NAME' THEN (SELECT other FROM unnest(r."tradeNames" || r."statutoryName") other WHERE other IS NOT NULL
        ORDER BY similarity(fold(other), (SELECT fold(${terms.phrase}))) DESC LIMIT 1) END`,
    ...viaOf(terms),
    state: Prisma.sql`r."status"::text`,
  }),
};

/** By the beginning of its name, all words anywhere in it, or another name it goes by. */
export function businessNameTiers(terms: SearchTerms): SearchTier[] {
  if (terms.words.length === 0) return [];
  const beginning: SearchTier = {
    on: SearchMatch.NAME,
    where: startsWith(Prisma.sql`r."sortName"`, terms.phrase),
    inOrderOf: Prisma.sql`r."sortName" COLLATE "C"`,
  };
  if (!hasTrigrams(terms)) return [beginning];
  return [
    beginning,
    {
      on: SearchMatch.NAME,
      where: containsAll(Prisma.sql`r."sortName"`, terms.words),
      whereAmongFirst: containsAll(Prisma.sql`r."sortName"`, terms.words),
      ...withinTrigrams(Prisma.sql`r."sortName"`, terms),
    },
    {
      on: SearchMatch.OTHER_NAME,
      where: Prisma.sql`((r."statutoryName" IS NOT NULL OR r."tradeNames" <> '{}') AND ${containsAll(OTHER_NAMES, terms.words)})`,
    },
  ];
}

function viaOf(terms: SearchTerms): { via?: Prisma.Sql } {
  const via = viaColumn(terms, 'businessId');
  return via ? { via } : {};
}

function registerTiers({ kvkNumber, branchNumber, wholeBranchNumber }: SearchTerms): SearchTier[] {
  return [
    ...(kvkNumber
      ? [
          {
            on: SearchMatch.KVK_NUMBER,
            where: digitsStartWith(Prisma.sql`r."kvkNumber"`, kvkNumber, 8),
            inOrderOf: Prisma.sql`r."kvkNumber", r."branchNumber"`,
          },
        ]
      : []),
    ...(wholeBranchNumber
      ? [
          {
            on: SearchMatch.BRANCH_NUMBER,
            where: Prisma.sql`r."branchNumber" = ${wholeBranchNumber}`,
            window: 0,
          },
        ]
      : []),
    ...(branchNumber
      ? [
          {
            on: SearchMatch.BRANCH_NUMBER,
            where: digitsStartWith(Prisma.sql`r."branchNumber"`, branchNumber, 12),
            inOrderOf: Prisma.sql`r."branchNumber"`,
          },
        ]
      : []),
  ];
}

/** A shielded address leads nowhere for those who may not see it. */
function addressTiers(
  { postcode, houseNumber }: SearchTerms,
  { seesShieldedAddresses }: Seeker,
): SearchTier[] {
  if (!postcode) return [];
  // Number 1 is not number 12, but 12 is also 12a.
  const atNumber = houseNumber
    ? Prisma.sql`AND regexp_replace(lower(r."houseNumber"), '[^0-9a-z]', '', 'g') ~ ${`^${houseNumber}(?![0-9])`}`
    : Prisma.empty;
  return [
    {
      on: SearchMatch.ADDRESS,
      where: Prisma.sql`(r."postcode" = ${postcode} ${atNumber} AND (${seesShieldedAddresses} OR NOT r."isAddressShielded"))`,
      inOrderOf: Prisma.sql`r."sortName"`,
    },
  ];
}
