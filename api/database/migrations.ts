import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiffTarget, MigrationList } from '@prisma/schema-engine-wasm';
import type { Client } from 'pg';
import { projectRoot } from '../config/project-root';
import { connect, createDatabase } from './database-server';
import { DatabaseUnusable } from './database-unusable';
import { withEngine } from './schema-engine';

/** Where schema and migrations lie; tests bring their own. */
export interface PrismaFolder {
  schema: string;
  migrations: string;
}

export interface HistoryState {
  pending: string[];
  /** Applied to the database, but not in our folder: a newer Ingang was here. */
  unknown: string[];
}

const filters = { externalTables: [], externalEnums: [] };

// Any fixed number: whoever migrates an Ingang database takes this lock first.
const advisoryLock = 4_601_746_167;

export function prismaFolder(root: string = join(projectRoot(), 'prisma')): PrismaFolder {
  return { schema: join(root, 'schema'), migrations: join(root, 'migrations') };
}

/**
 * Makes the database when it is missing and brings it up to date; returns the names of the migrations it applied.
 * Safe to call from several processes at once: one works, the others wait and find nothing left to do.
 */
export async function migrate(url: string, folder: PrismaFolder = prismaFolder()): Promise<string[]> {
  await createDatabase(url);
  const client = await connect(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    const { pending } = refuseNewer(await readHistory(client, folder));
    if (pending.length === 0) return [];
    await forgetUnfinished(client);
    return await apply(url, folder);
  } finally {
    await client.end();
  }
}

/** The migrations that this database still needs. Refuses a database of a newer version. */
export async function pendingMigrations(
  url: string,
  folder: PrismaFolder = prismaFolder(),
): Promise<string[]> {
  const client = await connect(url);
  try {
    return refuseNewer(await readHistory(client, folder)).pending;
  } finally {
    await client.end();
  }
}

/** What Prisma's own table says, compared with our folder. Plain SQL: loading the engine would cost every start time. */
async function readHistory(client: Client, folder: PrismaFolder): Promise<HistoryState> {
  const names = await migrationNames(folder);
  if (!(await hasHistory(client))) return { pending: names, unknown: [] };
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return {
    pending: names.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !names.includes(name)),
  };
}

function refuseNewer(history: HistoryState): HistoryState {
  if (history.unknown.length === 0) return history;
  throw new DatabaseUnusable(
    'databaseNewer',
    `This database was made by a newer version of Ingang (it has the migration ${history.unknown.at(-1)}): install that version, or use another database.`,
  );
}

/**
 * A migration and its mark "finished" are one transaction (see apply), so one that was cut off, by an error or by the
 * end of the process, changed nothing and may simply be tried again.
 */
async function forgetUnfinished(client: Client): Promise<void> {
  if (!(await hasHistory(client))) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

async function hasHistory(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  );
  return rows[0]?.present ?? false;
}

const finish =
  'UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL';

async function apply(url: string, folder: PrismaFolder): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const scripts = new Map(
    migrationsList.migrationDirectories.map(({ path, migrationFile }) => [migrationFile.content.value, path]),
  );
  let current: { name: string; script: string } | undefined;
  const markFinished = (script: string): string => {
    const name = scripts.get(script);
    if (name === undefined) return script;
    current = { name, script };
    return `${script}\n;\n${finish}`;
  };
  try {
    const applied = await withEngine(
      url,
      (engine) => engine.applyMigrations({ migrationsList, filters }),
      markFinished,
    );
    return applied.appliedMigrationNames;
  } catch (error) {
    const { message, position } = error as Error & { position?: string };
    const line =
      current && position ? ` (line ${current.script.slice(0, Number(position)).split('\n').length})` : '';
    throw new DatabaseUnusable(
      'migration',
      `The migration ${current?.name ?? ''} failed and changed nothing: ${message.replaceAll(/\s+/g, ' ').trim()}${line}.`,
      { cause: error },
    );
  }
}

/** The SQL that makes an empty database like the schema, without what only migrations hold (checks, functions). */
export async function schemaSql(url: string, folder: PrismaFolder = prismaFolder()): Promise<string> {
  return diff(url, { tag: 'empty' }, asTarget(await readSchema(folder)));
}

/** The SQL from the schema as of the last migration to the schema of now; empty when nothing changed. */
export async function unwrittenChanges(url: string, folder: PrismaFolder = prismaFolder()): Promise<string> {
  const before = await readIfPresent(snapshotOf(folder));
  const from: DiffTarget = before === undefined ? { tag: 'empty' } : asTarget(before);
  return diff(url, from, asTarget(await readSchema(folder)));
}

/**
 * Writes a migration with the changes since the last one, to be read and completed by hand, and keeps the schema beside
 * it as the starting point of the next. Returns the new folder's name, or undefined when nothing changed.
 */
export async function writeMigration(
  url: string,
  title: string,
  now: Date,
  folder: PrismaFolder = prismaFolder(),
  evenIfEmpty = false,
): Promise<string | undefined> {
  const sql = await unwrittenChanges(url, folder);
  if (sql.trim() === '' && !evenIfEmpty) return undefined;
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const name = `${stamp}_${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`;
  await mkdir(join(folder.migrations, name), { recursive: true });
  await writeFile(join(folder.migrations, name, 'migration.sql'), sql);
  await writeFile(join(folder.migrations, 'migration_lock.toml'), lockfile);
  await writeFile(snapshotOf(folder), await readSchema(folder));
  return name;
}

async function diff(url: string, from: DiffTarget, to: DiffTarget): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
    const sql = stdout ?? '';
    return /^\s*-- This is an empty migration\.\s*$/.test(sql) ? '' : sql;
  });
}

/** The schema folder as one text, in the order of the file names. */
async function readSchema(folder: PrismaFolder): Promise<string> {
  const files = (await readdir(folder.schema)).filter((name) => name.endsWith('.prisma')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder.schema, name), 'utf8')));
  return texts.map((text, index) => `// ${files[index]}\n\n${text.trim()}\n`).join('\n');
}

async function readMigrations(folder: PrismaFolder): Promise<MigrationList> {
  const names = await migrationNames(folder);
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder.migrations, name, 'migration.sql'), 'utf8')),
  );
  return {
    baseDir: folder.migrations,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path, index) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: texts[index] ?? '' } },
    })),
  };
}

async function migrationNames(folder: PrismaFolder): Promise<string[]> {
  const entries = await readdir(folder.migrations, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const lockfile = '# Made by Prisma; keep it under version control.\nprovider = "postgresql"\n';

function asTarget(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

function snapshotOf(folder: PrismaFolder): string {
  return join(folder.migrations, 'schema.prisma.snapshot');
}

async function readIfPresent(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
