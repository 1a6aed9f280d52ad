import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let colleague: GraphqlClient;

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  colleague = await api.as('KCC_AGENT');
});
afterAll(() => api.close());

const CREATE = `mutation ($input: CreateViewInput!) { createView(input: $input) { id version settings } }`;
const VIEWS = `query ($list: String!) { savedViews(list: $list) { name isShared isDefault mayEdit settings } }`;
const CHOOSE = `mutation ($list: String!, $id: ID) { chooseDefaultView(list: $list, id: $id) { isDefault } }`;

const settings = {
  filter: { statuses: ['ACTIVE'] },
  sort: { field: 'city', order: 'ASC' },
  hiddenColumns: ['kvkNumber'],
  columnOrder: [2, 0, 1],
};

async function save(by: GraphqlClient, name: string, more: object = {}): Promise<string> {
  const input = { list: 'businesses', name, settings, ...more };
  return (await by.ask<{ createView: { id: string } }>(CREATE, { input })).createView.id;
}

const namesFor = async (by: GraphqlClient, list = 'businesses') =>
  (await by.ask<{ savedViews: { name: string }[] }>(VIEWS, { list })).savedViews.map(({ name }) => name);

const defaultsOfManager = async () =>
  (await api.prisma.viewDefault.findMany({ where: { userId: manager.userId ?? '' } })).map(
    ({ viewId }) => viewId,
  );

describe('saved views', () => {
  it('come back as they were saved, for the list they belong to', async () => {
    await save(manager, 'Op plaats');
    await expect(manager.ask(VIEWS, { list: 'businesses' })).resolves.toEqual({
      savedViews: [{ name: 'Op plaats', isShared: false, isDefault: false, mayEdit: true, settings }],
    });
    expect(await namesFor(manager, 'contacts')).toEqual([]);
  });

  it('are private unless shared: to others a private one does not exist, not even for the administrator', async () => {
    const id = await save(manager, 'Geheim');
    await save(manager, 'Van het team', { isShared: true });
    for (const by of [colleague, await api.as('ADMINISTRATOR')]) {
      expect(await namesFor(by)).toEqual(['Van het team']);
      for (const question of [
        `mutation { updateView(id: "${id}", expectedVersion: 1, input: { name: "x" }) { id } }`,
        `mutation { archiveView(id: "${id}", expectedVersion: 1) { id } }`,
        `mutation { chooseDefaultView(list: "businesses", id: "${id}") { id } }`,
      ])
        expect((await by.refusal(question)).code).toBe('NOT_FOUND');
    }
  });

  it('of the team are changed by their owner and the administrator only, by version', async () => {
    const id = await save(manager, 'Samen', { isShared: true });
    const rename = `mutation { updateView(id: "${id}", expectedVersion: 1, input: { name: "Anders" }) { version } }`;
    expect((await colleague.refusal(rename)).code).toBe('FORBIDDEN');
    await (await api.as('ADMINISTRATOR')).ask(rename);
    expect((await manager.refusal(rename)).code).toBe('STALE_VERSION');
    await manager.ask(`mutation { archiveView(id: "${id}", expectedVersion: 2) { id } }`);
    expect(await namesFor(colleague)).not.toContain('Anders');
    await manager.ask(`mutation { restoreView(id: "${id}", expectedVersion: 3) { id } }`);
    expect(await namesFor(colleague)).toContain('Anders');
    const actions = await api.prisma.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action.split('.')[1])).toEqual([
      'created',
      'updated',
      'archived',
      'restored',
    ]);
  });

  it('have one name each per person and list, and an archived one blocks nothing', async () => {
    const id = await save(manager, 'Dubbel');
    const again = { input: { list: 'businesses', name: 'DUBBEL', settings } };
    expect((await manager.refusal(CREATE, again)).problems).toEqual([
      { field: 'name', code: 'ALREADY_EXISTS' },
    ]);
    await save(colleague, 'Dubbel');
    await manager.ask(`mutation { archiveView(id: "${id}", expectedVersion: 1) { id } }`);
    await expect(manager.ask(CREATE, again)).resolves.toBeTruthy();
  });

  it('open a list by default for who chose that, one per list', async () => {
    const [one, two] = [await save(manager, 'Eerste'), await save(manager, 'Tweede', { isShared: true })];
    for (const id of [one, two]) await manager.ask(CHOOSE, { list: 'businesses', id });
    const chosen = async (by: GraphqlClient) =>
      (
        await by.ask<{ savedViews: { name: string; isDefault: boolean }[] }>(VIEWS, { list: 'businesses' })
      ).savedViews.flatMap(({ name, isDefault }) => (isDefault ? [name] : []));
    expect(await chosen(manager)).toEqual(['Tweede']);
    expect(await chosen(colleague)).toEqual([]);
    expect((await manager.refusal(CHOOSE, { list: 'contacts', id: two })).code).toBe('NOT_FOUND');
    await manager.ask(CHOOSE, { list: 'businesses' });
    expect(await chosen(manager)).toEqual([]);
  });

  it('open a list with the last one chosen when two windows choose at once', async () => {
    const views = [await save(manager, 'Links'), await save(manager, 'Rechts')];
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(views.map((id) => manager.ask(CHOOSE, { list: 'businesses', id })));
      const last = await api.prisma.auditEntry.findFirst({
        where: { action: 'savedView.chosen' },
        orderBy: { id: 'desc' },
      });
      expect(await defaultsOfManager()).toEqual([last?.subjectId]);
    }
  });

  it('negative control: would open it with two when the database allowed a second', async () => {
    const views = [await save(manager, 'Boven'), await save(manager, 'Onder')];
    await api.prisma.$executeRaw`ALTER TABLE view_defaults DROP CONSTRAINT view_defaults_pkey`;
    await api.prisma.viewDefault.deleteMany();
    let cleared = 0;
    const clearAndWrite = (viewId: string) =>
      api.prisma.transaction(async (tx) => {
        const mine = { userId: manager.userId ?? '', list: 'businesses' };
        await tx.viewDefault.deleteMany({ where: mine });
        cleared += 1;
        while (cleared < views.length) await new Promise((resolve) => setTimeout(resolve, 10));
        await tx.viewDefault.createMany({ data: [{ ...mine, viewId }], skipDuplicates: true });
      });
    await Promise.all(views.map(clearAndWrite));
    expect((await defaultsOfManager()).sort()).toEqual(views.sort());
    await api.prisma.viewDefault.deleteMany();
    await api.prisma.$executeRaw`ALTER TABLE view_defaults ADD PRIMARY KEY ("userId", "list")`;
  });

  it('are the alderman’s too, but not to share', async () => {
    const alderman = await api.as('ALDERMAN');
    await save(alderman, 'Van de wethouder');
    const shared = { input: { list: 'businesses', name: 'Voor allen', settings, isShared: true } };
    expect((await alderman.refusal(CREATE, shared)).code).toBe('FORBIDDEN');
  });
});
