import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const CREATE = `mutation ($input: CreateBusinessInput!) { createBusiness(input: $input) { id version name kvkNumber postcode phone } }`;
const UPDATE = `mutation ($id: ID!, $expectedVersion: Int!, $input: UpdateBusinessInput!) {
  updateBusiness(id: $id, expectedVersion: $expectedVersion, input: $input) { id version name city } }`;
const LIST = `query ($filter: BusinessFilterInput, $first: Int, $offset: Int) {
  businesses(filter: $filter, first: $first, offset: $offset) { totalCount nodes { id name area { name } } pageInfo { hasNextPage } } }`;

interface Created {
  createBusiness: {
    id: string;
    version: number;
    name: string;
    kvkNumber: string;
    postcode: string;
    phone: string;
  };
}

describe('businesses', () => {
  it('stores numbers, postcode and phone in one notation, however they were typed', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { createBusiness } = await manager.ask<Created>(CREATE, {
      input: {
        name: 'Bakkerij Vermeer',
        kvkNumber: '9079723',
        postcode: '3430 kl',
        phone: '(030) 426 94 27',
      },
    });
    expect(createBusiness).toMatchObject({
      kvkNumber: '09079723',
      postcode: '3430KL',
      phone: '+31304269427',
      version: 1,
    });
  });

  it('names every wrong field at once, each with its own code', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const refusal = await manager.refusal(CREATE, {
      input: { name: ' ', kvkNumber: '12', postcode: '0000AA' },
    });
    expect(refusal.code).toBe('VALIDATION');
    expect(refusal.problems?.map(({ field, code }) => `${field}:${code}`)).toEqual([
      'name:REQUIRED',
      'kvkNumber:KVK_NUMBER_INVALID',
      'postcode:POSTCODE_INVALID',
    ]);
  });

  it('refuses a second live business with the same KVK and branch number, but not beside an archived one', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const input = { name: 'Garage De Hoef', kvkNumber: '51541297', branchNumber: '000049661363' };
    const { createBusiness } = await manager.ask<Created>(CREATE, { input });
    const refusal = await manager.refusal(CREATE, { input });
    expect(refusal.problems).toEqual([{ field: 'kvkNumber', code: 'ALREADY_EXISTS' }]);

    await manager.ask(`mutation { archiveBusiness(id: "${createBusiness.id}", expectedVersion: 1) { id } }`);
    await expect(manager.ask(CREATE, { input })).resolves.toBeDefined();
  });

  it('refuses a stale update and shows what stands there now', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { createBusiness } = await manager.ask<Created>(CREATE, { input: { name: 'Slagerij Kok' } });
    const id = createBusiness.id;
    await manager.ask(UPDATE, { id, expectedVersion: 1, input: { city: 'Lindehoven' } });
    const refusal = await manager.refusal(UPDATE, { id, expectedVersion: 1, input: { city: 'Zuidlinde' } });
    expect(refusal).toMatchObject({
      code: 'STALE_VERSION',
      params: { currentVersion: 2 },
      current: { city: 'Lindehoven' },
    });
  });

  it('writes who changed what, old and new, beside the change', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { createBusiness } = await manager.ask<Created>(CREATE, { input: { name: 'Fietsenmaker Bos' } });
    await manager.ask(UPDATE, { id: createBusiness.id, expectedVersion: 1, input: { name: 'Fietsen Bos' } });
    const entries = await api.prisma.auditEntry.findMany({
      where: { subjectId: createBusiness.id },
      orderBy: { at: 'asc' },
    });
    expect(entries.map((entry) => [entry.action, entry.actorId])).toEqual([
      ['business.created', manager.userId],
      ['business.updated', manager.userId],
    ]);
    expect(entries[1]?.changes).toEqual({ name: ['Fietsenmaker Bos', 'Fietsen Bos'] });
  });

  it('finds a name without its accents and does not take % for a wildcard', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    await manager.ask(CREATE, { input: { name: 'Café Überraschung' } });
    const found = await manager.ask<{ businesses: { nodes: { name: string }[] } }>(LIST, {
      filter: { q: 'cafe uber' },
    });
    expect(found.businesses.nodes.map((node) => node.name)).toEqual(['Café Überraschung']);
    const none = await manager.ask<{ businesses: { totalCount: number } }>(LIST, { filter: { q: '%' } });
    expect(none.businesses.totalCount).toBe(0);
  });

  it('counts as not visited whose only visit was before the day, is yet to come or lies in the trash', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const visits = [
      ['Bezocht', 'REPORTED', '2026-05-04', null],
      ['Lang geleden', 'HELD', '2024-05-04', null],
      ['Gepland', 'CONFIRMED', '2026-05-04', null],
      ['Weggegooid', 'HELD', '2026-05-04', '2026-06-01'],
    ] as const;
    for (const [name, status, day, archived] of visits) {
      const [startsAt, endsAt] = [new Date(`${day}T10:00:00Z`), new Date(`${day}T11:00:00Z`)];
      const visit = { ownerId: manager.userId ?? '', subject: 'Kennismaken', status, startsAt, endsAt };
      const archivedAt = archived && new Date(archived);
      await api.prisma.business.create({
        data: { name, tags: ['bezoek'], visits: { create: { ...visit, archivedAt } } },
      });
    }
    const { businesses } = await manager.ask<{ businesses: { nodes: { name: string }[] } }>(LIST, {
      filter: { tags: ['bezoek'], notVisitedSince: '2026-01-01' },
    });
    expect(businesses.nodes.map(({ name }) => name)).toEqual(['Gepland', 'Lang geleden', 'Weggegooid']);
  });

  it('refuses a page of more than a hundred, also through a variable', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const refusal = await manager.refusal(LIST, { first: 101 });
    expect(['VALIDATION', 'BAD_REQUEST']).toContain(refusal.code);
    expect((await manager.refusal(LIST, { first: -1 })).code).toBe('VALIDATION');
  });

  it('hides a shielded address from people outside the team', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { createBusiness } = await manager.ask<Created>(CREATE, {
      input: { name: 'Eenmanszaak Stil', street: 'Geheimpad', houseNumber: '1', isAddressShielded: true },
    });
    const query = `{ business(id: "${createBusiness.id}") { name street houseNumber } }`;
    const alderman = await api.as('ALDERMAN');
    await expect(manager.ask(query)).resolves.toMatchObject({ business: { street: 'Geheimpad' } });
    await expect(alderman.ask(query)).resolves.toEqual({
      business: { name: 'Eenmanszaak Stil', street: null, houseNumber: null },
    });
  });

  it('neither tells them the area of a shielded business nor lets them find it by area, postcode or town', async () => {
    const area = await api.prisma.area.create({ data: { name: 'Geheimwijk', kind: 'BUSINESS_PARK' } });
    const hidden = await api.prisma.business.create({
      data: {
        name: 'Achter slot',
        areaId: area.id,
        postcode: '1699ZZ',
        city: 'Geheimdam',
        isAddressShielded: true,
      },
    });
    const among = (conditions: object) => ({ definition: { match: 'ALL', conditions: [conditions] } });
    const ways = [
      { areaIds: [area.id] },
      { q: '1699 zz' },
      among({ field: 'area', operator: 'IN', value: [area.id] }),
      among({ field: 'city', operator: 'IN', value: ['Geheimdam'] }),
    ];
    const count = `query ($filter: BusinessFilterInput) { businesses(filter: $filter) { totalCount nodes { name } } }`;
    const record = `{ business(id: "${hidden.id}") { areaId area { name } } }`;
    const whole = `{ business(id: "${hidden.id}") { area { name outline } } }`;
    const why = `query ($definition: JSON) { explainSegmentMember(businessId: "${hidden.id}", definition: $definition) {
      conditions { met found } } }`;
    const seen = async (role: 'ACCOUNT_MANAGER' | 'ALDERMAN') => {
      const client = await api.as(role);
      const counts = [];
      for (const filter of ways)
        counts.push(
          (await client.ask<{ businesses: { totalCount: number } }>(count, { filter })).businesses.totalCount,
        );
      const told = [];
      for (const question of [record, whole]) told.push(await client.ask(question));
      for (const filter of ways.slice(2)) told.push(await client.ask(why, filter));
      return { counts, told: JSON.stringify(told) };
    };
    const team = await seen('ACCOUNT_MANAGER');
    expect(team.counts).toEqual([1, 1, 1, 1]);
    expect(team.told.match(/Geheim/g)).toHaveLength(4);
    const alderman = await seen('ALDERMAN');
    expect(alderman.counts).toEqual([0, 0, 0, 0]);
    expect(alderman.told).not.toMatch(new RegExp(`Geheim|${area.id}|"met":true`));
  });

  it('answers the same for a foreign and an unknown id, and nothing to a stranger', async () => {
    const stranger = await api.as('nobody');
    const refusal = await stranger.refusal(LIST);
    expect(refusal.code).toBe('UNAUTHENTICATED');
    const manager = await api.as('ACCOUNT_MANAGER');
    const unknown = await manager.refusal(`{ business(id: "0199a5f4-0000-7000-8000-000000000000") { id } }`);
    expect(unknown.code).toBe('NOT_FOUND');
  });

  it('stand in the order of a Dutch list: no capitals first, no accents last', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const tag = 'volgorde';
    for (const name of ['Zwart Bouw', 'de Boer Transport', 'Éclair', 'Ekster Groen', 'Dakwerken Bos'])
      await api.prisma.business.create({ data: { name, tags: [tag] } });
    const { businesses } = await manager.ask<{ businesses: { nodes: { name: string }[] } }>(LIST, {
      filter: { tags: [tag] },
    });
    expect(businesses.nodes.map(({ name }) => name)).toEqual([
      'Dakwerken Bos',
      'de Boer Transport',
      'Éclair',
      'Ekster Groen',
      'Zwart Bouw',
    ]);
  });
});
