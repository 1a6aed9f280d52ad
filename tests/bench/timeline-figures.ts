import { Client } from 'pg';
import { judged, type Figure } from './figure';
import { p95 } from './latency';
import type { BenchWorld } from './world';

const ITEMS = 5_000;
const GOAL = 300;

const TIMELINE = `query ($businessId: ID!, $kinds: [TimelineKind!], $first: Int, $offset: Int) {
  timeline(businessId: $businessId, kinds: $kinds, first: $first, offset: $offset) {
    totalCount pageInfo { hasNextPage } nodes { id kind at title detail state personName subjectType subjectId } } }`;

/** Pages of the timeline of one business to which as much happened as to the busiest: first, later, filtered. */
export async function timelineFigures(world: BenchWorld): Promise<Figure[]> {
  const businessId = await busyBusiness(world.databaseUrl);
  const ask = (more: object) => ({
    query: TIMELINE,
    variables: { businessId, first: 25, offset: 0, ...more },
  });
  const bodies = [ask({}), ask({ offset: 25 }), ask({ offset: 2_500 }), ask({ kinds: ['INTERACTION'] })];
  const asked = { url: world.apiUrl, cookie: world.cookie, bodies };
  await p95(asked, { connections: 1, seconds: 2 });
  return [
    judged({
      id: 'timeline.5000',
      what: `a page of the timeline of a business with ${ITEMS} items, with their number`,
      unit: 'ms',
      value: await p95(asked, { connections: 1, seconds: world.seconds }),
      goal: GOAL,
      better: 'lower',
    }),
  ];
}

/** Contact moments, visits, promises and changes of one business and the five people who work there. */
async function busyBusiness(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO businesses ("name") VALUES ('Drukste zaak') RETURNING "id"`,
    );
    const id = rows[0]?.id ?? '';
    const person = `(SELECT "contactId" FROM affiliations WHERE "businessId" = $1::uuid ORDER BY "id" OFFSET n % 5 LIMIT 1)`;
    const colleague = `(SELECT "id" FROM users ORDER BY "id" OFFSET n % 3 LIMIT 1)`;
    const moment = `now() - n * interval '7 hours'`;
    await client.query(
      `INSERT INTO affiliations ("contactId", "businessId") SELECT "id", $1::uuid FROM contacts ORDER BY "id" LIMIT 5`,
      [id],
    );
    await client.query(
      `WITH made AS (INSERT INTO interactions ("channel", "occurredAt", "summary", "businessId", "userId")
        SELECT 'PHONE', ${moment}, 'Gesprek ' || n, $1::uuid, ${colleague} FROM generate_series(1, 3500) n RETURNING "id", "occurredAt"),
       numbered AS (SELECT "id", row_number() OVER ()::int AS n FROM made)
       INSERT INTO interaction_participants ("interactionId", "contactId") SELECT "id", ${person} FROM numbered`,
      [id],
    );
    await client.query(
      `INSERT INTO visits ("businessId", "ownerId", "subject", "status", "startsAt", "endsAt")
       SELECT $1::uuid, ${colleague}, 'Bezoek ' || n, 'REPORTED', ${moment}, ${moment} + interval '1 hour' FROM generate_series(1, 500) n`,
      [id],
    );
    await client.query(
      `INSERT INTO commitments ("businessId", "userId", "what", "dueOn")
       SELECT $1::uuid, ${colleague}, 'Toezegging ' || n, now() FROM generate_series(1, 500) n`,
      [id],
    );
    await client.query(
      `INSERT INTO audit_entries ("actorKind", "action", "subjectType", "subjectId", "at", "changes")
       SELECT 'system', 'business.updated', 'Business', $1::uuid, ${moment}, '{"name": ["a", "b"]}' FROM generate_series(1, 500) n`,
      [id],
    );
    await client.query('ANALYZE interactions, interaction_participants, visits, commitments, audit_entries');
    return id;
  } finally {
    await client.end();
  }
}
