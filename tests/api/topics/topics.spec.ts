import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const CREATE = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) { id slug version } }`;

describe('topics', () => {
  it('get an address of their name, which stays theirs', async () => {
    const staff = await api.as('COMMUNICATIONS');
    const { createTopic } = await staff.ask<{ createTopic: { id: string; slug: string } }>(CREATE, {
      input: { name: 'Werken en leren', description: 'Personeel en opleiding' },
    });
    expect(createTopic.slug).toBe('werken-en-leren');
    const refusal = await staff.refusal(CREATE, { input: { name: 'Werken en leren' } });
    expect(refusal.problems).toEqual([{ field: 'slug', code: 'ALREADY_EXISTS' }]);
  });

  it('are changed, archived and restored, and found in their order', async () => {
    const staff = await api.as('COMMUNICATIONS');
    const { createTopic } = await staff.ask<{ createTopic: { id: string } }>(CREATE, {
      input: { name: 'Vergunningen', position: 9 },
    });
    const id = createTopic.id;
    await staff.ask(
      `mutation { updateTopic(id: "${id}", expectedVersion: 1, input: { description: "Nieuws", slug: null }) { id } }`,
    );
    await staff.ask(`mutation { archiveTopic(id: "${id}", expectedVersion: 2) { archivedAt } }`);
    const gone = await staff.ask(
      `{ topics(filter: { q: "vergun" }) { totalCount } topic(id: "${id}") { slug } }`,
    );
    expect(gone).toEqual({ topics: { totalCount: 0 }, topic: { slug: 'vergunningen' } });
    await staff.ask(`mutation { restoreTopic(id: "${id}", expectedVersion: 3) { archivedAt } }`);
    const back = await staff.ask(`{ topics(filter: { q: "vergun" }) { nodes { description } } }`);
    expect(back).toEqual({ topics: { nodes: [{ description: 'Nieuws' }] } });
  });

  it('are read by everybody and changed by communications only', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    await expect(manager.ask('{ topics { totalCount } }')).resolves.toBeDefined();
    expect((await manager.refusal(CREATE, { input: { name: 'x' } })).code).toBe('FORBIDDEN');
  });
});
