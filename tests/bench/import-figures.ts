import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from '../support/processes';
import { judged, type Figure } from './figure';
import { benchList } from './import-file';
import type { BenchWorld } from './world';

const ROWS = 100_000;

/** A list of 100,000 rows: dry run and write with contacts, roles and audit, beside what the same rows cost the database alone. */
export async function importFigures(world: BenchWorld): Promise<Figure[]> {
  const file = benchList(ROWS);
  const limit = await bareSeconds(world.databaseUrl, file);
  const { checked, written } = await importSeconds(world, file);
  const seconds = checked + written;
  const peak = (name: 'api' | 'jobs') =>
    judged({
      id: `import.memory.${name}`,
      what: `${name} at its highest`,
      unit: 'MB',
      value: world[name].peakMegabytes(),
      goal: 400,
      better: 'lower',
    });
  return [
    judged({
      id: 'import.100k',
      what: `list of ${ROWS} rows: dry run ${Math.round(checked)} s, write ${Math.round(written)} s`,
      unit: 's',
      value: seconds,
      goal: 60,
      better: 'lower',
    }),
    judged({
      id: 'import.100k.pace',
      what: `beside COPY and one upsert (${Math.round(limit * 10) / 10} s)`,
      unit: 'rows/s',
      value: ROWS / seconds,
      limit: ROWS / limit,
      goal: 0.15,
      better: 'higher',
    }),
    peak('api'),
    peak('jobs'),
  ];
}

/** COPY and one statement that writes the businesses, people and roles of the list; everything is rolled back. */
async function bareSeconds(databaseUrl: string, file: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-bench-'));
  // The server may run as another user than we do.
  chmodSync(folder, 0o755);
  const path = join(folder, 'list.csv');
  writeFileSync(path, file, { mode: 0o644 });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const columns = Array.from({ length: 21 }, (_, place) => `c${place} text`).join(', ');
    await client.query('BEGIN');
    await client.query(`CREATE TABLE bench_list (${columns})`);
    const start = performance.now();
    await client.query(`COPY bench_list FROM '${path}' (FORMAT csv, DELIMITER ';', HEADER)`);
    await client.query(UPSERT);
    const seconds = (performance.now() - start) / 1000;
    await client.query('ROLLBACK');
    await client.query('VACUUM ANALYZE businesses, contacts, affiliations');
    return seconds;
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
}

const UPSERT = `
  WITH b AS (
    INSERT INTO businesses ("name", "kvkNumber", "branchNumber", "street", "postcode", "city", "workingPersons", "website", "phone", "email", "remarks", "source")
    SELECT DISTINCT ON (c1, c2) c0, c1, c2, c3, replace(c4, ' ', ''), c5, c8::int,
      'https://' || c9, '+31' || substr(replace(c10, ' ', ''), 2), c11, nullif(c20, ''), 'import' FROM bench_list
    ON CONFLICT ("kvkNumber", "branchNumber") WHERE "archivedAt" IS NULL AND "kvkNumber" IS NOT NULL
      DO UPDATE SET "name" = EXCLUDED."name", "phone" = EXCLUDED."phone"
    RETURNING "id", "kvkNumber"
  ), c AS (
    INSERT INTO contacts ("id", "givenName", "infix", "familyName", "source")
    SELECT DISTINCT ON (c17) md5(c17)::uuid, c13, nullif(c14, ''), c15, 'import' FROM bench_list
    ON CONFLICT ("id") DO UPDATE SET "givenName" = EXCLUDED."givenName" RETURNING "id"
  )
  INSERT INTO affiliations ("contactId", "businessId", "role")
  SELECT md5(l.c17)::uuid, b."id", l.c16 FROM bench_list l JOIN b ON b."kvkNumber" = l.c1`;

async function importSeconds(world: BenchWorld, file: Buffer): Promise<{ checked: number; written: number }> {
  const { id } = (await (
    await fetch(`${world.apiUrl}/admin/upload/import`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': 'bench.csv',
        cookie: world.cookie,
      },
      body: new Uint8Array(file),
    })
  ).json()) as { id: string };
  const step = async (name: 'checkImport' | 'applyImport', status: string) => {
    const start = performance.now();
    await ask(world, `mutation { ${name}(id: "${id}") { id } }`);
    await until(
      `the list to be ${status}`,
      async () => {
        const { data } = await ask<{ import: { status: string } }>(
          world,
          `{ import(id: "${id}") { status } }`,
        );
        if (['FAILED', 'STOPPED'].includes(data.import.status)) throw new Error(`${name} failed`);
        return data.import.status === status ? true : undefined;
      },
      600,
    );
    return (performance.now() - start) / 1000;
  };
  const checked = await step('checkImport', 'CHECKED');
  return { checked, written: await step('applyImport', 'FINISHED') };
}

async function ask<Data>(world: BenchWorld, query: string): Promise<{ data: Data }> {
  const response = await fetch(`${world.apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollo-require-preflight': '1',
      cookie: world.cookie,
    },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Data };
}
