import { hashPassword } from '../../api/access/password';
import { migrate } from '../../api/database/migrations';
import { startPostgres } from '../../api/launch/embedded-postgres';
import { Client, Pool } from 'pg';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { freePort, ready, startProcess, until, type RunningProcess } from '../support/processes';
import { Staff } from './staff';

const API_KEY = 'SG.rehearsal';

/** A throw-away installation: PostgreSQL, api, jobs and the stand-in for SendGrid, each a process of its own. */
export interface Town {
  url: string;
  api: RunningProcess;
  jobs: RunningProcess;
  mail: MailWitness;
  /** One person per role that the main job needs. */
  staff: Record<'manager' | 'communications' | 'organiser' | 'approver' | 'administrator', Staff>;
  count(sql: string, values?: unknown[]): Promise<number>;
  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** What the stand-in for SendGrid saw: the outside view of every mail. */
export interface MailWitness {
  sent(to: string): Promise<SentMail[]>;
}

export interface SentMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

export async function openTown(): Promise<Town> {
  const postgres = await startPostgres({ durable: true, database: 'ingang_rehearsal' });
  await migrate(postgres.url);
  const [apiPort, mailPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${apiPort}`;
  const mailUrl = `http://127.0.0.1:${mailPort}`;
  const fake = startProcess('fake SendGrid', 'newsletters/delivery/fake-sendgrid/main.js', {}, [
    '--port',
    String(mailPort),
    '--key',
    API_KEY,
    '--webhook',
    `${url}/webhooks/sendgrid`,
  ]);
  const webhookKey = await until('the stand-in for SendGrid', async () =>
    (await fetch(`${mailUrl}/__key`)).text(),
  );
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    INGANG_SECRET: 'rehearsal-secret-rehearsal-secret-rehearsal',
    PORT: String(apiPort),
    PUBLIC_URL: url,
    LOG_LEVEL: 'error',
    MAIL_TRANSPORT: 'sendgrid',
    SENDGRID_API_KEY: API_KEY,
    SENDGRID_BASE_URL: mailUrl,
    SENDGRID_WEBHOOK_KEY: webhookKey.trim(),
    // The rehearsal plays many visitors from one machine; their addresses come in a header, as behind a proxy.
    TRUSTED_PROXIES: '1',
  };
  await makeStaff(postgres.url);
  const api = startProcess('api', 'api/main.js', env);
  const jobs = startProcess('jobs', 'jobs/main.js', env);
  await ready(url);
  const database = new Pool({ connectionString: postgres.url, max: 2 });
  const rows = async <Row extends object>(sql: string, values: unknown[] = []) =>
    (await database.query<Row>(sql, values)).rows;
  const signIn = (name: string) => Staff.signIn(url, `${name}@rehearsal.example`, DEMO_PASSWORD);
  return {
    url,
    api,
    jobs,
    mail: witness(mailUrl),
    staff: {
      manager: await signIn('manager'),
      communications: await signIn('communications'),
      organiser: await signIn('organiser'),
      approver: await signIn('approver'),
      administrator: await signIn('administrator'),
    },
    rows,
    count: async (sql, values) =>
      Number((await rows<{ count: string }>(sql, values))[0]?.count ?? Number.NaN),
    close: async () => {
      await database.end();
      await Promise.all([api.stop(), jobs.stop()]);
      await fake.stop();
      await postgres.stop();
    },
  };
}

function witness(mailUrl: string): MailWitness {
  return {
    sent: async (to) =>
      (await (await fetch(`${mailUrl}/__sent?to=${encodeURIComponent(to)}`)).json()) as SentMail[],
  };
}

const ROLES = {
  manager: 'ACCOUNT_MANAGER',
  communications: 'COMMUNICATIONS',
  organiser: 'EVENT_ORGANISER',
  approver: 'COMMUNICATIONS',
  administrator: 'ADMINISTRATOR',
};

/** The first accounts of an installation cannot be made through it: nobody could sign in to do so. */
async function makeStaff(databaseUrl: string): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const [name, role] of Object.entries(ROLES)) {
    await client.query(
      `INSERT INTO users ("email", "name", "initials", "role", "passwordHash") VALUES ($1, $2, $3, $4::"Role", $5)`,
      [`${name}@rehearsal.example`, name, name.slice(0, 2).toUpperCase(), role, passwordHash],
    );
  }
  await client.end();
}
