import { StartDueNewsletters } from '../../../jobs/newsletters/start-due-newsletters.task';
import { SweepBulkChanges } from '../../../jobs/bulk/sweep-bulk-changes.task';
import { SCHEDULES } from '../../../jobs/schedules/schedules';
import { startTestJobs, type TestJobs } from '../../support/test-jobs';

/** In place of each task: how often it ran, and what it does. */
const tasks = SCHEDULES.map(({ name, task }) => ({
  name,
  type: task,
  runs: 0,
  does: () => Promise.resolve(),
}));
const taskOf = (type: object) => tasks.find((task) => task.type === type) ?? tasks[0]!;
const runs = () => tasks.map((task) => task.runs);
const once = tasks.map(() => 1);

let jobs: TestJobs;

beforeAll(async () => {
  const replace = tasks.map((task) => ({
    type: task.type,
    by: {
      run: () => {
        task.runs += 1;
        return task.does();
      },
    },
  }));
  jobs = await startTestJobs({ replace });
});
beforeEach(async () => {
  await jobs.prisma.$executeRaw`DELETE FROM schedule_runs`;
  for (const task of tasks) Object.assign(task, { runs: 0, does: () => Promise.resolve() });
});
afterAll(() => jobs.close());

const tick = () => jobs.run('schedules.tick', {});

describe('what comes back by the clock', () => {
  it('runs once a turn, however many programs hear the clock at the same moment', async () => {
    await Promise.all(Array.from({ length: 10 }, tick));
    expect(runs()).toEqual(once);
  });

  it('runs without the one before it that breaks, and that one gets its next turn', async () => {
    const broken = tasks[0]!;
    broken.does = () => Promise.reject(new Error('broken'));
    await tick();
    expect(runs()).toEqual(once);
    jobs.clock.advance(24 * 3_600_000);
    await tick();
    expect(broken.runs).toBe(2);
  });

  it('does not wait for another that takes its time', async () => {
    let finish = (): void => undefined;
    taskOf(SweepBulkChanges).does = () => new Promise<void>((resolve) => (finish = resolve));
    const slow = tick();
    while (taskOf(SweepBulkChanges).runs === 0) await new Promise(setImmediate);
    await tick();
    expect(taskOf(StartDueNewsletters).runs).toBe(1);
    finish();
    await slow;
    expect(runs()).toEqual(once);
  });

  it('catches up once after a night in which nothing ran', async () => {
    await tick();
    jobs.clock.advance(12 * 3_600_000);
    await tick();
    await tick();
    const caughtUp = SCHEDULES.map(({ everySeconds }) => (everySeconds > 12 * 3600 ? 1 : 2));
    expect(runs()).toEqual(caughtUp);
  });
});
