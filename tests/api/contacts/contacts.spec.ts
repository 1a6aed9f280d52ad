import type { GraphqlClient } from '../../support/graphql-client';
import { countStatements } from '../../support/statement-counter';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
});
afterAll(() => api.close());

const CREATE = `mutation ($input: CreateContactInput!) { createContact(input: $input) {
  id version fullName listName salutation emails { address isPrimary } phones { number isPrimary }
  affiliations { role isPrimary isBoardMember startsOn business { name } association { name } } } }`;
const UPDATE = `mutation ($id: ID!, $expectedVersion: Int!, $input: UpdateContactInput!) {
  updateContact(id: $id, expectedVersion: $expectedVersion, input: $input) { version emails { address isPrimary } phones { number } } }`;
const NAMES = `query ($filter: ContactFilterInput, $orderBy: ContactOrder) { contacts(filter: $filter, orderBy: $orderBy) { nodes { fullName } } }`;

interface Created {
  createContact: { id: string };
}

async function contact(input: object): Promise<string> {
  return (await manager.ask<Created>(CREATE, { input })).createContact.id;
}

async function names(filter: object, orderBy?: object): Promise<string[]> {
  const { contacts } = await manager.ask<{ contacts: { nodes: { fullName: string }[] } }>(NAMES, {
    filter,
    orderBy,
  });
  return contacts.nodes.map(({ fullName }) => fullName);
}

describe('a contact', () => {
  it('is made in one go with addresses and a function, and knows how to be addressed', async () => {
    const { id: businessId } = await api.prisma.business.create({ data: { name: 'Bakkerij Berg' } });
    const created = await manager.ask(CREATE, {
      input: {
        givenName: 'Anna',
        infix: 'van den',
        familyName: 'Berg',
        salutationPreference: 'MRS',
        emails: [{ address: 'Anna@Berg.nl' }, { address: 'info@berg.nl' }],
        phones: [{ number: '06 12345678' }],
        affiliations: [{ businessId, role: 'eigenaar', startsOn: '2020-01-01' }],
      },
    });
    expect(created).toEqual({
      createContact: {
        id: expect.any(String) as string,
        version: 1,
        fullName: 'Anna van den Berg',
        listName: 'Berg, Anna van den',
        salutation: 'Geachte mevrouw Van den Berg,',
        emails: [
          { address: 'anna@berg.nl', isPrimary: true },
          { address: 'info@berg.nl', isPrimary: false },
        ],
        phones: [{ number: '+31612345678', isPrimary: true }],
        affiliations: [
          {
            role: 'eigenaar',
            isPrimary: true,
            isBoardMember: false,
            startsOn: '2020-01-01',
            business: { name: 'Bakkerij Berg' },
            association: null,
          },
        ],
      },
    });
  });

  it('hears of every wrong field at once, with its place in a list', async () => {
    const input = { familyName: '', emails: [{ address: 'a@b.nl' }, { address: 'fout' }] };
    const refusal = await manager.refusal(CREATE, { input });
    expect(refusal.problems?.map(({ field, code }) => `${field}:${code}`)).toEqual([
      'familyName:REQUIRED',
      'emails.1.address:EMAIL_INVALID',
    ]);
    const nowhere = await manager.refusal(CREATE, {
      input: { familyName: 'Kok', affiliations: [{ role: 'baas' }] },
    });
    expect(nowhere.problems).toEqual([{ field: 'affiliations.0.businessId', code: 'EXACTLY_ONE_PARTY' }]);
    const unknown = { businessId: '0199a5f4-0000-7000-8000-000000000000' };
    const gone = await manager.refusal(CREATE, { input: { familyName: 'Kok', affiliations: [unknown] } });
    expect(gone.problems).toEqual([{ field: 'affiliations', code: 'UNKNOWN_REFERENCE' }]);
  });

  it('gets its lists replaced, with old and new in the audit, and nothing when they are the same', async () => {
    const id = await contact({
      familyName: 'Wissel',
      emails: [{ address: 'oud@wissel.nl' }, { address: 'blijft@wissel.nl' }],
      phones: [{ number: '0612345678' }],
    });
    const input = {
      emails: [{ address: 'blijft@wissel.nl', isPrimary: true }, { address: 'nieuw@wissel.nl' }],
    };
    await expect(manager.ask(UPDATE, { id, expectedVersion: 1, input })).resolves.toEqual({
      updateContact: {
        version: 2,
        emails: [
          { address: 'blijft@wissel.nl', isPrimary: true },
          { address: 'nieuw@wissel.nl', isPrimary: false },
        ],
        phones: [{ number: '+31612345678' }],
      },
    });
    await expect(manager.ask(UPDATE, { id, expectedVersion: 2, input })).resolves.toMatchObject({
      updateContact: { version: 2 },
    });
    const entry = await api.prisma.auditEntry.findFirst({
      where: { subjectId: id, action: 'contact.updated' },
    });
    expect(entry?.changes).toEqual({
      emails: [
        [
          { address: 'oud@wissel.nl', isPrimary: true },
          { address: 'blijft@wissel.nl', isPrimary: false },
        ],
        [
          { address: 'blijft@wissel.nl', isPrimary: true },
          { address: 'nieuw@wissel.nl', isPrimary: false },
        ],
      ],
    });
  });

  it('keeps its lists when the change came too late', async () => {
    const id = await contact({ familyName: 'Laat', emails: [{ address: 'eerst@laat.nl' }] });
    await manager.ask(UPDATE, { id, expectedVersion: 1, input: { givenName: 'Lia' } });
    const refusal = await manager.refusal(UPDATE, { id, expectedVersion: 1, input: { emails: [] } });
    expect(refusal).toMatchObject({ code: 'STALE_VERSION', params: { currentVersion: 2 } });
    await expect(api.prisma.contactEmail.count({ where: { contactId: id } })).resolves.toBe(1);
  });

  it('disappears from lists while it is archived', async () => {
    const id = await contact({ familyName: 'Opgeborgen' });
    await manager.ask(`mutation { archiveContact(id: "${id}", expectedVersion: 1) { id } }`);
    expect(await names({ q: 'opgeborgen' })).toEqual([]);
    expect(await names({ q: 'opgeborgen', includeArchived: true })).toEqual(['Opgeborgen']);
    await manager.ask(`mutation { restoreContact(id: "${id}", expectedVersion: 2) { id } }`);
    expect(await names({ q: 'opgeborgen' })).toEqual(['Opgeborgen']);
  });
});

describe('people', () => {
  it.each([
    'vd kolk',
    'vdkolk',
    'Kolk, van der',
    'zoe van der kolk',
    'Z. v.d. Kolk',
    'ZOË',
    'zoe@kolk.nl',
    '@kolk',
    '030 426 94 27',
    '0031304269427',
  ])('are found by %s', async (q) => {
    if ((await names({ q: 'zoe@kolk.nl' })).length === 0) {
      await contact({
        givenName: 'Zoë',
        infix: 'van der',
        familyName: 'Kolk',
        emails: [{ address: 'zoe@kolk.nl' }],
        phones: [{ number: '+31304269427' }],
      });
      await contact({ givenName: 'Zoltan', familyName: 'Kolkman' });
    }
    expect(await names({ q })).toEqual(['Zoë van der Kolk']);
  });

  it('are found by their initials and not by wildcards', async () => {
    await contact({ initials: 'Q.J.', familyName: 'Initiaal' });
    expect(await names({ q: 'Q. Initiaal' })).toEqual(['Q.J. Initiaal']);
    expect(await names({ q: 'R. Initiaal' })).toEqual([]);
    expect(await names({ q: '100%' })).toEqual([]);
    expect(await names({ q: '@initia_l' })).toEqual([]);
  });

  it('are listed by family name without prefix, then prefix, then first name, whatever the accents', async () => {
    const tags = ['volgorde'];
    await contact({ givenName: 'Bas', familyName: 'Öosten', tags });
    await contact({ givenName: 'Anna', infix: 'van', familyName: 'Oosten', tags });
    await contact({ givenName: 'Cor', familyName: 'oosten', tags });
    await contact({ givenName: 'Dirk', infix: 'de', familyName: 'Zwart', tags });
    await contact({ givenName: 'Els', infix: 'van', familyName: 'Aalst', tags });
    const sorted = ['Els van Aalst', 'Bas Öosten', 'Cor oosten', 'Anna van Oosten', 'Dirk de Zwart'];
    expect(await names({ tags })).toEqual(sorted);
    expect(await names({ tags }, { field: 'name', direction: 'DESC' })).toEqual(sorted.toReversed());
  });

  it('are shown with addresses to those who may read contacts only', async () => {
    const { id: businessId } = await api.prisma.business.create({ data: { name: 'Stil BV' } });
    await contact({
      familyName: 'Stil',
      emails: [{ address: 'stil@stil.nl' }],
      affiliations: [{ businessId }],
    });
    const query = `{ business(id: "${businessId}") { affiliations { contact { fullName emails { address } } } } }`;
    await expect((await api.as('KCC_AGENT')).ask(query)).resolves.toEqual({
      business: { affiliations: [{ contact: { fullName: 'Stil', emails: [{ address: 'stil@stil.nl' }] } }] },
    });
    const alderman = await api.as('ALDERMAN');
    await expect(alderman.ask(query)).resolves.toEqual({ business: { affiliations: [] } });
    expect((await alderman.refusal(NAMES)).code).toBe('FORBIDDEN');
    expect((await (await api.as('SPECIALIST')).refusal(CREATE, { input: { familyName: 'X' } })).code).toBe(
      'FORBIDDEN',
    );
  });

  it('cost the same number of statements in a short list and a long one', async () => {
    const { id: associationId } = await api.prisma.association.create({
      data: { name: 'OV Lang', kind: 'RETAIL' },
    });
    for (let place = 0; place < 50; place += 1) {
      const { id: businessId } = await api.prisma.business.create({ data: { name: `Winkel ${place}` } });
      const at = [{ businessId }, { associationId, isBoardMember: true }];
      await contact({
        familyName: `Lijst ${place}`,
        emails: [{ address: `l${place}@lijst.nl` }],
        affiliations: at,
        tags: ['lijst'],
      });
    }
    const list = (first: number) =>
      manager.ask(
        `query ($first: Int!) { contacts(filter: { tags: ["lijst"] }, first: $first) { totalCount nodes { fullName emails { address } phones { number }
          affiliations { role business { name affiliations { contact { listName } } } association { name } } } } }`,
        { first },
      );
    await list(5);
    const short = await countStatements(() => list(5));
    const long = await countStatements(() => list(50));
    expect(short).toBeGreaterThan(6);
    expect(long).toBe(short);
  });
});
