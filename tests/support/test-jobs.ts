import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '../../api/config/clock';
import { Config } from '../../api/config/config';
import { PrismaService } from '../../api/database/prisma.service';
import type { JobName, JobPayloads } from '../../api/queues/job-contracts';
import { JobQueue } from '../../api/queues/job-queue';
import { JobsModule } from '../../jobs/jobs.module';
import { ProcessorRegistry } from '../../jobs/processor-registry';
import { createTestDatabase } from './database';
import { FixedClock } from './fixed-clock';
import { RecordingJobQueue } from './recording-job-queue';
import { testConfig } from './test-api';

/** The worker program without its worker: a test says which job runs, and how often. */
export interface TestJobs {
  clock: FixedClock;
  jobs: RecordingJobQueue;
  prisma: PrismaService;
  run<N extends JobName>(name: N, payload: JobPayloads[N]): Promise<void>;
  /** Runs what is waiting, and what that enqueues. */
  drain(): Promise<void>;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  close(): Promise<void>;
}

export interface TestJobsOptions {
  env?: NodeJS.ProcessEnv;
  /** Stand-ins for what lies outside our border, such as a mail provider that breaks. */
  replace?: { type: object; by: unknown }[];
  /** Works on the database, clock and queue of an api under test. */
  beside?: { prisma: PrismaService; clock: FixedClock; jobs: RecordingJobQueue };
}

export async function startTestJobs(options: TestJobsOptions = {}): Promise<TestJobs> {
  const { env, replace = [] } = options;
  const { clock, jobs, url, drop } = await surroundings(options.beside);
  const builder = Test.createTestingModule({ imports: [JobsModule] })
    .overrideProvider(Config)
    .useValue(testConfig(url, env))
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(JobQueue)
    .useValue(jobs);
  for (const { type, by } of replace) builder.overrideProvider(type).useValue(by);
  const module = await builder.compile();
  await module.init();
  const registry = module.get(ProcessorRegistry);
  return {
    clock,
    jobs,
    prisma: module.get(PrismaService),
    run: (name, payload) => registry.process(name, payload),
    drain: () => jobs.drain((job) => registry.process(job.name, job.payload)),
    get: (type) => module.get(type as Type, { strict: false }),
    close: async () => {
      await module.close();
      await drop();
    },
  };
}

async function surroundings(beside: TestJobsOptions['beside']) {
  if (beside) {
    const url = String(beside.prisma.pool.options.connectionString);
    return { clock: beside.clock, jobs: beside.jobs, url, drop: () => Promise.resolve() };
  }
  return { clock: new FixedClock(), jobs: new RecordingJobQueue(), ...(await createTestDatabase()) };
}
