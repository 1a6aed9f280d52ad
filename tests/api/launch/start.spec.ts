import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase } from '../../../api/database/database-server';
import { ScratchProject } from '../../support/scratch-project';

interface RunningFile {
  pid: number;
  databaseUrl: string;
}

// Each test starts real processes, some twice.
jest.setTimeout(60_000);

let project: ScratchProject;

beforeEach(async () => {
  project = await ScratchProject.make();
});

afterEach(async () => {
  await project.remove();
});

function runningFile(): RunningFile {
  return JSON.parse(project.read('.ingang/running.json')) as RunningFile;
}

/** The processes that belong to this project, wherever they hang in the tree. */
function processes(): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(project.folder) && !line.includes('/bin/sh -c'));
}

async function noProcesses(): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (processes().length > 0) {
    if (performance.now() > deadline) throw new Error(`Still running:\n${processes().join('\n')}`);
    await pause(20);
  }
}

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function databaseOfTests(name: string): Promise<string> {
  const url = new URL(process.env['TEST_DATABASE_SERVER_URL'] ?? '');
  url.pathname = `/${name}_${process.pid}`;
  await createDatabase(url.href);
  return url.href;
}

describe('npm start', () => {
  it('prints one line with the address when it answers, and nothing like an address before', async () => {
    const start = project.start();
    await start.ready();

    expect(start.output.match(/https?:\/\/\S+/g)).toEqual([`http://localhost:${project.port}`]);
    expect((await fetch(`http://127.0.0.1:${project.port}/health/ready`)).status).toBe(200);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'stops api, jobs and PostgreSQL cleanly on %s',
    async (signal) => {
      const start = project.start();
      await start.ready();

      start.child.kill(signal);

      expect((await start.exit()).code).toBe(0);
      expect(processes()).toEqual([]);
      expect(project.read('.ingang/postgres.log').trim()).toMatch(/database system is shut down$/);
      expect(existsSync(`${project.folder}/.ingang/running.json`)).toBe(false);
    },
  );

  it('keeps what was saved and starts again after it was killed', async () => {
    const first = project.start();
    await first.ready();
    await ask(runningFile().databaseUrl, 'INSERT INTO users VALUES (1)');
    first.child.kill('SIGKILL');
    await first.exit();

    const second = project.start();
    await second.ready();

    expect(await ask(runningFile().databaseUrl, 'SELECT id FROM users')).toEqual([{ id: 1 }]);
  });

  it('leaves no process behind when it is killed', async () => {
    const start = project.start();
    await start.ready();

    start.child.kill('SIGKILL');

    await noProcesses();
  });

  it('starts again after it and PostgreSQL were killed at once', async () => {
    const first = project.start();
    await first.ready();
    await ask(runningFile().databaseUrl, 'INSERT INTO users VALUES (1)');
    const pids = processes().map((line) => Number.parseInt(line, 10));
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await first.exit();

    const second = project.start();
    await second.ready();

    expect(await ask(runningFile().databaseUrl, 'SELECT id FROM users')).toEqual([{ id: 1 }]);
  });

  it('starts a crashed api again', async () => {
    const start = project.start();
    await start.ready();
    const line = processes().find((process) => process.includes('api/main.js')) ?? '';

    process.kill(Number.parseInt(line, 10), 'SIGKILL');

    const deadline = performance.now() + 10_000;
    const answers = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${project.port}/`).then(
        () => true,
        () => false,
      );
    await pause(100);
    while (!(await answers())) {
      expect(performance.now()).toBeLessThan(deadline);
      await pause(50);
    }
    expect(processes()).not.toContain(line);
  });

  it('loads the demo once, and again when the first attempt was cut off', async () => {
    project.write(
      'dist/prisma/seed/demo-accounts.js',
      `const accounts = [{ name: 'Anna', jobTitle: 'KCC', email: 'a@b.example' }];
       // As the compiler writes it.
       const make = (all) => { for (const name in all) Object.defineProperty(exports, name, { enumerable: true, get: all[name] }); };
       make({ get DEMO_PASSWORD() { return () => 'w'; }, get DEMO_ACCOUNTS() { return () => accounts; } });`,
    );
    const seed = (after: string): string => `
      const { Client } = require('pg');
      (async () => {
        const client = new Client(process.env.DATABASE_URL);
        await client.connect();
        await client.query("INSERT INTO users VALUES (1, 'a@b.example')");
        await client.end();
        ${after}
      })();`;
    project.write('dist/prisma/seed/index.js', seed('process.exit(1);'));
    expect((await project.start().exit()).code).toBe(34);

    project.write('dist/prisma/seed/index.js', seed(''));
    const second = project.start();
    await second.ready();
    expect(second.output).toMatch(/password w:\n {2}a@b\.example +Anna, KCC\n/);
    second.child.kill('SIGTERM');
    await second.exit();

    const third = project.start();
    await third.ready();
    expect(third.output).not.toContain('Loading');
  });
});

describe('npm start for a municipality of its own', () => {
  it('leaves a new database empty when the demo is not wanted', async () => {
    project.write('dist/prisma/seed/index.js', 'process.exit(1);');
    const start = project.start({ INGANG_DEMO: 'no' });
    await start.ready();
    expect(await ask(runningFile().databaseUrl, 'SELECT * FROM users')).toEqual([]);
  });
});

describe('npm start refuses in one sentence', () => {
  async function refusal(env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; output: string }> {
    const ended = await project.start(env).exit();
    expect(ended.output.trim().split('\n')).toHaveLength(1);
    expect(ended.output).not.toMatch(/\n\s+at /);
    expect(processes()).toEqual([]);
    return ended;
  }

  it('when INGANG_DEMO is neither yes nor no', async () => {
    expect(await refusal({ INGANG_DEMO: 'maybe' })).toMatchObject({ code: 2 });
  });

  it('a port that another program uses', async () => {
    const other = createServer().listen(project.port, '127.0.0.1');
    await once(other, 'listening');

    const { code, output } = await refusal();

    expect(code).toBe(20);
    expect(output).toContain(`Port ${project.port} is in use by another program`);
    other.close();
  });

  it('a port that is no number', async () => {
    expect(await refusal({ PORT: 'http' })).toMatchObject({ code: 2 });
  });

  it('a data folder that another Ingang uses', async () => {
    const first = project.start();
    await first.ready();

    const { code, output } = await project.start().exit();

    expect(code).toBe(21);
    expect(output).toContain('already runs');
    expect((await fetch(`http://127.0.0.1:${project.port}/`)).status).toBe(200);
  });

  it('a data folder that cannot be written', async () => {
    project.write('a-file', '');

    const { code, output } = await refusal({ INGANG_DATA_DIR: 'a-file/data' });

    expect(code).toBe(13);
    expect(output).toContain('cannot write');
  });

  it.each([
    ['text', 'not an address', 'is not an address of a PostgreSQL database'],
    [
      'a port where nothing answers',
      'postgresql://u:geheim@127.0.0.1:9/ingang',
      'Nothing answers at 127.0.0.1:9',
    ],
    ['an unknown host', 'postgresql://u:geheim@nergens.invalid/ingang', 'is not known'],
  ])('a DATABASE_URL with %s', async (_what, url, words) => {
    const { code, output } = await refusal({ DATABASE_URL: url });

    expect(code).toBe(31);
    expect(output).toContain(words);
    expect(output).not.toContain('geheim');
  });

  it('a DATABASE_URL with a wrong password', async () => {
    const url = new URL(process.env['TEST_DATABASE_SERVER_URL'] ?? '');
    url.password = 'geheim';

    const { code, output } = await refusal({ DATABASE_URL: url.href });

    expect(code).toBe(31);
    expect(output).toContain('does not accept the user name and password');
    expect(output).not.toContain('geheim');
  });

  it('a database of a newer version', async () => {
    const url = await databaseOfTests('launch_newer');
    project.write('prisma/migrations/20300101000000_later/migration.sql', 'SELECT 1;');
    const newer = project.start({ DATABASE_URL: url });
    await newer.ready();
    newer.child.kill('SIGTERM');
    await newer.exit();
    rmSync(`${project.folder}/prisma/migrations/20300101000000_later`, { recursive: true });

    const { code, output } = await refusal({ DATABASE_URL: url });

    expect(code).toBe(32);
    expect(output).toContain('newer version of Ingang');
  });

  it('an api that keeps stopping', async () => {
    project.write('dist/api/main.js', `throw new Error('no wheels');`);

    const { code, output } = await refusal();

    expect(code).toBe(40);
    expect(output).toContain('no wheels');
  });

  it('settings that the api refuses, at once', async () => {
    project.write(
      'dist/api/main.js',
      `console.error('MAIL_TRANSPORT must be outbox or sendgrid.'); process.exit(2);`,
    );

    expect(await refusal()).toEqual({ code: 2, output: 'MAIL_TRANSPORT must be outbox or sendgrid.\n' });
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('npm start as root in a folder that only root may enter', () => {
  it('puts PostgreSQL where its user can come, says where, and finds the data again', async () => {
    await project.remove();
    project = await ScratchProject.make(0o700);
    const first = project.start();
    await first.ready();
    await ask(runningFile().databaseUrl, 'INSERT INTO users VALUES (1)');
    const place = project.read('.ingang/postgres-location').trim();
    first.child.kill('SIGTERM');
    await first.exit();

    const second = project.start();
    await second.ready();

    expect(place).toMatch(/^\/(var\/lib|tmp)\/ingang\/[0-9a-f]{16}$/);
    expect(await ask(runningFile().databaseUrl, 'SELECT id FROM users')).toEqual([{ id: 1 }]);
    second.child.kill('SIGTERM');
    await second.exit();
    rmSync(place, { recursive: true });
  });
});
