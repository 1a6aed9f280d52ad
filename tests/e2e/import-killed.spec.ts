import { once } from 'node:events';
import { Config } from '../../api/config/config';
import { LOGGER, type Logger } from '../../api/config/logger';
import type { Actor } from '../../api/access/actor';
import { ImportIntake } from '../../api/imports/import-intake.service';
import { ImportSteps } from '../../api/imports/import-steps.service';
import { BullmqJobQueue } from '../../api/queues/bullmq-job-queue';
import type { JobName } from '../../api/queues/job-contracts';
import { dumpOf } from '../api/imports/dump';
import { longList } from '../api/imports/list-file';
import { startProcess, until, type RunningProcess } from '../support/processes';
import { startTestApi, type TestApi } from '../support/test-api';

const ROWS = 3_500;
/** So much is left when the program is killed that it cannot be done just then. */
const LEFT = 1_500;
const KILLS = { CHECKING: 1, RUNNING: 2 } as const;

const open: { api: TestApi; jobs?: RunningProcess }[] = [];
afterAll(async () => {
  for (const { api, jobs } of open) {
    await jobs?.stop();
    await api.close();
  }
});

/** A municipality in which the list finds some of its businesses and people already. */
async function municipality() {
  const api = await startTestApi();
  const town: { api: TestApi; jobs?: RunningProcess } = { api };
  open.push(town);
  for (let place = 0; place < 40; place += 1) {
    const business = await api.prisma.business.create({
      data: { name: `Zaak ${place}`, kvkNumber: String(10_000_000 + place * 50), tags: ['oud'] },
    });
    const data = { familyName: `Vries${place * 50}`, givenName: 'Kim', infix: 'de' };
    const { id } = await api.prisma.contact.create({ data });
    await api.prisma.affiliation.create({ data: { contactId: id, businessId: business.id } });
  }
  return town;
}

/** The jobs program and its queue as in production. */
function running({ api }: { api: TestApi }): RunningProcess {
  const { databaseUrl } = api.get(Config);
  return startProcess('jobs', 'jobs/main.js', {
    DATABASE_URL: databaseUrl,
    INGANG_SECRET: 'test-secret-test-secret-test-secret-test',
    LOG_LEVEL: 'error',
    // What is compared is what the list leaves behind: no news of the trade register comes in between.
    BUSINESS_REGISTER: 'none',
  });
}

/** Checks and writes the list, and kills the jobs program so many times on the way. @returns what it left behind */
async function carriedOut(kills: Readonly<Record<keyof typeof KILLS, number>>) {
  const town = await municipality();
  const { api } = town;
  const { userId } = await api.as('ACCOUNT_MANAGER');
  const actor: Actor = { kind: 'user', userId: String(userId), role: 'ACCOUNT_MANAGER' };
  const { id } = await api.get(ImportIntake).upload(actor, { fileName: 'lang.csv', bytes: longList(ROWS) });
  await api.get(ImportSteps).check(actor, id);
  await walk(town, { id, status: 'CHECKING', job: 'import.check', kills: kills.CHECKING });
  await api.get(ImportSteps).apply(actor, id);
  await walk(town, { id, status: 'RUNNING', job: 'import.apply', kills: kills.RUNNING });
  return leftBehind(api, id);
}

interface Walk {
  id: string;
  status: keyof typeof KILLS;
  job: Extract<JobName, 'import.check' | 'import.apply'>;
  kills: number;
}

async function walk(
  town: { api: TestApi; jobs?: RunningProcess },
  { id, status, job, kills }: Walk,
): Promise<void> {
  const { prisma } = town.api;
  const now = () =>
    prisma.import.findUniqueOrThrow({ where: { id }, select: { status: true, processedRows: true } });
  for (let kill = 0; kill <= kills; kill += 1) {
    town.jobs ??= running(town);
    await woken(town.api, job, id);
    if (kill === kills) break;
    const before = kill === 0 ? 0 : (await now()).processedRows;
    // Somewhere in the stretch that is this kill's share, and then a random moment within a batch.
    const share = (ROWS - before) / (kills - kill + 1);
    const moment = Math.min(before + 1 + Math.random() * share, ROWS - LEFT);
    await until(
      `row ${moment} of the ${status}`,
      async () => ((await now()).processedRows >= moment ? true : undefined),
      120,
    );
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
    town.jobs.child.kill('SIGKILL');
    await once(town.jobs.child, 'exit');
    delete town.jobs;
    // Otherwise this test proves nothing: the program was killed in the middle of it.
    expect((await now()).status).toBe(status);
    // A worker that died is given up after a minute; the same happens at once when the queue is lost with it.
    await prisma.$executeRaw`DROP SCHEMA bullmq CASCADE`;
  }
  await until(
    `the end of the ${status}`,
    async () => ((await now()).status === status ? undefined : true),
    180,
  );
}

/** What the sweeper does with an import that has been quiet. */
async function woken(api: TestApi, job: Walk['job'], importId: string): Promise<void> {
  const queue = new BullmqJobQueue(api.get(Config), api.get<Logger>(LOGGER as never));
  await queue.enqueue(job, { importId });
  await queue.onModuleDestroy();
}

/** Everything the list left behind, without ids and moments. */
async function leftBehind({ prisma }: TestApi, id: string) {
  const { status, counts, processedRows } = await prisma.import.findUniqueOrThrow({ where: { id } });
  const audit = await prisma.$queryRaw`
    SELECT "action", count(*)::int AS times, count(DISTINCT "subjectId")::int AS records FROM audit_entries
    WHERE "action" NOT LIKE 'user.%' GROUP BY 1 ORDER BY 1`;
  const rows = await prisma.$queryRaw`
    SELECT "rowNumber", "verdict", "duplicateOf", "issues", "changes", "appliedAt" IS NOT NULL AS applied,
      "businessId" IS NOT NULL AS business, "contactId" IS NOT NULL AS contact,
      (SELECT coalesce(jsonb_agg(e->>'type' || coalesce(e->>'fields', '') ORDER BY e->>'type'), '[]') FROM jsonb_array_elements("effects") e
        WHERE NOT coalesce(e->'fields' ?| ARRAY['areaId', 'mainSectorId'], FALSE)) AS effects
    FROM import_rows WHERE "importId" = ${id}::uuid ORDER BY "rowNumber"`;
  return { status, counts, processedRows, audit, rows, relations: await dumpOf(prisma) };
}

jest.setTimeout(600_000);

it('a list that is killed at random moments leaves the same behind as one that nobody disturbs', async () => {
  const undisturbed = await carriedOut({ CHECKING: 0, RUNNING: 0 });
  expect(undisturbed).toMatchObject({ status: 'FINISHED', processedRows: ROWS });
  const killed = await carriedOut(KILLS);
  expect(killed).toEqual(undisturbed);
});
