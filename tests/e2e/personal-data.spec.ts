import { Client } from 'pg';
import { DEMO_PASSWORD } from '../../prisma/seed/demo-accounts';
import { until } from '../support/processes';
import { startApp, type RunningApp } from '../support/running-app';

/** Words that stand nowhere else: whoever meets one in a log or a job has met somebody's data. */
const CANARIES = {
  name: 'Kanariepieter',
  email: 'kanarie.vogel@kooi.example',
  phone: '0687654321',
  remark: 'fluitkaartje',
  password: 'verkeerd wachtwoord van kanarie',
};

let app: RunningApp;
let database: Client;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'debug' });
  database = new Client(app.databaseUrl);
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database?.end();
  await app?.close();
});

let cookie = '';
async function ask(query: string, variables: object): Promise<void> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie },
    body: JSON.stringify({ query, variables }),
  });
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  await response.text();
}

async function liveThroughADay(): Promise<void> {
  const { name, email, phone, remark, password } = CANARIES;
  const signIn =
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
  await ask(signIn, { email, password });
  await ask(signIn, { email: 'femke@lindehoven.example', password: DEMO_PASSWORD });
  const create = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';
  const person = {
    familyName: name,
    remarks: remark,
    emails: [{ address: email }],
    phones: [{ number: phone }],
  };
  await ask(create, { input: person });
  await ask(create, { input: { ...person, emails: [{ address: `${email} fout` }] } });
  await ask(create, { input: { familyName: [name] } });
  for (const q of [name, email, phone]) await ask('query ($q: String!) { search(q: $q) { kind } }', { q });
  const { rows } = await database.query<{ id: string }>(
    'SELECT "id" FROM topics WHERE "archivedAt" IS NULL LIMIT 1',
  );
  await fetch(`${app.url}/nieuwsbrief`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, isAgreed: 'ja', topicIds: rows[0]?.id ?? '' }),
  });
  await fetch(`${app.url}/afmelden/${encodeURIComponent(email)}?naam=${name}`);
  await until('the mail has left', async () => {
    const { rowCount } = await database.query('SELECT FROM outbox_mails WHERE "toEmail" = $1', [email]);
    return rowCount ? true : undefined;
  });
}

describe('personal data', () => {
  it('stands in no log and no job, whatever people do or get wrong', async () => {
    await liveThroughADay();
    const { rows } = await database.query<{ text: string }>('SELECT j::text AS text FROM bullmq.job j');
    const events = await database.query<{ text: string }>('SELECT e::text AS text FROM bullmq.event e');
    const written = [
      app.api.log(),
      app.jobs.log(),
      ...[...rows, ...events.rows].map(({ text }) => text),
    ].join('\n');
    // Nothing would be found in what was never written.
    expect(app.api.log()).toContain('api.started');
    expect(rows.length).toBeGreaterThan(0);
    const found = Object.values(CANARIES).filter((canary) =>
      written.toLowerCase().includes(canary.toLowerCase()),
    );
    expect(found).toEqual([]);
  }, 120_000);
});
