import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../../api/config/project-root';
import { migrate } from '../../api/database/migrations';
import { startPostgres } from '../../api/launch/embedded-postgres';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { freePort, ready, startProcess, type RunningProcess } from '../support/processes';
import type { Sample } from './questions';

/** A database of its own with the large municipality, our programs in production mode, and the limit server beside them. */
export interface BenchWorld {
  apiUrl: string;
  limitUrl: string;
  databaseUrl: string;
  cookie: string;
  sample: Sample;
  rounds: number;
  seconds: number;
  seedSeconds: number;
  api: RunningProcess;
  jobs: RunningProcess;
  close(): Promise<void>;
}

export interface BenchSize {
  businesses: number;
  rounds: number;
  seconds: number;
}

export async function openWorld({ businesses, rounds, seconds }: BenchSize): Promise<BenchWorld> {
  const postgres = await startPostgres({ durable: true, database: 'ingang_bench' });
  await migrate(postgres.url);
  const [apiPort, limitPort] = [await freePort(), await freePort()];
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    INGANG_SECRET: 'bench-secret-bench-secret-bench-secret',
    PORT: String(apiPort),
    PUBLIC_URL: apiUrl,
    LOG_LEVEL: 'error',
  };
  const running: RunningProcess[] = [];
  const start = (...args: Parameters<typeof startProcess>) => {
    const program = startProcess(...args);
    running.push(program);
    return program;
  };
  const close = async () => {
    await Promise.all(running.map((program) => program.stop()));
    await postgres.stop();
  };
  try {
    const seedSeconds = seed(businesses, env);
    const api = start('api', 'api/main.js', env);
    const jobs = start('jobs', 'jobs/main.js', env);
    start('limit', 'tests/bench/limit-server.js', { ...env, PORT: String(limitPort) });
    await ready(apiUrl);
    const [cookie, sample] = [await signIn(apiUrl), await takeSample(postgres.url)];
    const limitUrl = `http://127.0.0.1:${limitPort}`;
    const databaseUrl = postgres.url;
    return { apiUrl, limitUrl, databaseUrl, cookie, sample, rounds, seconds, seedSeconds, api, jobs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function seed(businesses: number, env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const script = join(projectRoot(), 'dist/prisma/seed/index.js');
  const { status } = spawnSync(process.execPath, [script, '--businesses', String(businesses)], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The seed failed');
  return (performance.now() - start) / 1000;
}

/** As somebody who may see every list. */
async function signIn(apiUrl: string): Promise<string> {
  const administrator = DEMO_ACCOUNTS.find(({ role }) => role === 'ADMINISTRATOR');
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({
      query:
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      variables: { email: administrator?.email, password: DEMO_PASSWORD },
    }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`Could not sign in: ${await response.text()}`);
  return cookie.split(';')[0] ?? '';
}

async function takeSample(databaseUrl: string): Promise<Sample> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Sample>(
      `SELECT b."id" AS "businessId", b."areaId" AS "areaId" FROM businesses b WHERE b."status" = 'ACTIVE' AND b."areaId" IS NOT NULL
       ORDER BY b."id" OFFSET (SELECT count(*) FROM businesses) / 400 LIMIT 1`,
    );
    const [sample] = rows;
    if (!sample) throw new Error('The data is empty');
    return sample;
  } finally {
    await client.end();
  }
}
