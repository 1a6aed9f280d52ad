import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../api/database/database-server';
import {
  migrate,
  pendingMigrations,
  prismaFolder,
  unwrittenChanges,
  writeMigration,
  type PrismaFolder,
} from '../../../api/database/migrations';

jest.setTimeout(30_000);

const serverUrl = process.env['TEST_DATABASE_SERVER_URL'] ?? '';
let base: string;
let folder: PrismaFolder;
let url: string;
let count = 0;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'ingang-prisma-'));
  folder = prismaFolder(base);
  mkdirSync(folder.schema);
  const address = new URL(serverUrl);
  address.pathname = `/migrations_${process.pid}_${(count += 1)}`;
  url = address.href;
});

afterEach(() => rmSync(base, { recursive: true }));

function migration(name: string, sql: string): void {
  mkdirSync(join(folder.migrations, name), { recursive: true });
  writeFileSync(join(folder.migrations, name, 'migration.sql'), sql);
}

function schema(...models: string[]): void {
  writeFileSync(join(folder.schema, 'base.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n');
  writeFileSync(join(folder.schema, 'models.prisma'), models.join('\n'));
}

async function ask<T extends object>(sql: string): Promise<T[]> {
  const client = await connect(url);
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  it('makes the database and applies what is pending, in order, once', async () => {
    migration('20260101000000_one', 'CREATE TABLE one (id integer)');
    migration('20260102000000_two', 'ALTER TABLE one ADD COLUMN name text;');

    expect(await migrate(url, folder)).toEqual(['20260101000000_one', '20260102000000_two']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await pendingMigrations(url, folder)).toEqual([]);
  });

  it('lets several processes start at once', async () => {
    migration('20260101000000_one', 'CREATE TABLE one (id integer)');

    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, folder)));

    expect(applied.flat()).toEqual(['20260101000000_one']);
  });

  it('leaves semicolons inside functions and texts alone', async () => {
    migration(
      '20260101000000_one',
      `CREATE FUNCTION answer() RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END $$;
       -- the end`,
    );
    await migrate(url, folder);

    expect(await ask('SELECT answer()')).toEqual([{ answer: 'a;b' }]);
  });

  it('undoes a migration that fails, names the line, and applies it when it is repaired', async () => {
    migration('20260101000000_one', 'CREATE TABLE one (id integer);\n\nCREATE TABLE two (id integr);');

    await expect(migrate(url, folder)).rejects.toMatchObject({
      problem: 'migration',
      message:
        'The migration 20260101000000_one failed and changed nothing: type "integr" does not exist (line 3).',
    });
    expect(await ask(`SELECT to_regclass('one') AS one`)).toEqual([{ one: null }]);

    migration('20260101000000_one', 'CREATE TABLE one (id integer);');
    expect(await migrate(url, folder)).toEqual(['20260101000000_one']);
  });

  it('refuses a database of a newer version', async () => {
    migration('20260101000000_one', 'SELECT 1');
    migration('20260102000000_later', 'SELECT 1');
    await migrate(url, folder);
    rmSync(join(folder.migrations, '20260102000000_later'), { recursive: true });

    await expect(migrate(url, folder)).rejects.toMatchObject({ problem: 'databaseNewer' });
    await expect(pendingMigrations(url, folder)).rejects.toThrow('20260102000000_later');
  });
});

describe('writeMigration', () => {
  const area = 'model Area {\n  id String @id @db.Uuid\n  name String\n}\n';

  it('writes the changes since the last migration, which then apply', async () => {
    schema(area);
    const first = await writeMigration(serverUrl, 'Areas', new Date('2026-01-01T00:00:00Z'), folder);
    schema(area.replace('name String', 'name String\n  code String?'));
    const second = await writeMigration(serverUrl, 'Code of areas', new Date('2026-01-02T00:00:00Z'), folder);

    expect([first, second]).toEqual(['20260101000000_areas', '20260102000000_code_of_areas']);
    expect(readFileSync(join(folder.migrations, second ?? '', 'migration.sql'), 'utf8')).toContain(
      'ALTER TABLE "Area" ADD COLUMN     "code" TEXT;',
    );
    expect(await migrate(url, folder)).toEqual([first, second]);
  });

  it('writes nothing when nothing changed', async () => {
    schema(area);
    await writeMigration(serverUrl, 'areas', new Date('2026-01-01T00:00:00Z'), folder);

    expect(await unwrittenChanges(serverUrl, folder)).toBe('');
    expect(
      await writeMigration(serverUrl, 'nothing', new Date('2026-01-02T00:00:00Z'), folder),
    ).toBeUndefined();
  });
});
