/** The questions of the api figures: ours in GraphQL, and the hand-written statement that is the limit. */
export interface Question {
  id: string;
  what: string;
  query: string;
  variables: (sample: Sample) => object;
  statement: string;
  values: (sample: Sample) => unknown[];
  goal: number;
}

/** Ids taken from the data, so that both sides are asked the same. */
export interface Sample {
  areaId: string;
  businessId: string;
}

export const QUESTIONS: readonly Question[] = [
  {
    id: 'w1',
    what: '25 businesses of one status and area by name, total, account manager',
    query: `query ($filter: BusinessFilterInput!) { businesses(filter: $filter, orderBy: { field: name, direction: ASC }, first: 25) {
      totalCount nodes { id name accountManager { name } } } }`,
    variables: ({ areaId }) => ({ filter: { areaIds: [areaId], statuses: ['ACTIVE'] } }),
    statement: `SELECT json_build_object('totalCount', (SELECT count(*) FROM businesses WHERE "areaId" = $1 AND "status" = 'ACTIVE' AND "archivedAt" IS NULL),
      'nodes', (SELECT json_agg(row_to_json(p)) FROM (SELECT b."id", b."name", json_build_object('name', u."name") AS "accountManager"
        FROM businesses b LEFT JOIN users u ON u."id" = b."accountManagerId"
        WHERE b."areaId" = $1 AND b."status" = 'ACTIVE' AND b."archivedAt" IS NULL ORDER BY b."sortName", b."id" LIMIT 25) p))::text AS json`,
    values: ({ areaId }) => [areaId],
    goal: 0.5,
  },
  {
    id: 'w2',
    what: 'name contains a term, any case, first 10',
    query: `query ($filter: BusinessFilterInput!) { businesses(filter: $filter, first: 10) { nodes { id name } } }`,
    variables: () => ({ filter: { q: 'VERMEER 50' } }),
    statement: `SELECT coalesce(json_agg(row_to_json(p)), '[]')::text AS json FROM (SELECT "id", "name" FROM businesses
      WHERE "sortName" LIKE '%' || fold($1) || '%' AND "archivedAt" IS NULL ORDER BY "sortName", "id" LIMIT 10) p`,
    values: () => ['VERMEER 50'],
    goal: 0.85,
  },
  {
    id: 'w3',
    what: 'one business with area, manager, contacts, last 5 visits, last 10 contact moments with names',
    query: `query ($id: ID!) { business(id: $id) { id name status area { name } accountManager { name }
      affiliations { role contact { fullName } } latestVisits { startsAt subject status }
      latestInteractions { occurredAt channel summary contacts { name } } } }`,
    variables: ({ businessId }) => ({ id: businessId }),
    statement: `SELECT json_build_object('id', b."id", 'name', b."name", 'status', b."status",
      'area', (SELECT json_build_object('name', a."name") FROM areas a WHERE a."id" = b."areaId"),
      'accountManager', (SELECT json_build_object('name', u."name") FROM users u WHERE u."id" = b."accountManagerId"),
      'affiliations', (SELECT json_agg(json_build_object('role', f."role", 'contact', json_build_object('givenName', c."givenName", 'infix', c."infix", 'familyName', c."familyName")))
        FROM affiliations f JOIN contacts c ON c."id" = f."contactId" WHERE f."businessId" = b."id"),
      'visits', (SELECT json_agg(v) FROM (SELECT "startsAt", "subject", "status" FROM visits WHERE "businessId" = b."id" AND "archivedAt" IS NULL
        ORDER BY "startsAt" DESC LIMIT 5) v),
      'interactions', (SELECT json_agg(i) FROM (SELECT "occurredAt", "channel", "summary",
        (SELECT json_agg(json_build_object('givenName', c."givenName", 'infix', c."infix", 'familyName', c."familyName"))
          FROM interaction_participants p JOIN contacts c ON c."id" = p."contactId" WHERE p."interactionId" = x."id") AS contacts
        FROM interactions x WHERE "businessId" = b."id" AND "archivedAt" IS NULL ORDER BY "occurredAt" DESC LIMIT 10) i)
      )::text AS json FROM businesses b WHERE b."id" = $1`,
    values: ({ businessId }) => [businessId],
    goal: 0.5,
  },
  {
    id: 'w4',
    what: 'page 400 of all businesses by name, with manager',
    query: `{ businesses(orderBy: { field: name, direction: ASC }, first: 25, offset: 9975) { nodes { id name accountManager { name } } } }`,
    variables: () => ({}),
    statement: `SELECT json_agg(row_to_json(p))::text AS json FROM (SELECT b."id", b."name", json_build_object('name', u."name") AS "accountManager"
      FROM (SELECT "id" FROM businesses WHERE "archivedAt" IS NULL ORDER BY "sortName", "id" LIMIT 25 OFFSET 9975) page
      JOIN businesses b USING ("id") LEFT JOIN users u ON u."id" = b."accountManagerId" ORDER BY b."sortName", b."id") p`,
    values: () => [],
    goal: 0.55,
  },
  {
    id: 'w5',
    what: 'create one contact, durable, with its audit entry',
    query: `mutation ($input: CreateContactInput!) { createContact(input: $input) { id version } }`,
    variables: () => ({ input: { givenName: 'Bench', familyName: 'Meting' } }),
    statement: `WITH made AS (INSERT INTO contacts ("givenName", "familyName") VALUES ($1, $2) RETURNING "id", "version"),
      noted AS (INSERT INTO audit_entries ("actorKind", "action", "subjectType", "subjectId", "changes")
        SELECT 'user', 'contact.created', 'Contact', "id", jsonb_build_object('givenName', $1::text, 'familyName', $2::text) FROM made)
      SELECT row_to_json(made)::text AS json FROM made`,
    values: () => ['Bench', 'Meting'],
    goal: 0.75,
  },
  {
    id: 'w6',
    what: 'visits per month and account manager over 12 months',
    query: '{ visitsPerMonth(months: 12) { month visits owner { name } } }',
    variables: () => ({}),
    statement: `SELECT json_agg(row_to_json(m))::text AS json FROM (
      SELECT date_trunc('month', v."startsAt" AT TIME ZONE 'Europe/Amsterdam')::date AS month, u."name", count(*) AS visits
      FROM visits v JOIN users u ON u."id" = v."ownerId"
      WHERE v."archivedAt" IS NULL AND v."status" IN ('HELD', 'REPORTED') AND v."startsAt" >= date_trunc('month', now()) - interval '11 months'
      GROUP BY 1, 2 ORDER BY 1, 2) m`,
    values: () => [],
    goal: 1,
  },
];

export const LIMIT_STATEMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  QUESTIONS.map(({ id, statement }) => [id, statement]),
);
