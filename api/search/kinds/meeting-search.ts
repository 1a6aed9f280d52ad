import { Prisma } from '../../../prisma/generated/client';
import type { KindSearch, SearchTier, Seeker } from '../kind-search';
import {
  containsAll,
  hasTrigrams,
  nearness,
  PERSON_NAME,
  reached,
  startsWith,
  withinTrigrams,
} from '../search-sql';
import { SearchMatch, type SearchTerms } from '../search.types';
import { associationNameTiers } from './association-search';
import { businessNameTiers } from './business-search';
import { peopleByName } from './contact-search';
import { BY_ID } from './party-search';

const MOST_PARTIES = 20;
/** Folding costs more than reading: only as many rows as tell a usual subject. */
const FEW = 100;
const SUBJECT = Prisma.sql`fold(r."subject")`;

export const visitSearch: KindSearch = {
  permission: 'visits.read',
  table: Prisma.sql`visits`,
  tiers: (terms, seeker) => [
    ...(terms.id ? [BY_ID(terms.id)] : []),
    ...(hasTrigrams(terms)
      ? [
          {
            on: SearchMatch.NAME,
            where: containsAll(SUBJECT, terms.words),
            window: FEW,
            ...withinTrigrams(SUBJECT, terms),
          },
        ]
      : []),
    ...partyTiers(terms),
    ...participantTiers(terms, seeker),
  ],
  best: (_terms, { now }) => nearness(Prisma.sql`r."startsAt"`, now),
  columns: (terms, seeker) => ({
    title: Prisma.sql`r."subject"`,
    ...viaParticipant(terms, seeker),
    subtitle: Prisma.sql`coalesce((SELECT b."name" FROM businesses b WHERE b."id" = r."businessId"),
      (SELECT o."name" FROM associations o WHERE o."id" = r."associationId"))`,
    state: Prisma.sql`r."status"::text`,
    at: Prisma.sql`r."startsAt"`,
  }),
};

export const eventSearch: KindSearch = {
  permission: 'events.read',
  table: Prisma.sql`events`,
  tiers: (terms) => titleTiers(terms, Prisma.sql`fold(r."title")`),
  best: (_terms, { now }) => nearness(Prisma.sql`r."startsAt"`, now),
  columns: () => ({
    title: Prisma.sql`r."title"`,
    subtitle: Prisma.sql`r."venueName"`,
    state: Prisma.sql`r."status"::text`,
    at: Prisma.sql`r."startsAt"`,
  }),
};

const LAST_MOVED = Prisma.sql`coalesce(r."startedAt", r."scheduledAt", r."createdAt")`;

export const newsletterSearch: KindSearch = {
  permission: 'newsletters.read',
  table: Prisma.sql`newsletters`,
  tiers: (terms) => titleTiers(terms, Prisma.sql`fold(r."subject")`),
  best: (_terms, { now }) => nearness(LAST_MOVED, now),
  columns: () => ({
    title: Prisma.sql`r."subject"`,
    subtitle: Prisma.sql`nullif(r."preheader", '')`,
    state: Prisma.sql`r."status"::text`,
    at: LAST_MOVED,
  }),
};

function titleTiers(terms: SearchTerms, title: Prisma.Sql): SearchTier[] {
  if (terms.id) return [BY_ID(terms.id)];
  if (terms.words.length === 0) return [];
  const where = hasTrigrams(terms) ? containsAll(title, terms.words) : startsWith(title, terms.phrase);
  // Some hundreds of rows: read as they are.
  return [{ on: SearchMatch.NAME, where, window: 0 }];
}

const seesPeopleOf = (terms: SearchTerms, { seesContacts }: Seeker) =>
  seesContacts && peopleByName(terms).length > 0;

/** Visits that somebody called so took part in, on their side of the table. */
function participantTiers(terms: SearchTerms, seeker: Seeker): SearchTier[] {
  if (!seesPeopleOf(terms, seeker)) return [];
  const visits = Prisma.sql`SELECT t."visitId" FROM visit_participants t WHERE t."contactId" IN (${reached('people_by_name')})`;
  return [{ on: SearchMatch.PARTICIPANT, where: Prisma.sql`r."id" IN (${visits})`, window: 0 }];
}

function viaParticipant(terms: SearchTerms, seeker: Seeker): { via?: Prisma.Sql } {
  if (!seesPeopleOf(terms, seeker)) return {};
  return {
    via: Prisma.sql`CASE h."on" WHEN 'PARTICIPANT' THEN (SELECT ${PERSON_NAME}
      FROM visit_participants t JOIN contacts p ON p."id" = t."contactId"
      WHERE t."visitId" = r."id" AND t."contactId" IN (${reached('people_by_name')}) ORDER BY p."sortName" LIMIT 1) END`,
  };
}

/** Visits to what is called so. */
function partyTiers(terms: SearchTerms): SearchTier[] {
  const parties = (table: 'businesses' | 'associations', tiers: SearchTier[]) => {
    const [tier] = tiers;
    if (!tier) return [];
    const column = Prisma.raw(table === 'businesses' ? '"businessId"' : '"associationId"');
    const order = tier.inOrderOf ? Prisma.sql`ORDER BY ${tier.inOrderOf}` : Prisma.empty;
    // Inside the brackets r is the party, as the tiers call it.
    return [
      Prisma.sql`SELECT v."id" FROM visits v WHERE v.${column} IN (SELECT r."id" FROM ${Prisma.raw(table)} r
        WHERE r."archivedAt" IS NULL AND ${tier.where} ${order} LIMIT ${MOST_PARTIES})`,
    ];
  };
  const visits = [
    ...parties('businesses', businessNameTiers(terms)),
    ...parties('associations', associationNameTiers(terms)),
  ];
  return visits.length > 0
    ? [
        {
          on: SearchMatch.PARTY,
          where: Prisma.sql`r."id" IN (${Prisma.join(visits, ' UNION ALL ')})`,
          window: 0,
        },
      ]
    : [];
}
