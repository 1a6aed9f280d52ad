import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { QueryResultRow } from 'pg';
import { connect } from '../database/database-server';
import { migrate } from '../database/migrations';
import { projectRoot } from '../config/project-root';
import { Refusal } from './refusal';

interface DemoAccount {
  email: string;
  name: string;
  jobTitle: string;
}

interface DemoModule {
  DEMO_ACCOUNTS: readonly DemoAccount[];
  DEMO_PASSWORD: string;
}

const seedFolder = join(projectRoot(), 'dist', 'prisma', 'seed');

const unfinished = 'ingang: loading the demo';

// Any fixed number: whoever looks whether the demo is there takes this lock first.
const advisoryLock = 4_601_746_168;

/** Loads the demo municipality into a database that has no users yet. Several starts on one database do it once. */
export async function seedWhenEmpty(
  url: string,
  env: NodeJS.ProcessEnv,
  stopping: AbortSignal,
): Promise<void> {
  const script = join(seedFolder, 'index.js');
  if (!existsSync(script)) return;
  const lock = await connect(url);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await forgetUnfinishedSeed(url);
    if (!(await isEmpty(url))) return;
    process.stdout.write('Loading the demo municipality …\n');
    await run(url, `COMMENT ON TABLE users IS '${unfinished}'`);
    const succeeded = await runScript(script, env, stopping);
    if (stopping.aborted) return;
    if (!succeeded)
      throw new Refusal('seed', 'The demo municipality could not be loaded; the next start tries again.');
    await run(url, 'COMMENT ON TABLE users IS NULL');
  } finally {
    await lock.end().catch(() => undefined);
  }
}

async function runScript(script: string, env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<boolean> {
  const tether = join(__dirname, 'tether.js');
  const child = spawn(process.execPath, ['--enable-source-maps', '--require', tether, script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C in the terminal is for us; it would only make this one complain.
    detached: true,
  });
  // Cut off, it is made again from nothing at the next start: there is nothing to wait for.
  stopping.addEventListener('abort', () => child.kill('SIGKILL'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

/** A seed that was cut off leaves half a municipality, made by nobody but itself: start over. */
async function forgetUnfinishedSeed(url: string): Promise<void> {
  const [row] = await run<{ comment: string | null }>(
    url,
    `SELECT obj_description(to_regclass('users')) AS comment`,
  );
  if (row?.comment !== unfinished) return;
  await run(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await migrate(url);
}

/** What a newcomer needs to sign in; nothing when these accounts are not in this database. */
export async function demoWelcome(url: string): Promise<string> {
  const file = join(seedFolder, 'demo-accounts.js');
  if (!existsSync(file)) return '';
  const { DEMO_ACCOUNTS, DEMO_PASSWORD } = createRequire(file)(file) as DemoModule;
  const rows = await run<{ email: string }>(
    url,
    'SELECT email::text FROM users WHERE email = ANY($1::citext[])',
    [DEMO_ACCOUNTS.map((account) => account.email)],
  );
  const present = new Set(rows.map((row) => row.email));
  const lines = DEMO_ACCOUNTS.filter(({ email }) => present.has(email)).map(
    ({ email, name, jobTitle }) => `  ${email.padEnd(34)}${name}, ${jobTitle}`,
  );
  if (lines.length === 0) return '';
  return `Demo accounts, all with the password ${DEMO_PASSWORD}:\n${lines.join('\n')}\n`;
}

async function isEmpty(url: string): Promise<boolean> {
  const [table] = await run<{ present: boolean }>(url, `SELECT to_regclass('users') IS NOT NULL AS present`);
  return table?.present === true && (await run(url, 'SELECT 1 FROM users LIMIT 1')).length === 0;
}

async function run<T extends QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
  const client = await connect(url);
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
