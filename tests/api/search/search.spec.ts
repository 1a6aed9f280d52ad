import type { Role } from '../../../prisma/generated/enums';
import type { GraphqlClient } from '../../support/graphql-client';
import { countStatements } from '../../support/statement-counter';
import { startTestApi, type TestApi } from '../../support/test-api';
import { makeTown } from './town';

let api: TestApi;
let manager: GraphqlClient;

const SEARCH = `query ($q: String!, $first: Int, $kinds: [SearchKind!]) { search(q: $q, first: $first, kinds: $kinds) {
  kind hasMore hits { id kind title subtitle matchedOn matched via state at } } }`;

interface Hit {
  id: string;
  title: string;
  subtitle: string | null;
  matchedOn: string;
  matched: string | null;
  via: string | null;
  state: string | null;
}

interface Group {
  kind: string;
  hasMore: boolean;
  hits: Hit[];
}

async function groups(q: string, client = manager, more: object = {}): Promise<Group[]> {
  return (await client.ask<{ search: Group[] }>(SEARCH, { q, ...more })).search;
}
const found = async (q: string, kind: string, client = manager) =>
  (await groups(q, client)).find((group) => group.kind === kind)?.hits ?? [];
const titles = async (q: string, kind: string, client = manager) =>
  (await found(q, kind, client)).map(({ title }) => title);

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  await makeTown(api, manager.userId ?? '');
});
afterAll(() => api.close());

describe('finding a business', () => {
  it.each([
    ['creme'],
    ['CRÈME'],
    ['bakkerij creme'],
    ['zonen bakkerij'],
    ['Bakkerij Crème en Zonen BV'],
    ['kkerij'],
    ['ba'],
    ['b'],
  ])('by its name typed as "%s"', async (q) => {
    expect(await titles(q, 'BUSINESS')).toEqual(['Bakkerij Crème & Zonen B.V.']);
  });

  it('by another name, and says which', async () => {
    const [byTradeName] = await found('warme oven', 'BUSINESS');
    expect(byTradeName).toMatchObject({ matchedOn: 'OTHER_NAME', matched: 'De Warme Oven' });
    const [byStatutoryName] = await found('vd meulen', 'BUSINESS');
    expect(byStatutoryName).toMatchObject({ matchedOn: 'OTHER_NAME', matched: 'Van der Meulen Holding' });
  });

  it('with a comma in its name', async () => {
    expect(await titles('Jansen, Pietersen', 'BUSINESS')).toEqual(['Jansen, Pietersen en Partners']);
    expect(await titles('Pietersen, Jansen', 'BUSINESS')).toEqual(['Jansen, Pietersen en Partners']);
  });

  it.each([
    ['12345678', 'KVK_NUMBER'],
    ['KVK 1234 5678', 'KVK_NUMBER'],
    ['12.34.56', 'KVK_NUMBER'],
    ['000020000001', 'BRANCH_NUMBER'],
    ['20000001', 'BRANCH_NUMBER'],
    ['0000 2000 0001', 'BRANCH_NUMBER'],
  ])('by its number typed as "%s"', async (q, matchedOn) => {
    const [first] = await found(q, 'BUSINESS');
    expect(first).toMatchObject({ title: 'Bakkerij Crème & Zonen B.V.', matchedOn });
  });

  it('gives every establishment of which the number begins so, once', async () => {
    expect(await titles('1234 5', 'BUSINESS')).toEqual(
      expect.arrayContaining(['Bakkerij Crème & Zonen B.V.', 'Atelier Schuil']),
    );
    expect(await titles('1234 5', 'BUSINESS')).toHaveLength(2);
  });

  it.each(['0229-237245', '+31 229 23 72 45', '0031229237245', '(0229) 237 245', '0229-2372'])(
    'by its telephone number typed as "%s"',
    async (q) => {
      expect(await found(q, 'BUSINESS')).toMatchObject([
        { title: 'Bakkerij Crème & Zonen B.V.', matchedOn: 'PHONE', matched: '+31229237245', via: null },
      ]);
    },
  );

  it.each(['06-12345678', '+31 6 1234 5678', '0031612345678', '06 1234 56'])(
    'by the telephone number of who works there, typed as "%s", and names them',
    async (q) => {
      const hits = await found(q, 'BUSINESS');
      expect(hits).toMatchObject([
        { title: 'Bakkerij Crème & Zonen B.V.', matchedOn: 'CONTACT_PHONE', via: 'Zoë van den Berg' },
      ]);
    },
  );

  it.each([
    ['info@warmeoven.example', 'EMAIL', 'Info@WarmeOven.example'],
    ['INFO@WARME', 'EMAIL', 'Info@WarmeOven.example'],
    ['@warmeoven', 'EMAIL', 'Info@WarmeOven.example'],
    ['ZOE@thuis.example', 'CONTACT_EMAIL', null],
  ])('by the e-mail address "%s", in capitals or not', async (q, matchedOn, matched) => {
    expect(await found(q, 'BUSINESS')).toMatchObject([
      { title: 'Bakkerij Crème & Zonen B.V.', matchedOn, matched },
    ]);
  });

  it.each(['1621 AB 12', '1621ab12', '1621AB 12a', '1621 ab, 12-A'])('at the address "%s"', async (q) => {
    expect(await found(q, 'BUSINESS')).toMatchObject([
      {
        title: 'Bakkerij Crème & Zonen B.V.',
        matchedOn: 'ADDRESS',
        matched: 'Dorpsstraat 12-A, 1621AB',
        subtitle: 'Lindehoven · KVK 12345678',
      },
    ]);
  });

  it('by its id, also in a pasted address', async () => {
    const [hit] = await found('creme', 'BUSINESS');
    expect(await found(`http://x/admin/businesses/${hit?.id}/show`, 'BUSINESS')).toMatchObject([
      { title: hit?.title, matchedOn: 'REFERENCE' },
    ]);
  });
});

describe('finding a person', () => {
  it.each([
    'berg',
    'vd berg',
    'Berg, van den',
    'van den Berg',
    'van den be',
    'Zoë van den Berg',
    'Berg, Zoë van den',
    'zoe berg',
    'berg zoe',
    'Z. Berg',
    'z.m. v.d. berg',
    'Zoë',
  ])('by the name typed as "%s", with where they work, once', async (q) => {
    expect(await found(q, 'CONTACT')).toMatchObject([
      { title: 'Zoë van den Berg', subtitle: 'Eigenaar · Bakkerij Crème & Zonen B.V.', matchedOn: 'NAME' },
    ]);
  });

  it('by a prefix and the first letter only', async () => {
    await api.prisma.contact.create({ data: { givenName: 'Ties', infix: 'de', familyName: 'Quay' } });
    expect(await titles('de q', 'CONTACT')).toEqual(['Ties de Quay']);
  });

  it.each(['jansen', 'Jan Jansen', 'Jansen-de Vries', 'jansen de vries', 'Vries, Jan'])(
    'with a double name typed as "%s"',
    async (q) => {
      expect(await titles(q, 'CONTACT')).toEqual(['Jan Jansen-de Vries']);
    },
  );

  it('by telephone and e-mail, and says which number or address', async () => {
    expect(await found('06 1234 5679', 'CONTACT')).toMatchObject([
      { title: 'Zoë van den Berg', matchedOn: 'PHONE', matched: '+31612345679' },
    ]);
    expect(await found('zoe.berg@oven.example', 'CONTACT')).toMatchObject([
      { matchedOn: 'EMAIL', matched: 'Zoe.Berg@Oven.example' },
    ]);
  });

  it('once, when two numbers and two addresses of theirs fit', async () => {
    expect(await titles('06 1234 567', 'CONTACT')).toEqual(['Zoë van den Berg']);
    expect(await titles('zoe', 'CONTACT')).toEqual(['Zoë van den Berg']);
  });
});

describe('finding the rest', () => {
  it('finds associations by name, number, telephone and address, and by who is on the board', async () => {
    expect(await titles('kring lindehoven', 'ASSOCIATION')).toEqual(['Ondernemerskring Lindehoven']);
    expect(await titles('4067 0018', 'ASSOCIATION')).toEqual(['Ondernemerskring Lindehoven']);
    expect(await titles('BESTUUR@kring.example', 'ASSOCIATION')).toEqual(['Ondernemerskring Lindehoven']);
    expect(await titles('0229 111111', 'ASSOCIATION')).toEqual(['Ondernemerskring Lindehoven']);
    expect(await found('0612345678', 'ASSOCIATION')).toMatchObject([{ via: 'Zoë van den Berg' }]);
  });

  it('finds visits by subject and by who is visited', async () => {
    expect(await found('cafe uitbr', 'VISIT')).toMatchObject([
      { title: 'Uitbreiding café', subtitle: 'Bakkerij Crème & Zonen B.V.', state: 'PROPOSED' },
    ]);
    expect(await found('bakkerij', 'VISIT')).toMatchObject([{ matchedOn: 'PARTY' }]);
  });

  it.each(['Zoë', 'zoe van den berg', 'Berg, van den', 'z. berg', 'berg zo'])(
    'finds visits by who took part in them, typed as "%s"',
    async (q) => {
      expect(await found(q, 'VISIT')).toMatchObject([
        { title: 'Uitbreiding café', matchedOn: 'PARTICIPANT', via: 'Zoë van den Berg' },
      ]);
    },
  );

  it('finds a visit once, by the surest way, and none by somebody who took no part', async () => {
    const visit = await api.prisma.visit.findFirstOrThrow({ where: { subject: 'Uitbreiding café' } });
    const uit = await api.prisma.contact.create({
      data: { familyName: 'Uitbreiding', visits: { create: { visitId: visit.id } } },
    });
    expect(await found('uitbreiding', 'VISIT')).toMatchObject([{ matchedOn: 'NAME', via: null }]);
    await api.prisma.visitParticipant.deleteMany({ where: { contactId: uit.id } });
    await api.prisma.contact.delete({ where: { id: uit.id } });
    expect(await found('jansen', 'VISIT')).toEqual([]);
  });

  it('finds events and newsletters by their titles', async () => {
    const kinds = (await groups('haven')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['EVENT', 'NEWSLETTER']));
  });

  it('finds nothing that was put away', async () => {
    const all = (await groups('oud')).flatMap(({ hits }) => hits.map(({ title }) => title));
    expect(all).toEqual([]);
  });

  it.each(['', '  ', '%', '_', "'; DROP TABLE businesses; --", '\\', '%%%'])(
    'finds nothing by %s',
    async (q) => {
      expect(await groups(q)).toEqual([]);
    },
  );
});

describe('who may find what', () => {
  const kindsFor = async (role: Role, q: string) =>
    (await groups(q, await api.as(role))).map(({ kind }) => kind).sort();

  it('gives only kinds the role may read', async () => {
    expect(await kindsFor('ACCOUNT_MANAGER', 'b')).toEqual(['BUSINESS', 'CONTACT', 'VISIT']);
    expect(await kindsFor('KCC_AGENT', 'b')).toEqual(['BUSINESS', 'CONTACT']);
    expect(await kindsFor('ALDERMAN', 'b')).toEqual(['BUSINESS', 'VISIT']);
  });

  it('gives no kind for asking after it by name', async () => {
    expect(await groups('berg', await api.as('ALDERMAN'), { kinds: ['CONTACT'] })).toEqual([]);
  });

  it("leads nobody through a person's number who may not read contacts", async () => {
    const alderman = await api.as('ALDERMAN');
    expect(await groups('0612345678', alderman)).toEqual([]);
    expect(await groups('zoe@thuis.example', alderman)).toEqual([]);
  });

  it('finds no visit by the name of a person for who may not read contacts', async () => {
    expect(await kindsFor('SPECIALIST', 'zoe')).toContain('VISIT');
    expect(await kindsFor('ALDERMAN', 'zoe')).toEqual([]);
  });

  it('hides a shielded address from those who do not keep relations', async () => {
    expect(await titles('1621 AB 120', 'BUSINESS')).toEqual(['Atelier Schuil']);
    const agent = await api.as('KCC_AGENT');
    expect(await titles('1621 AB 120', 'BUSINESS', agent)).toEqual([]);
    expect(await titles('1621 AB', 'BUSINESS', agent)).toEqual(['Bakkerij Crème & Zonen B.V.']);
    expect(await found('schuil', 'BUSINESS', agent)).toMatchObject([{ subtitle: 'KVK 12345999' }]);
  });

  it('refuses a stranger and a steward', async () => {
    expect((await (await api.as('nobody')).refusal(SEARCH, { q: 'b' })).code).toBe('UNAUTHENTICATED');
    expect((await (await api.as('STEWARD')).refusal(SEARCH, { q: 'b' })).code).toBe('FORBIDDEN');
  });
});

describe('how much', () => {
  it('gives as many of a kind as asked, and says that there are more', async () => {
    await api.prisma.business.createMany({
      data: Array.from({ length: 30 }, (_, n) => ({ name: `Ketenzaak ${String(n).padStart(2, '0')}` })),
    });
    const [group] = await groups('ketenzaak', manager, { first: 3 });
    expect(group).toMatchObject({ kind: 'BUSINESS', hasMore: true });
    expect(group?.hits.map(({ title }) => title)).toEqual(['Ketenzaak 00', 'Ketenzaak 01', 'Ketenzaak 02']);
    const [exact] = await groups('ketenzaak 07', manager, { first: 3 });
    expect(exact).toMatchObject({ hasMore: false, hits: [{ title: 'Ketenzaak 07' }] });
  });

  it.each([0, 21])('refuses to give %s of a kind', async (first) => {
    expect((await manager.refusal(SEARCH, { q: 'b', first })).code).toBe('VALIDATION');
  });

  it('asks the database once, whatever is found', async () => {
    await groups('haven');
    expect(await countStatements(() => groups('haven'))).toBeLessThanOrEqual(2);
  });
});
