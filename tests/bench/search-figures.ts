import { Client } from 'pg';
import { judged, type Figure } from './figure';
import { p95 } from './latency';
import type { BenchWorld } from './world';

const SEARCH = `query ($q: String!) { search(q: $q) { kind hasMore hits {
  id kind title subtitle matchedOn matched via state at } } }`;
const CONNECTIONS = 16;
const GOAL = 100;

/** What people type, the first letters of it and names that are everywhere included. */
const TYPED = [
  'd',
  'de',
  'jan',
  'ba',
  'bakker',
  'jansen',
  'jan jansen',
  'vd berg',
  'Berg, van den',
  'a. postma',
  'restaurant',
  'hotel verm',
  'kennismaking',
  'bedrijvenkring',
  'borrel',
  'xylofoon',
  'ans',
  '0612',
  '1001',
  '@bedrijf.example',
];

/** The one search box, at 16 connections, with what is typed and what is pasted. */
export async function searchFigures(world: BenchWorld): Promise<Figure[]> {
  const terms = [...TYPED, ...(await pasted(world.databaseUrl))];
  const bodies = terms.map((q) => ({ query: SEARCH, variables: { q } }));
  const asked = { url: world.apiUrl, cookie: world.cookie, bodies };
  // Every statement is planned once per connection first.
  await p95(asked, { connections: CONNECTIONS, seconds: world.seconds });
  const value = await p95(asked, { connections: CONNECTIONS, seconds: world.seconds * world.rounds });
  return [
    judged({
      id: 'search.p95',
      what: `one search box over everything, ${terms.length} terms, ${CONNECTIONS} connections`,
      unit: 'ms',
      value,
      goal: GOAL,
      better: 'lower',
    }),
  ];
}

/** Names, numbers and addresses as they stand in the data. */
async function pasted(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ term: string }>(`
      SELECT unnest(ARRAY[b."name", b."kvkNumber", b."branchNumber", left(b."kvkNumber", 5), b."phone", b."email"::text,
        b."postcode" || ' ' || b."houseNumber", c."givenName" || ' ' || c."familyName", c."familyName",
        replace(p."number", '+31', '0'), e."address"::text]) AS term
      FROM (SELECT * FROM businesses ORDER BY "id" OFFSET 1000 LIMIT 3) b
      CROSS JOIN LATERAL (SELECT c.* FROM affiliations a JOIN contacts c ON c."id" = a."contactId"
        WHERE a."businessId" = b."id" ORDER BY c."id" LIMIT 1) c
      LEFT JOIN contact_phones p ON p."contactId" = c."id" LEFT JOIN contact_emails e ON e."contactId" = c."id"`);
    return rows.map(({ term }) => term).filter(Boolean);
  } finally {
    await client.end();
  }
}
