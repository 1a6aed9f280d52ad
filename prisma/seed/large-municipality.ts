import type { Pool, PoolClient } from 'pg';

export interface LargeSize {
  businesses: number;
}

/**
 * The same municipality at scale, straight in SQL: per business 2 contacts, 1.5 visits and 5 contact moments, and a
 * subscription for three in twenty contacts. Deterministic: every value follows from the row's number.
 */
export async function seedLargeMunicipality(pool: Pool, { businesses }: LargeSize): Promise<void> {
  const client = await pool.connect();
  try {
    // These rows can be made again; waiting for the disk at each statement would only cost time.
    await client.query(`SET synchronous_commit = off; SET statement_timeout = 0; SET work_mem = '256MB'`);
    await client.query(`SET maintenance_work_mem = '512MB'`);
    await trustReferences(client);
    const indexes = await dropSearchIndexes(client);
    for (const statement of statements(businesses)) await client.query(statement);
    for (const definition of indexes) await client.query(definition);
    // Autovacuum does the same for a database in use within minutes.
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release(true);
  }
}

/** Every reference below points at a row made above, so checking five million of them is waste; only a superuser may skip it. */
async function trustReferences(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.rolsuper) await client.query('SET session_replication_role = replica');
}

/** Building a search index over all rows at once is far quicker than adding rows to it one by one. */
async function dropSearchIndexes(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'`,
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  return rows.map(({ indexdef }) => indexdef);
}

const words = (list: readonly string[]) =>
  `ARRAY[${list.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}]`;
const pick = (list: readonly string[], by: string) => `(${words(list)})[1 + (${by}) % ${list.length}]`;

const PREFIXES = [
  'Bakkerij',
  'Bouwbedrijf',
  'Garage',
  'Restaurant',
  'Kwekerij',
  'Transport',
  'Webstudio',
  'Hotel',
  'Kapsalon',
  'Metaal',
  'Advies',
];
const NAMES = [
  'Vermeer',
  'De Vries',
  'Jansen',
  'Van den Berg',
  'Bakker',
  'Hoekstra',
  'Yılmaz',
  'Smit',
  'Kuiper',
  'Postma',
  'Mulder',
  'Visser',
  'Dekker',
];
const GIVEN = [
  'Anna',
  'Jan',
  'Sophie',
  'Mohamed',
  'Tjeerd',
  'Marijke',
  'Gijs',
  'Fatima',
  'Willem',
  'Emma',
  'Daan',
  'Hülya',
  'Ruben',
  'Ingrid',
  'Karim',
  'Lotte',
  'Pieter',
];
const FAMILY = [
  'Bakker',
  'Berg',
  'Vries',
  'Jansen',
  'Meer',
  'Hoekstra',
  'Idrissi',
  'Dijk',
  'Boer',
  'Veld',
  'Smit',
  'Brink',
  'Nguyen',
  'Ven',
  'Postma',
  'Hart',
  'Visser',
  'Loon',
  'Kuiper',
];
const INFIXES = ['', 'van den', 'de', '', 'van der', '', 'el', 'van', '', "in 't", ''];
const CHANNELS = ['PHONE', 'EMAIL', 'MEETING', 'VIDEO_CALL', 'OTHER'];

const numbered = (table: string, as: string) =>
  `(SELECT array_agg("id" ORDER BY "id") AS ids, count(*)::int AS size FROM ${table} WHERE "archivedAt" IS NULL) ${as}`;
const nth = (as: string, by: string) => `${as}.ids[1 + (${by}) % ${as}.size]`;

function statements(businesses: number): string[] {
  const contacts = businesses * 2;
  const associations = Math.max(12, Math.round(businesses / 500));
  return [
    `CREATE TEMP TABLE seed_business AS SELECT i, uuidv7() AS "id" FROM generate_series(1, ${businesses}) i`,
    `CREATE TEMP TABLE seed_contact AS SELECT i, uuidv7() AS "id" FROM generate_series(1, ${contacts}) i`,
    'CREATE INDEX ON seed_business (i); CREATE INDEX ON seed_contact (i); ANALYZE seed_business; ANALYZE seed_contact',

    `INSERT INTO businesses ("id", "name", "kvkNumber", "branchNumber", "workingPersons", "street", "houseNumber", "postcode",
        "city", "phone", "email", "status", "tags", "source", "areaId", "accountManagerId", "latitude", "longitude", "createdAt")
      SELECT s."id", ${pick(PREFIXES, 'i * 7')} || ' ' || ${pick(NAMES, 'i * 13')} || ' ' || i,
        lpad((10000000 + i)::text, 8, '0'), lpad((20000000 + i)::text, 12, '0'), 1 + (i * 31) % 260,
        'Industrieweg', (1 + i % 400)::text, (1000 + i % 8999)::text || chr(65 + i % 18) || chr(65 + (i / 18) % 26),
        'Lindehoven', '+3122' || lpad((9000000 + i)::text, 7, '0'), 'info' || i || '@bedrijf.example',
        (CASE WHEN i % 20 = 0 THEN 'CLOSED' WHEN i % 33 = 0 THEN 'MOVED_AWAY' ELSE 'ACTIVE' END)::"BusinessStatus",
        ARRAY[${pick(['horeca', 'bouw', 'detailhandel', 'techniek', 'ict', 'zorg'], 'i')}], 'demo',
        ${nth('a', 'i')}, ${nth('u', 'i')}, 52.6 + (i * 7 % 1000) * 0.00006, 5.04 + (i * 13 % 997) * 0.00009,
        now() - (i % 900) * interval '1 day'
      FROM seed_business s, ${numbered('areas', 'a')},
        (SELECT array_agg("id" ORDER BY "id") AS ids, count(*)::int AS size FROM users WHERE "role" = 'ACCOUNT_MANAGER') u`,
    `INSERT INTO business_sectors ("businessId", "sectorId", "isMain")
      SELECT b."id", ${nth('s', 'i')}, true FROM seed_business b, ${numbered('sectors', 's')}`,

    `INSERT INTO contacts ("id", "givenName", "infix", "familyName", "salutationPreference", "source")
      SELECT s."id", ${pick(GIVEN, 'i * 3')}, nullif(${pick(INFIXES, 'i * 5')}, ''), ${pick(FAMILY, 'i * 11')},
        (ARRAY['MR', 'MRS', 'NEUTRAL', 'UNKNOWN'])[1 + i % 4]::"SalutationPreference", 'demo'
      FROM seed_contact s`,
    `INSERT INTO contact_emails ("contactId", "address", "isPrimary")
      SELECT "id", 'contact' || i || '@bedrijf.example', true FROM seed_contact`,
    `INSERT INTO contact_phones ("contactId", "number", "isPrimary")
      SELECT "id", '+316' || lpad((10000000 + i)::text, 8, '0'), true FROM seed_contact WHERE i % 2 = 0`,
    `INSERT INTO affiliations ("contactId", "businessId", "role", "isPrimary")
      SELECT c."id", b."id", (ARRAY['Eigenaar', 'Directeur', 'Bedrijfsleider'])[1 + c.i % 3], true
      FROM seed_contact c JOIN seed_business b ON b.i = 1 + (c.i - 1) / 2`,

    `INSERT INTO associations ("name", "kind", "areaId")
      SELECT 'Bedrijvenkring ' || i, 'ENTREPRENEURS', ${nth('a', 'i')}
      FROM generate_series(1, ${associations}) i, ${numbered('areas', 'a')}`,
    `INSERT INTO memberships ("associationId", "businessId", "startsOn")
      SELECT ${nth('a', 'b.i')}, b."id", date '2020-01-01' + (b.i % 1500)
      FROM seed_business b, ${numbered('associations', 'a')} WHERE b.i % 2 = 0`,

    `INSERT INTO visits ("businessId", "status", "subject", "startsAt", "endsAt", "ownerId")
      SELECT b."id", (CASE WHEN v.at > now() THEN 'CONFIRMED' ELSE 'REPORTED' END)::"VisitStatus", 'Kennismaking',
        v.at, v.at + interval '1 hour', ${nth('u', 'b.i')}
      FROM generate_series(1, ${Math.round(businesses * 1.5)}) g
        JOIN seed_business b ON b.i = 1 + g % ${businesses}
        CROSS JOIN LATERAL (SELECT date_trunc('hour', now()) + interval '30 days' - ((g::bigint * 7919) % 26280) * interval '1 hour' AS at) v,
        (SELECT array_agg("id" ORDER BY "id") AS ids, count(*)::int AS size FROM users WHERE "role" = 'ACCOUNT_MANAGER') u`,
    `INSERT INTO visit_participants ("visitId", "contactId")
      SELECT v."id", a."contactId" FROM visits v JOIN affiliations a ON a."businessId" = v."businessId"`,

    `CREATE TEMP TABLE seed_interaction AS SELECT i, uuidv7() AS "id" FROM generate_series(1, ${businesses * 5}) i`,
    `INSERT INTO interactions ("id", "channel", "occurredAt", "summary", "businessId", "userId", "isConfidential")
      SELECT s."id", (${pick(CHANNELS, 's.i')})::"InteractionChannel", now() - ((s.i::bigint * 7877) % 43800) * interval '1 hour',
        'Gesproken over plannen, ruimte en personeel (' || s.i || ').', b."id", ${nth('u', 's.i')}, s.i % 50 = 0
      FROM seed_interaction s JOIN seed_business b ON b.i = 1 + s.i % ${businesses},
        (SELECT array_agg("id" ORDER BY "id") AS ids, count(*)::int AS size FROM users WHERE "role" = 'ACCOUNT_MANAGER') u`,
    `INSERT INTO interaction_participants ("interactionId", "contactId")
      SELECT s."id", c."id" FROM seed_interaction s JOIN seed_contact c ON c.i = 2 * (s.i % ${businesses}) + 1 + s.i % 2`,

    `INSERT INTO topics ("slug", "name") SELECT 'onderwerp-' || i, 'Onderwerp ' || i FROM generate_series(1, 4) i
      WHERE NOT EXISTS (SELECT FROM topics)`,
    `INSERT INTO subscriptions ("email", "topicId", "contactId", "status", "confirmedAt")
      SELECT 'contact' || c.i || '@bedrijf.example', ${nth('t', 'c.i')}, c."id", 'CONFIRMED', now() - (c.i % 700) * interval '1 day'
      FROM seed_contact c, ${numbered('topics', 't')} WHERE c.i % 20 < 3`,
  ];
}
