import { existsSync, rmSync } from 'node:fs';
import { ask, databaseOf, databaseOfTests, processesOf, soon } from '../../support/launched';
import { ScratchProject, type Started } from '../../support/scratch-project';

// Each test starts real processes, some twice.
jest.setTimeout(60_000);

/** One data folder through all of its life: making one is most of the work of starting. */
describe('npm start', () => {
  let project: ScratchProject;
  let start: Started;

  beforeAll(async () => {
    project = await ScratchProject.make();
    start = project.start();
    await start.ready();
  });
  afterAll(() => project.remove());
  beforeEach(async () => {
    if (!start.hasEnded) return;
    start = project.start();
    await start.ready();
  });

  const answers = () =>
    fetch(`http://127.0.0.1:${project.port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  const save = (id: number) => ask(databaseOf(project), `INSERT INTO users VALUES (${id})`);
  const saved = () => ask(databaseOf(project), 'SELECT id FROM users ORDER BY id');

  it('prints one line with the address when it answers, and nothing like an address before', async () => {
    expect(start.output.match(/https?:\/\/\S+/g)).toEqual([`http://localhost:${project.port}`]);
    expect(await answers()).toBe(true);
  });

  it('refuses in one sentence a data folder that another Ingang uses', async () => {
    const { code, output } = await project.start().exit();

    expect(code).toBe(21);
    expect(output).toContain('already runs');
    expect(await answers()).toBe(true);
  });

  it('starts a crashed api again', async () => {
    const api = () => processesOf(project).find((process) => process.includes('api/main.js'));
    const crashed = api();

    process.kill(Number.parseInt(crashed ?? '', 10), 'SIGKILL');

    await soon('another api', () => ![undefined, crashed].includes(api()));
    await soon('an answer', answers);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'stops api, jobs and PostgreSQL cleanly on %s',
    async (signal) => {
      start.child.kill(signal);

      expect((await start.exit()).code).toBe(0);
      expect(processesOf(project)).toEqual([]);
      expect(project.read('.ingang/postgres.log').trim()).toMatch(/database system is shut down$/);
      expect(existsSync(`${project.folder}/.ingang/running.json`)).toBe(false);
    },
  );

  it('leaves no process behind when it is killed', async () => {
    start.child.kill('SIGKILL');
    await start.exit();

    await soon('no process left', () => processesOf(project).length === 0);
  });

  it('keeps what was saved and starts again at once after it was killed', async () => {
    await save(1);
    start.child.kill('SIGKILL');
    await start.exit();

    start = project.start();
    await start.ready();

    expect(await saved()).toEqual([{ id: 1 }]);
  });

  it('starts again after it and PostgreSQL were killed at once', async () => {
    await save(2);
    for (const line of processesOf(project)) process.kill(Number.parseInt(line, 10), 'SIGKILL');
    await start.exit();

    start = project.start();
    await start.ready();

    expect(await saved()).toEqual([{ id: 1 }, { id: 2 }]);
  });
});

describe('npm start with a new database', () => {
  let project: ScratchProject;
  beforeEach(async () => (project = await ScratchProject.make()));
  afterEach(() => project.remove());

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
    const env = { DATABASE_URL: await databaseOfTests('launch_demo') };
    project.write('dist/prisma/seed/index.js', seed('process.exit(1);'));
    expect((await project.start(env).exit()).code).toBe(34);

    project.write('dist/prisma/seed/index.js', seed(''));
    const second = project.start(env);
    await second.ready();
    expect(second.output).toMatch(/password w:\n {2}a@b\.example +Anna, KCC\n/);
    second.child.kill('SIGTERM');
    await second.exit();

    const third = project.start(env);
    await third.ready();
    expect(third.output).not.toContain('Loading');
  });

  it('leaves it empty when the demo is not wanted', async () => {
    project.write('dist/prisma/seed/index.js', 'process.exit(1);');
    const url = await databaseOfTests('launch_own');
    await project.start({ INGANG_DEMO: 'no', DATABASE_URL: url }).ready();
    expect(await ask(url, 'SELECT * FROM users')).toEqual([]);
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('npm start as root in a folder that only root may enter', () => {
  it('puts PostgreSQL where its user can come, says where, and finds the data again', async () => {
    const project = await ScratchProject.make(0o700);
    const first = project.start();
    await first.ready();
    await ask(databaseOf(project), 'INSERT INTO users VALUES (1)');
    const place = project.read('.ingang/postgres-location').trim();
    first.child.kill('SIGTERM');
    await first.exit();

    const second = project.start();
    await second.ready();

    expect(place).toMatch(/^\/(var\/lib|tmp)\/ingang\/[0-9a-f]{16}$/);
    expect(await ask(databaseOf(project), 'SELECT id FROM users')).toEqual([{ id: 1 }]);
    await project.remove();
    rmSync(place, { recursive: true });
  });
});
