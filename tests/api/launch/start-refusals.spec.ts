import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { unique } from '../../support/builders';
import { databaseOfTests, processesOf } from '../../support/launched';
import { ScratchProject } from '../../support/scratch-project';

// Each test starts real processes.
jest.setTimeout(60_000);

let project: ScratchProject;
beforeAll(async () => {
  project = await ScratchProject.make();
});
afterAll(() => project.remove());

async function refusal(env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; output: string }> {
  const ended = await project.start(env).exit();
  expect(ended.output.trim().split('\n')).toHaveLength(1);
  expect(ended.output).not.toMatch(/\n\s+at /);
  expect(processesOf(project)).toEqual([]);
  return ended;
}

describe('npm start refuses in one sentence', () => {
  it.each([
    ['INGANG_DEMO that is neither yes nor no', { INGANG_DEMO: 'maybe' }],
    ['a port that is no number', { PORT: 'http' }],
  ])('%s', async (_what, env) => {
    expect(await refusal(env)).toMatchObject({ code: 2 });
  });

  it('a port that another program uses', async () => {
    const other = createServer().listen(project.port, '127.0.0.1');
    await once(other, 'listening');

    const { code, output } = await refusal();

    expect(code).toBe(20);
    expect(output).toContain(`Port ${project.port} is in use by another program`);
    other.close();
    await once(other, 'close');
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
});

/** On a database of the tests: what happens before and after PostgreSQL of its own would start is the same. */
describe('npm start on a database that is there refuses in one sentence', () => {
  let url: string;
  beforeEach(async () => {
    url = await databaseOfTests(`launch_${unique()}`);
  });

  it('settings that the api refuses, at once', async () => {
    project.write(
      'dist/api/main.js',
      `console.error('MAIL_TRANSPORT must be outbox or sendgrid.'); process.exit(2);`,
    );

    expect(await refusal({ DATABASE_URL: url })).toEqual({
      code: 2,
      output: 'MAIL_TRANSPORT must be outbox or sendgrid.\n',
    });
  });

  it('a database of a newer version', async () => {
    const later = 'prisma/migrations/20300101000000_later';
    project.write(`${later}/migration.sql`, 'SELECT 1;');
    // It ends once it has migrated: the api of the test before refuses.
    await project.start({ DATABASE_URL: url }).exit();
    rmSync(`${project.folder}/${later}`, { recursive: true });

    const { code, output } = await refusal({ DATABASE_URL: url });

    expect(code).toBe(32);
    expect(output).toContain('newer version of Ingang');
  });

  it('an api that keeps stopping', async () => {
    project.write('dist/api/main.js', `throw new Error('no wheels');`);

    const { code, output } = await refusal({ DATABASE_URL: url });

    expect(code).toBe(40);
    expect(output).toContain('no wheels');
  });
});
