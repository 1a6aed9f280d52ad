import { startTestApi, type TestApi } from '../../support/test-api';
import { download, upload, uploaded } from './import-client';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('who may bring a list', () => {
  it('refuses strangers, roles without the right, and pages of others', async () => {
    const bytes = Buffer.from('Bedrijf;Plaats\nA;B\n');
    expect((await upload(api, await api.as('nobody'), bytes)).status).toBe(401);
    expect((await upload(api, await api.as('KCC_AGENT'), bytes)).status).toBe(403);
    const manager = await api.as('ACCOUNT_MANAGER');
    expect((await upload(api, manager, bytes, { origin: 'https://evil.example' })).status).toBe(403);
    const agent = await api.as('KCC_AGENT');
    expect((await agent.refusal('{ imports { totalCount } }')).code).toBe('FORBIDDEN');
    expect(
      (
        await download(
          api,
          await api.as('nobody'),
          '/admin/download/import/0199a5f4-0000-7000-8000-000000000000/wrong-rows.csv',
        )
      ).status,
    ).toBe(401);
    expect(
      (
        await download(
          api,
          manager,
          '/admin/download/import/0199a5f4-0000-7000-8000-000000000000/wrong-rows.csv',
        )
      ).status,
    ).toBe(404);
  });

  it('refuses what is no list, and steps out of turn', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const empty = await upload(api, manager, Buffer.from('Bedrijf'));
    expect(empty.status).toBe(422);
    expect(await empty.json()).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
    expect((await upload(api, manager, Buffer.alloc(26 * 1024 * 1024, 'a'))).status).toBe(413);
    const id = await uploaded(api, manager, 'Bedrijf;Plaats\nA;B\n');
    expect((await manager.refusal(`mutation { applyImport(id: "${id}") { id } }`)).code).toBe(
      'NOT_ALLOWED_IN_STATE',
    );
    const wrong = await manager.refusal(
      `mutation { updateImport(id: "${id}", expectedVersion: 1, input: { encoding: "x", separator: "#", columns: [{ column: "Plaats", field: city }] }) { id } }`,
    );
    expect(wrong.problems?.map(({ field }) => field)).toEqual(['encoding', 'separator', 'mapping']);
    const stale = await manager.refusal(
      `mutation { updateImport(id: "${id}", expectedVersion: 7, input: { options: { tag: "x" } }) { id } }`,
    );
    expect(stale.code).toBe('STALE_VERSION');
  });
});
