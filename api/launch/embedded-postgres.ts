import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { holdFolder, letGoOfFolder, noteRunning, openDataFolder, secretFile } from './data-folder';
import {
  give,
  postgresAccount,
  postgresDataFolder,
  postgresPrograms,
  temporaryFolder,
  type Account,
} from './postgres-home';
import { commandOf } from './process-identity';
import { Refusal } from './refusal';

export interface PostgresOptions {
  /** Holds the data, the password and the log. Left out: a throw-away folder, removed at stop. */
  dataDir?: string;
  /** False gives up safety against power cuts for speed; only for tests. */
  durable?: boolean;
  /** The database named in the address; it is not created here. */
  database?: string;
}

export interface RunningPostgres {
  url: string;
  /** The folder that holds the cluster, which root's clone may have elsewhere. */
  dataDir: string;
  pid: number;
  /** Resolves when the server ends, asked or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const user = 'ingang';

const settings = {
  listen_addresses: '127.0.0.1',
  // A socket file's path may be at most 107 characters long, and clones lie where they lie.
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  timezone: 'UTC',
  lc_messages: 'C',
};

const carefree = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  max_connections: '400',
};

/** Starts PostgreSQL 18 on 127.0.0.1 and a free port, and makes the cluster first when it is not there yet. */
export async function startPostgres(options: PostgresOptions = {}): Promise<RunningPostgres> {
  const { dataDir, durable = true, database = user } = options;
  const account = postgresAccount(dataDir);
  const programs = postgresPrograms(account);
  if (dataDir === undefined) {
    const folder = temporaryFolder(account);
    return startCluster({ account, programs, folder, home: folder, durable, database, throwAway: true });
  }
  openDataFolder(dataDir);
  await holdFolder(dataDir);
  try {
    const folder = postgresDataFolder(dataDir, account);
    return await startCluster({
      account,
      programs,
      folder,
      home: dataDir,
      durable,
      database,
      throwAway: false,
    });
  } catch (error) {
    letGoOfFolder(dataDir);
    throw error;
  }
}

interface Cluster {
  account: Account;
  programs: string;
  /** The cluster itself. */
  folder: string;
  /** Where password and log lie. */
  home: string;
  durable: boolean;
  database: string;
  throwAway: boolean;
}

async function startCluster(cluster: Cluster): Promise<RunningPostgres> {
  await stopOrphan(cluster.folder);
  const password = cluster.throwAway ? 'throw-away' : secretFile(cluster.home, 'postgres-password');
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) makeCluster(cluster, password);
  refuseOtherVersion(cluster.folder);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = launch(cluster, port);
    const guard = guardAgainstOrphans(cluster, server.pid ?? 0);
    const url = `postgresql://${user}:${password}@127.0.0.1:${port}/${cluster.database}`;
    if (await answers(server, port, password)) return running(cluster, server, guard, url);
    guard.kill('SIGKILL');
    // Between our look and the start another program may have taken the port.
    if (attempt === 3) throw new Refusal('postgres', `PostgreSQL did not start: ${lastWords(cluster)}`);
  }
}

function running(cluster: Cluster, server: ChildProcess, guard: ChildProcess, url: string): RunningPostgres {
  const pid = server.pid ?? 0;
  const ended = once(server, 'exit').then(() => undefined);
  if (!cluster.throwAway) noteRunning(cluster.home, { state: 'running', databaseUrl: url });
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    // SIGINT is PostgreSQL's "fast shutdown": end connections, write everything, leave a clean cluster.
    server.kill('SIGINT');
    await ended;
    guard.kill('SIGKILL');
    if (cluster.throwAway) {
      rmSync(cluster.folder, { recursive: true, force: true });
      rmSync(logOf(cluster), { force: true });
    } else {
      letGoOfFolder(cluster.home);
    }
  };
  return { url, pid, ended, dataDir: cluster.folder, stop: () => (stopping ??= stop()) };
}

function makeCluster({ account, programs, folder, durable }: Cluster, password: string): void {
  // A first start that was cut off leaves half a cluster, in which initdb refuses to work.
  spawnSync('find', [folder, '-mindepth', '1', '-delete']);
  const passwordFile = `${folder}.new-password`;
  writeFileSync(passwordFile, password + '\n', { mode: 0o600 });
  give(passwordFile, account);
  try {
    const { status, stderr, error } = spawnSync(
      join(programs, 'bin', 'initdb'),
      [
        ...['--pgdata', folder, '--username', user, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        // The built-in locale sorts and folds the same on every computer, whatever is installed there.
        ...[
          '--encoding',
          'UTF8',
          '--locale',
          'C',
          '--locale-provider',
          'builtin',
          '--builtin-locale',
          'C.UTF-8',
        ],
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', encoding: 'utf8', env: plainEnvironment() },
    );
    if (status !== 0) {
      const reason = error?.message ?? stderr.trim().split('\n').slice(-2).join(' ');
      throw new Refusal('postgres', `PostgreSQL could not make its data folder ${folder}: ${reason}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function refuseOtherVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === '18') return;
  throw new Refusal(
    'postgres',
    `The data in ${folder} was made by PostgreSQL ${version}, and Ingang brings PostgreSQL 18: move it with pg_dump.`,
  );
}

function launch(cluster: Cluster, port: number): ChildProcess {
  const logFile = logOf(cluster);
  const tooLong = existsSync(logFile) && statSync(logFile).size > 10_000_000;
  const log = openSync(logFile, tooLong ? 'w' : 'a', 0o600);
  const chosen = { ...settings, ...(cluster.durable ? {} : carefree), port: String(port) };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(cluster.programs, 'bin', 'postgres'), ['-D', cluster.folder, ...flags], {
    ...cluster.account,
    cwd: '/',
    env: plainEnvironment(),
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C in the terminal must reach us only, or the database ends before the api does.
    detached: true,
  });
  server.on('error', () => undefined);
  closeSync(log);
  return server;
}

/** Waits until the server lets us in; false when it ended instead. Recovery after a power cut may take minutes. */
async function answers(server: ChildProcess, port: number, password: string): Promise<boolean> {
  const deadline = performance.now() + 300_000;
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const client = new Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === '28P01') {
        server.kill('SIGINT');
        throw new Refusal(
          'postgres',
          `The embedded PostgreSQL does not accept the password in postgres-password: ${message}.`,
        );
      }
    }
    if (performance.now() > deadline) {
      server.kill('SIGINT');
      throw new Refusal('postgres', 'PostgreSQL did not become ready within five minutes.');
    }
    await pause(20);
  }
  return false;
}

/**
 * When we are killed hard, the server would live on and keep the data folder. This shell waits for the end of its
 * input, which comes with our end however that comes, and then stops the server.
 */
function guardAgainstOrphans({ folder, throwAway }: Cluster, pid: number): ChildProcess {
  const script = `
    cat >/dev/null
    [ "$(head -n 1 "$2/postmaster.pid")" = "$1" ] && kill -INT "$1"
    if [ "$3" = yes ]; then
      while kill -0 "$1"; do sleep 0.1; done
      rm -rf "$2" "$2.log"
    fi`;
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), folder, throwAway ? 'yes' : 'no'], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void }).unref?.();
  return guard;
}

/** A server left over from a start that was killed is stopped; a stale postmaster.pid is removed. */
async function stopOrphan(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const isOurs = (): boolean => commandOf(pid)?.includes(folder) ?? false;
  if (isOurs()) process.kill(pid, 'SIGINT');
  const deadline = performance.now() + 60_000;
  while (isOurs()) {
    if (performance.now() > deadline) {
      throw new Refusal(
        'postgres',
        `A PostgreSQL of an earlier start (process ${pid}) still holds ${folder} and does not stop.`,
      );
    }
    await pause(20);
  }
  // Otherwise PostgreSQL refuses as soon as any process happens to wear the old number.
  rmSync(file, { force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** PG… variables of the person at the keyboard must not steer our server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

function logOf({ home, folder, throwAway }: Cluster): string {
  return throwAway ? `${folder}.log` : join(home, 'postgres.log');
}

function lastWords(cluster: Cluster): string {
  const lines = readFileSync(logOf(cluster), 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'it left no message';
}
