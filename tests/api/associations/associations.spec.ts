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

const CREATE = `mutation ($input: CreateAssociationInput!) { createAssociation(input: $input) { id version name phone } }`;
const LIST = `query ($filter: AssociationFilterInput, $first: Int) {
  associations(filter: $filter, first: $first) {
    totalCount nodes { name area { name } accountManager { name } memberships { startsOn endsOn business { name } } } } }`;
const ADD = `mutation ($associationId: ID!, $businessId: ID!, $startsOn: Date) {
  addMembership(associationId: $associationId, businessId: $businessId, startsOn: $startsOn) { id version } }`;
const END = `mutation ($id: ID!, $expectedVersion: Int!, $endsOn: Date!) {
  endMembership(id: $id, expectedVersion: $expectedVersion, endsOn: $endsOn) { id version endsOn } }`;

interface Listed {
  associations: {
    totalCount: number;
    nodes: { name: string; memberships: { business: { name: string }; endsOn: string | null }[] }[];
  };
}

async function association(name: string, more: object = {}): Promise<string> {
  const { createAssociation } = await manager.ask<{ createAssociation: { id: string } }>(CREATE, {
    input: { name, kind: 'ENTREPRENEURS', ...more },
  });
  return createAssociation.id;
}

async function business(name: string): Promise<string> {
  return (await api.prisma.business.create({ data: { name } })).id;
}

async function member(associationId: string, businessId: string, startsOn?: string): Promise<string> {
  const { addMembership } = await manager.ask<{ addMembership: { id: string } }>(ADD, {
    associationId,
    businessId,
    startsOn,
  });
  return addMembership.id;
}

describe('associations', () => {
  it('are made, changed with a version, archived and restored, each with an audit entry', async () => {
    const id = await association('OV Havenkwartier', { phone: '030 426 94 27' });
    const update = `mutation ($input: UpdateAssociationInput!) {
      updateAssociation(id: "${id}", expectedVersion: 1, input: $input) { version visitCadenceMonths } }`;
    await expect(manager.ask(update, { input: { visitCadenceMonths: 12 } })).resolves.toEqual({
      updateAssociation: { version: 2, visitCadenceMonths: 12 },
    });
    expect((await manager.refusal(update, { input: { visitCadenceMonths: 6 } })).code).toBe('STALE_VERSION');
    await manager.ask(`mutation { archiveAssociation(id: "${id}", expectedVersion: 2) { id } }`);
    const hidden = await manager.ask<Listed>(LIST, { filter: { q: 'havenkwartier' } });
    expect(hidden.associations.totalCount).toBe(0);
    await manager.ask(`mutation { restoreAssociation(id: "${id}", expectedVersion: 3) { id } }`);
    const entries = await api.prisma.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { at: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'association.created',
      'association.updated',
      'association.archived',
      'association.restored',
    ]);
  });

  it('are found by part of the name, by kind and by tag, in the order of their names', async () => {
    await association('Zuidpark Beheer', { kind: 'PARK_MANAGEMENT', tags: ['zuid'] });
    await association('élan Zuid', { kind: 'RETAIL', tags: ['zuid'] });
    const names = async (filter: object) =>
      (await manager.ask<Listed>(LIST, { filter })).associations.nodes.map(({ name }) => name);
    expect(await names({ q: 'ELAN' })).toEqual(['élan Zuid']);
    expect(await names({ kinds: ['PARK_MANAGEMENT'] })).toEqual(['Zuidpark Beheer']);
    expect(await names({ tags: ['zuid'] })).toEqual(['élan Zuid', 'Zuidpark Beheer']);
  });

  it('have a name of their own among live ones', async () => {
    await association('Centrum Ondernemers');
    const refusal = await manager.refusal(CREATE, { input: { name: 'centrum ondernemers', kind: 'BIZ' } });
    expect(refusal.problems).toEqual([{ field: 'name', code: 'ALREADY_EXISTS' }]);
  });

  it('are shown to the alderman, who may not change them', async () => {
    const alderman = await api.as('ALDERMAN');
    await expect(alderman.ask(LIST)).resolves.toBeDefined();
    expect((await alderman.refusal(CREATE, { input: { name: 'X', kind: 'BIZ' } })).code).toBe('FORBIDDEN');
  });
});

describe('memberships', () => {
  it('stand on the association and on the business, current ones first', async () => {
    const [id, left, stayed] = [
      await association('BIZ Markt'),
      await business('Bakker Vertrokken'),
      await business('Slager Blijft'),
    ];
    const ended = await member(id, left, '2024-01-01');
    await member(id, stayed);
    await manager.ask(END, { id: ended, expectedVersion: 1, endsOn: '2026-03-01' });
    const { associations } = await manager.ask<Listed>(LIST, { filter: { ids: [id] } });
    expect(associations.nodes[0]?.memberships).toEqual([
      { startsOn: null, endsOn: null, business: { name: 'Slager Blijft' } },
      { startsOn: '2024-01-01', endsOn: '2026-03-01', business: { name: 'Bakker Vertrokken' } },
    ]);
    await expect(
      manager.ask(`{ business(id: "${left}") { memberships { endsOn association { name } } } }`),
    ).resolves.toEqual({
      business: { memberships: [{ endsOn: '2026-03-01', association: { name: 'BIZ Markt' } }] },
    });
  });

  it('are there once at a time, and may start again after an end', async () => {
    const [associationId, businessId] = [await association('OV Oost'), await business('Drukkerij Oost')];
    const first = await member(associationId, businessId);
    const again = await manager.refusal(ADD, { associationId, businessId });
    expect(again.problems).toEqual([{ field: 'businessId', code: 'ALREADY_EXISTS' }]);
    await manager.ask(END, { id: first, expectedVersion: 1, endsOn: '2026-03-10' });
    await expect(member(associationId, businessId)).resolves.toBeDefined();
  });

  it('do not end before their start, ahead of time or twice', async () => {
    const id = await member(await association('OV West'), await business('Kapper West'), '2026-02-02');
    const codes = async (endsOn: string) =>
      (await manager.refusal(END, { id, expectedVersion: 1, endsOn })).problems?.map(({ code }) => code);
    expect(await codes('2026-02-01')).toEqual(['END_BEFORE_START']);
    expect(await codes('2026-03-11')).toEqual(['IN_THE_FUTURE']);
    await manager.ask(END, { id, expectedVersion: 1, endsOn: '2026-03-10' });
    expect((await manager.refusal(END, { id, expectedVersion: 2, endsOn: '2026-03-10' })).code).toBe(
      'NOT_ALLOWED_IN_STATE',
    );
  });

  it('name a business or association that does not exist', async () => {
    const unknown = '0199a5f4-0000-7000-8000-000000000000';
    const refusal = await manager.refusal(ADD, {
      associationId: unknown,
      businessId: await business('Ergens'),
    });
    expect(refusal.problems).toEqual([{ field: 'associationId', code: 'UNKNOWN_REFERENCE' }]);
  });
});

describe('a list of associations', () => {
  it('costs the same number of statements at any length', async () => {
    const { id: areaId } = await api.prisma.area.create({ data: { name: 'Kern', kind: 'CORE' } });
    for (let place = 0; place < 50; place += 1) {
      const { id } = await api.prisma.association.create({
        data: { name: `Lijst ${place}`, kind: 'BIZ', areaId, accountManagerId: manager.userId ?? null },
      });
      await api.prisma.membership.create({
        data: { associationId: id, businessId: await business(`Lid ${place}`) },
      });
    }
    const filter = { kinds: ['BIZ'], areaIds: [areaId] };
    await manager.ask(LIST, { filter, first: 5 });
    const short = await countStatements(() => manager.ask(LIST, { filter, first: 5 }));
    const long = await countStatements(() => manager.ask(LIST, { filter, first: 50 }));
    expect(short).toBeGreaterThan(4);
    expect(long).toBe(short);
  });

  it('stand in the order of a Dutch list, whatever their capitals and accents', async () => {
    for (const name of ['Zaagmolen Collectief', 'de Ambacht', 'Één Oost'])
      await association(name, { tags: ['volgorde'] });
    const { associations } = await manager.ask<Listed>(LIST, { filter: { tags: ['volgorde'] } });
    expect(associations.nodes.map(({ name }) => name)).toEqual([
      'de Ambacht',
      'Één Oost',
      'Zaagmolen Collectief',
    ]);
  });
});
