import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../api/config/project-root';
import { migrate } from '../../api/database/migrations';
import { createTestDatabase, type StartingPoint } from './database';
import { freePort, ready, startProcess, type RunningProcess } from './processes';

const SECRET = 'test-secret-test-secret-test-secret-test';

/** Ingang as people meet it: api and jobs as real processes on a database with the demo municipality. */
export interface RunningApp {
  url: string;
  databaseUrl: string;
  api: RunningProcess;
  jobs: RunningProcess;
  close(): Promise<void>;
}

export async function startApp(more: NodeJS.ProcessEnv = {}): Promise<RunningApp> {
  const database = await createTestDatabase(DEMO);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    DATABASE_URL: database.url,
    INGANG_SECRET: SECRET,
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: url,
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: join(tmpdir(), 'ingang-tests-compile-cache'),
    ...more,
  };
  const api = startProcess('api', 'api/main.js', env);
  const jobs = startProcess('jobs', 'jobs/main.js', env);
  await ready(url);
  return {
    url,
    databaseUrl: database.url,
    api,
    jobs,
    close: async () => {
      await Promise.all([api.stop(), jobs.stop()]);
      await database.drop();
    },
  };
}

/** The demo municipality, made once for all tests. */
const DEMO: StartingPoint = {
  name: 'ingang_demo',
  build: async (url) => {
    await migrate(url);
    seed({ DATABASE_URL: url, INGANG_SECRET: SECRET, LOG_LEVEL: 'error' });
  },
};

const BUSINESSES = 60;

function seed(env: NodeJS.ProcessEnv): void {
  const script = join(projectRoot(), 'dist/prisma/seed/index.js');
  const { status, stderr } = spawnSync(process.execPath, [script, '--businesses', String(BUSINESSES)], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The seed failed: ${stderr}`);
}
