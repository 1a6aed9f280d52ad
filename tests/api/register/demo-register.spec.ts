import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
afterEach(() => api.close());

const FIND = `{ registerSource addressSource findEstablishments(question: { text: "drukkerij" }) { name } }`;

describe('a register without a key', () => {
  it('is a demo that says so and needs no network', async () => {
    api = await startTestApi();
    const manager = await api.as('ACCOUNT_MANAGER');
    await expect(manager.ask(FIND)).resolves.toEqual({
      registerSource: 'demo',
      addressSource: 'demo',
      findEstablishments: [{ name: 'Drukkerij Lindeprint' }],
    });
  });

  it('can be switched off, and then says that', async () => {
    api = await startTestApi({ BUSINESS_REGISTER: 'none' });
    const manager = await api.as('ACCOUNT_MANAGER');
    expect((await manager.refusal(FIND)).code).toBe('REGISTER_OFF');
  });
});
