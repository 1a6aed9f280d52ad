import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../api/database/migrations';

/** What a database begins as: whoever asks for it first builds it, and everybody gets a copy. */
export interface StartingPoint {
  name: string;
  build: (url: string) => Promise<unknown>;
}

const MIGRATED: StartingPoint = { name: 'ingang_template', build: migrate };

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_SERVER_URL'];
  if (!url) throw new Error('TEST_DATABASE_SERVER_URL is missing: run the tests through jest');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test file, cloned from a template: what the real migrations built, unless said otherwise. */
export async function createTestDatabase(
  from: StartingPoint = MIGRATED,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    // One worker at a time: the first builds the template, and a template in use cannot be cloned.
    await client.query('SELECT pg_advisory_lock(77001)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [from.name]);
    if (rowCount === 0) {
      await from.build(urlOf(`${from.name}_building`));
      await client.query(`ALTER DATABASE ${from.name}_building RENAME TO ${from.name}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${from.name}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      onServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => undefined),
  };
}
