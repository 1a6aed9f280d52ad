import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { ApiModule } from '../../api/api.module';
import { sessionCookie } from '../../api/access/session-cookie';
import { SessionService } from '../../api/access/session.service';
import { Clock } from '../../api/config/clock';
import { Config } from '../../api/config/config';
import { PrismaService } from '../../api/database/prisma.service';
import { JobQueue } from '../../api/queues/job-queue';
import { createAdapter, prepareServer } from '../../api/server';
import type { Role } from '../../prisma/generated/enums';
import { createTestDatabase } from './database';
import { FixedClock } from './fixed-clock';
import { GraphqlClient } from './graphql-client';
import { RecordingJobQueue } from './recording-job-queue';

// The first test of a run waits for the template database.
jest.setTimeout(30_000);

/** The whole api on a database of its own, reached over real HTTP. */
export interface TestApi {
  url: string;
  clock: FixedClock;
  jobs: RecordingJobQueue;
  prisma: PrismaService;
  /** A GraphQL client signed in as a new user with this role, or nobody. */
  as(role: Role | 'nobody'): Promise<GraphqlClient>;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  close(): Promise<void>;
}

export function testConfig(databaseUrl: string, more: NodeJS.ProcessEnv = {}): Config {
  return new Config({
    DATABASE_URL: databaseUrl,
    INGANG_SECRET: 'test-secret-test-secret-test-secret-test',
    PUBLIC_URL: 'http://localhost:4000',
    LOG_LEVEL: 'silent',
    DATABASE_POOL_SIZE: '5',
    ...more,
  });
}

export async function startTestApi(env: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const clock = new FixedClock();
  const jobs = new RecordingJobQueue();
  const module = await Test.createTestingModule({ imports: [ApiModule] })
    .overrideProvider(Config)
    .useValue(testConfig(database.url, env))
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(JobQueue)
    .useValue(jobs)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter({ trustedProxies: 0 }), {
    logger: false,
    rawBody: true,
  });
  await prepareServer(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const prisma = app.get(PrismaService);

  return {
    url,
    clock,
    jobs,
    prisma,
    get: (type) => app.get(type as Type),
    as: async (role) =>
      new GraphqlClient(url, role === 'nobody' ? undefined : await signedIn(app, prisma, role)),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function signedIn(app: NestFastifyApplication, prisma: PrismaService, role: Role) {
  const unique = randomBytes(4).toString('hex');
  const user = await prisma.user.create({
    data: {
      email: `${role.toLowerCase()}-${unique}@example.nl`,
      name: `${role} ${unique}`,
      initials: 'XX',
      role,
    },
  });
  const token = await app.get(SessionService).open(user.id, 'test', undefined);
  return { userId: user.id, cookie: sessionCookie(app.get(Config), token, 60).split(';')[0] ?? '' };
}
