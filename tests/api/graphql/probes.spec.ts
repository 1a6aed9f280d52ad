import { startTestApi, type TestApi } from '../../support/test-api';

// The probes of graphql-cop and the classes of DVGA that apply, as an outside tester runs them first.

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  cookie = (await api.as('ADMINISTRATOR')).cookie;
});
afterAll(() => api.close());

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

describe('the GraphQL door', () => {
  it.each([
    ['a misspelt field', '{ busineses { totalCount } }'],
    ['a misspelt argument', '{ businesses(frist: 1) { totalCount } }'],
    ['a wrong type', '{ businesses(first: "x") { totalCount } }'],
    ['schema introspection', '{ __schema { types { name fields { name } } } }'],
    ['type introspection', '{ __type(name: "User") { name fields { name } } }'],
    ['nonsense', 'qwerty cop{abc}'],
    ['101 aliases of __typename', `{ ${repeat(101, (i) => `a${i}: __typename`)} }`],
    ['101 aliases of a field', `{ ${repeat(101, (i) => `a${i}: me { id }`)} }`],
    ['ten unknown directives', `{ __typename ${repeat(10, (i) => `@aa${i}`)} }`],
    ['ten known directives', `{ me ${repeat(10, () => '@include(if: true)')} { id } }`],
    ['one field five hundred times', `{ me { ${repeat(500, () => 'id')} ${repeat(600, () => 'name')} } }`],
    ['a fragment in a circle', 'query { me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }'],
    ['six root fields', '{ a: me { id } b: me { id } c: me { id } d: me { id } e: me { id } f: me { id } }'],
  ])('refuses %s with 400 and names nothing of the schema', async (_name, query) => {
    const { status, text } = await post({ query });
    expect(status).toBe(400);
    expect(text).not.toMatch(/Did you mean|stacktrace|businesses|exception|node_modules/i);
    expect((JSON.parse(text) as { errors: unknown[] }).errors.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['as a literal', '{ businesses(first: 1000000) { nodes { id name area { name } } } }', {}],
    [
      'as a variable',
      'query ($n: Int) { businesses(first: $n) { nodes { id name area { name } } } }',
      { n: 1_000_000 },
    ],
    [
      'as a default',
      'query ($n: Int = 1000000) { businesses(first: $n) { nodes { id name area { name } } } }',
      {},
    ],
    ['below zero', '{ businesses(first: -1000000) { nodes { id } } }', {}],
  ])('refuses a million rows %s', async (_name, query, variables) => {
    const { status, text } = await post({ query, variables });
    expect(status).toBeLessThan(500);
    expect(text).toMatch(/BAD_REQUEST|VALIDATION/);
  });

  it('answers nothing but POST', async () => {
    const question = `${api.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
      const response = await fetch(question, {
        method,
        headers: { cookie, 'apollo-require-preflight': '1' },
      });
      expect([404, 405]).toContain(response.status);
    }
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toMatch(/graphiql|playground|apollo/i);
  });

  it('refuses a batch', async () => {
    const { status } = await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    expect(status).toBe(400);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'does not run a form post of type %s',
    async (type) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, cookie },
        body: 'query=mutation{signOut}',
      });
      expect([400, 415]).toContain(response.status);
      expect(await api.prisma.session.count({ where: { revokedAt: { not: null } } })).toBe(0);
    },
  );

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['an opaque origin', { origin: 'null' }],
  ])('refuses %s before anything runs', async (_name, headers) => {
    const { status } = await post({ query: 'mutation { signOut }' }, headers);
    expect(status).toBe(403);
    expect(await api.prisma.session.count({ where: { revokedAt: { not: null } } })).toBe(0);
  });

  it('masks what goes wrong inside and keeps the text to itself', async () => {
    await api.prisma.$executeRawUnsafe('ALTER TABLE areas RENAME TO areas_gone');
    const { status, text } = await post({ query: '{ areas { nodes { id } } }' });
    await api.prisma.$executeRawUnsafe('ALTER TABLE areas_gone RENAME TO areas');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: 'INTERNAL', extensions: { code: 'INTERNAL' } }],
    });
    expect(text).not.toMatch(/areas_gone|relation|select/i);
  });

  it('takes the default of a variable that is left out', async () => {
    const query = 'query ($first: Int! = 1) { businesses(first: $first) { nodes { id } } }';
    expect((await post({ query })).status).toBe(200);
  });

  it('refuses a moment that does not say in which zone', async () => {
    const query = 'query ($from: DateTime!) { visits(filter: { startsFrom: $from }) { totalCount } }';
    expect((await post({ query, variables: { from: '2026-03-14T10:00' } })).status).toBe(400);
    expect((await post({ query, variables: { from: '2026-03-14T10:00:00+01:00' } })).status).toBe(200);
  });

  it('refuses input keys that are not in the contract', async () => {
    const query = 'mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { id } }';
    for (const key of ['id', 'version', 'createdAt', 'archivedAt', 'source', '__proto__x']) {
      const { text } = await post({ query, variables: { input: { name: 'X', [key]: '1' } } });
      expect(text).toContain('BAD_REQUEST');
    }
    expect(await api.prisma.business.count()).toBe(0);
  });

  it('sends the security headers on every route, errors included', async () => {
    for (const path of ['/graphql', '/health/live', '/nowhere', '/admin/nowhere']) {
      const { headers } = await fetch(api.url + path);
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});
