import { dumpOf } from './dump';
import { beforeEachFreshDesk, download, type FreshDesk } from './import-client';

let { api, manager, desk } = {} as FreshDesk;
beforeEachFreshDesk('ACCOUNT_MANAGER', (fresh) => ({ api, manager, desk } = fresh));

jest.setTimeout(60_000);

const colleague = (name: string, email: string, more: object = {}) =>
  api.prisma.user.create({ data: { name, email, initials: 'XX', role: 'ACCOUNT_MANAGER', ...more } });
const list = (...rows: string[]) => ['Bedrijf;KvK;Relatiebeheerder', ...rows].join('\n');
const managers = async () =>
  (
    await api.prisma.business.findMany({ orderBy: { kvkNumber: 'asc' }, include: { accountManager: true } })
  ).map(({ accountManager }) => accountManager?.email ?? null);

beforeEach(async () => {
  await api.prisma.$executeRaw`DELETE FROM users WHERE "email" LIKE '%@beheer.example'`;
  await colleague('Noor Mol', 'noor@beheer.example');
  await colleague('Piet Vis', 'piet@beheer.example');
  await colleague('Piet Vis', 'piet.vis@beheer.example');
  await colleague('Jan Bot', 'jan@beheer.example', { archivedAt: new Date() });
});

describe('the account manager in a list', () => {
  it('is found by name or e-mail address, and who cannot be found is a remark on that row', async () => {
    const text = list(
      'Een;00000011;noor mol',
      'Twee;00000022;PIET.VIS@beheer.example',
      'Drie;00000033;Piet Vis',
      'Vier;00000044;Jan Bot',
      'Vijf;00000055;',
    );
    const id = await desk.applied(text);
    expect(await managers()).toEqual(['noor@beheer.example', 'piet.vis@beheer.example', null, null, null]);
    const rows = await desk.rows(id);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['NEW', 'NEW', 'NEW', 'NEW', 'NEW']);
    const about = { severity: 'WARNING', field: 'accountManager', column: 'Relatiebeheerder' };
    expect(rows.map(({ issues }) => issues)).toEqual([
      [],
      [],
      [{ ...about, code: 'ACCOUNT_MANAGER_AMBIGUOUS', value: 'Piet Vis' }],
      [{ ...about, code: 'ACCOUNT_MANAGER_UNKNOWN', value: 'Jan Bot' }],
      [],
    ]);
  });

  it('is told by name in what would change, kept by id in the history, and goes back when the list is undone', async () => {
    await desk.applied(list('Een;00000011;noor@beheer.example', 'Twee;00000022;'));
    const before = await dumpOf(api.prisma);
    const change = (from: string | null, to: string) => [
      { record: 'business', field: 'accountManagerId', from, to },
    ];
    const id = await desk.checked(list('Een;00000011;piet@beheer.example', 'Twee;00000022;Noor Mol'));
    const foretold = [change('Noor Mol', 'Piet Vis'), change(null, 'Noor Mol')];
    expect((await desk.rows(id)).map(({ changes }) => changes)).toEqual(foretold);
    await desk.written(id);
    expect((await desk.rows(id)).map(({ changes }) => changes)).toEqual(foretold);
    expect(await managers()).toEqual(['piet@beheer.example', 'noor@beheer.example']);
    const [entry] = await api.prisma.auditEntry.findMany({ where: { action: 'business.updated' }, take: 1 });
    expect(entry?.changes).toMatchObject({
      importId: [null, id],
      accountManagerId: [expect.any(String), expect.any(String)],
    });
    const { businessId } = (await desk.rows(id))[0]!;
    const { history } = await manager.ask<{ history: { nodes: { changes: object[] }[] } }>(
      'query ($id: ID!) { history(kind: BUSINESS, id: $id) { nodes { changes { field before after } } } }',
      { id: businessId },
    );
    expect(history.nodes[0]?.changes).toContainEqual({
      field: 'accountManagerId', before: 'Noor Mol', after: 'Piet Vis',
    }); // prettier-ignore
    await desk.undone(id);
    expect(await dumpOf(api.prisma)).toEqual(before);
  });

  it('stays who it is in a list that may only fill what is empty, and an empty cell takes nobody away', async () => {
    await desk.applied(list('Een;00000011;noor@beheer.example', 'Twee;00000022;', 'Drie;00000033;Noor Mol'));
    const rows = ['Een;00000011;piet@beheer.example', 'Twee;00000022;piet@beheer.example', 'Drie;00000033;'];
    const id = await desk.applied(list(...rows), { mode: 'FILL_EMPTY' });
    expect(await managers()).toEqual(['noor@beheer.example', 'piet@beheer.example', 'noor@beheer.example']);
    expect((await desk.rows(id)).map(({ verdict, issues }) => [verdict, issues])).toMatchObject([
      ['SAME', [{ code: 'DIFFERS_FROM_RECORD', column: 'Relatiebeheerder' }]],
      ['CHANGED', []],
      ['SAME', []],
    ]);
    await desk.applied(list('Een;00000011;', 'Drie;00000033;nee'));
    expect(await managers()).toEqual(['noor@beheer.example', 'piet@beheer.example', 'noor@beheer.example']);
  });

  it('comes out by e-mail address where two colleagues have one name', async () => {
    await desk.applied(list('Een;00000011;piet.vis@beheer.example', 'Twee;00000022;Noor Mol'));
    const { it } = await manager.ask<{ it: { path: string } }>(
      'mutation { it: exportBusinesses(format: CSV) { path } }',
    );
    const text = await (await download(api, manager, it.path)).text();
    expect(text).toContain('piet.vis@beheer.example');
    expect(text).toContain('Noor Mol');
  });
});
