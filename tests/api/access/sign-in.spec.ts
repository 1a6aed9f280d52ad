import { createHash } from 'node:crypto';
import { hashPassword } from '../../../api/access/password';
import { until } from '../../support/processes';
import { countStatements } from '../../support/statement-counter';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const PASSWORD = 'vier paarden in de wei 🐎';
let serial = 0;

async function aUser() {
  serial += 1;
  const email = `piet${serial}@lindehoven.example`;
  const passwordHash = await hashPassword(PASSWORD);
  return api.prisma.user.create({
    data: { email, name: 'Piet', initials: 'PJ', role: 'ACCOUNT_MANAGER', passwordHash },
  });
}

async function send(query: string, variables: object = {}, cookie = '') {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  const [sessionCookie] = response.headers.getSetCookie();
  return {
    body,
    code: body.errors?.[0]?.extensions.code,
    cookie: sessionCookie?.split(';')[0] ?? '',
    attributes: sessionCookie,
  };
}

const signIn = (email: string, password: string, cookie = '') =>
  send(
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { role permissions } }',
    { email, password },
    cookie,
  );
const me = (cookie: string) => send('{ me { email } }', {}, cookie);

describe('signing in', () => {
  it('opens a session whose token is stored only as a hash, in a cookie scripts cannot read', async () => {
    const user = await aUser();
    const { body, cookie, attributes } = await signIn(user.email, PASSWORD);
    expect(body.data).toMatchObject({ signIn: { role: 'ACCOUNT_MANAGER' } });
    expect(attributes).toMatch(/HttpOnly; SameSite=Lax/);
    const token = cookie.split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = await api.prisma.session.findFirstOrThrow({ where: { userId: user.id } });
    expect(Buffer.from(stored.tokenHash)).toEqual(createHash('sha256').update(token).digest());
    expect((await me(cookie)).body.data).toEqual({ me: { email: user.email } });
  });

  it('answers an unknown address like a wrong password', async () => {
    const user = await aUser();
    const wrong = await signIn(user.email, 'iets anders dan dit');
    const unknown = await signIn('niemand@lindehoven.example', 'iets anders dan dit');
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.code).toBe('SIGN_IN_FAILED');
    expect(wrong.attributes).toBeUndefined();
  });

  it('makes the token a browser already had worthless', async () => {
    const user = await aUser();
    const first = await signIn(user.email, PASSWORD);
    const second = await signIn(user.email, PASSWORD, first.cookie);
    expect(second.cookie).not.toBe(first.cookie);
    expect((await me(first.cookie)).code).toBe('UNAUTHENTICATED');
  });

  it('ends after half an hour of silence, and after twelve hours in any case', async () => {
    const user = await aUser();
    const start = api.clock.now();
    const idle = await signIn(user.email, PASSWORD);
    api.clock.advance(31 * 60_000);
    expect((await me(idle.cookie)).code).toBe('UNAUTHENTICATED');

    api.clock.set(start);
    const busy = await signIn(user.email, PASSWORD);
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      api.clock.advance(20 * 60_000);
      expect((await me(busy.cookie)).code).toBeUndefined();
    }
    api.clock.advance(20 * 60_000);
    expect((await me(busy.cookie)).code).toBe('UNAUTHENTICATED');
    api.clock.set(start);
  });

  it('acts at once on a changed role, a closed account and signing out', async () => {
    const user = await aUser();
    const administrator = await api.as('ADMINISTRATOR');
    const { cookie } = await signIn(user.email, PASSWORD);
    const create = 'mutation { createBusiness(input: { name: "X" }) { id } }';
    expect((await send(create, {}, cookie)).code).toBeUndefined();

    await administrator.ask(
      `mutation { updateUser(id: "${user.id}", expectedVersion: 1, input: { role: ALDERMAN }) { id } }`,
    );
    expect((await send(create, {}, cookie)).code).toBe('FORBIDDEN');
    await administrator.ask(`mutation { archiveUser(id: "${user.id}", expectedVersion: 2) { id } }`);
    expect((await me(cookie)).code).toBe('UNAUTHENTICATED');

    const other = await aUser();
    const session = await signIn(other.email, PASSWORD);
    await send('mutation { signOut }', {}, session.cookie);
    expect((await me(session.cookie)).code).toBe('UNAUTHENTICATED');
  });

  it('hears of a session that another process ended, long before its own memory of it fades', async () => {
    const user = await aUser();
    const { cookie } = await signIn(user.email, PASSWORD);
    await until('the session is remembered', async () => {
      const statements = await countStatements(() => me(cookie));
      return statements === 1 ? true : undefined;
    });
    await api.prisma.$executeRaw`UPDATE sessions SET "revokedAt" = now() WHERE "userId" = ${user.id}::uuid`;
    const begun = performance.now();
    await until('it is refused', async () => (await me(cookie)).code);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('slows guessing down per account, gives aliases no extra guesses, and remembers across a restart', async () => {
    const user = await aUser();
    const aliases = Array.from(
      { length: 4 },
      (_, i) => `a${i}: signIn(email: "${user.email}", password: "gok gok gok ${i}") { id }`,
    );
    for (let round = 0; round < 11; round += 1) await send(`mutation { ${aliases.join(' ')} }`);
    expect((await signIn(user.email, PASSWORD)).code).toBe('TOO_MANY_ATTEMPTS');
    const counters = await api.prisma.rateLimit.findMany({ where: { key: `sign-in-account:${user.email}` } });
    expect(counters[0]?.points).toBeGreaterThan(10);
  });

  it('never shows a password hash, in no list and no error', async () => {
    const administrator = await api.as('ADMINISTRATOR');
    expect((await administrator.refusal('{ users { nodes { id passwordHash } } }')).code).toBe('BAD_REQUEST');
    const user = await aUser();
    const stale = await administrator.refusal(
      `mutation { updateUser(id: "${user.id}", expectedVersion: 9, input: { name: "Q" }) { id } }`,
    );
    expect(JSON.stringify(stale)).not.toMatch(/argon2|passwordHash/);
  });

  it.each([
    ['kort', 'PASSWORD_TOO_SHORT'],
    ['Wachtwoord2026!', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    [`${'x'.repeat(120)}abcdefghij`, 'TOO_LONG'],
  ])('refuses the password %s', async (password, code) => {
    const administrator = await api.as('ADMINISTRATOR');
    const refusal = await administrator.refusal(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }',
      {
        input: {
          email: 'nieuw@lindehoven.example',
          name: 'Nieuw',
          initials: 'N',
          role: 'SPECIALIST',
          password,
        },
      },
    );
    expect(refusal.problems).toContainEqual(expect.objectContaining({ field: 'password', code }));
  });
});
