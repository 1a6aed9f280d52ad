import { Client } from 'pg';
import { migrate, schemaSql } from '../../api/database/migrations';

/** Server of this jest run. */
function urlOf(database: string): string {
  const url = new URL(process.env['TEST_DATABASE_SERVER_URL'] ?? '');
  url.pathname = `/${database}`;
  return url.toString();
}

async function query<Row extends object>(database: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const COLUMNS = `
  SELECT table_name, column_name, udt_name, is_nullable, column_default
  FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'
  ORDER BY table_name, column_name`;

const REFERENCES = `
  SELECT conrelid::regclass::text AS table_name, conname, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype IN ('f', 'p') AND connamespace = 'public'::regnamespace
    AND conrelid::regclass::text NOT LIKE '%\\_prisma%'
  ORDER BY 1, 2`;

const INDEXES = `
  SELECT indexname, indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY indexname`;

describe('the migrations', () => {
  const migrated = `migrated_${process.pid}`;
  const described = `described_${process.pid}`;

  beforeAll(async () => {
    await migrate(urlOf(migrated));
    await query('postgres', `CREATE DATABASE ${described}`);
    await query(described, 'CREATE EXTENSION citext');
    await query(described, await schemaSql(urlOf('postgres')));
  }, 60_000);

  it('make the columns that the schema describes, no more and no fewer', async () => {
    expect(await query(migrated, COLUMNS)).toEqual(await query(described, COLUMNS));
  });

  it('make the keys and references that the schema describes', async () => {
    expect(await query(migrated, REFERENCES)).toEqual(await query(described, REFERENCES));
  });

  it('make every index that the schema describes', async () => {
    const made = new Set(
      (await query<{ indexdef: string }>(migrated, INDEXES)).map((index) => index.indexdef),
    );
    const missing = (await query<{ indexdef: string }>(described, INDEXES)).filter(
      (index) => !made.has(index.indexdef),
    );
    expect(missing).toEqual([]);
  });

  it('find nothing left to do when applied again', async () => {
    expect(await migrate(urlOf(migrated))).toEqual([]);
  });

  it('refuse changes to the audit', async () => {
    await query(
      migrated,
      `INSERT INTO audit_entries ("actorKind", "action", "subjectType", "subjectId") VALUES ('system', 'x.made', 'X', uuidv7())`,
    );
    await expect(query(migrated, `UPDATE audit_entries SET "action" = 'x.hidden'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(query(migrated, 'DELETE FROM audit_entries')).rejects.toThrow(/append-only/);
  });
});
