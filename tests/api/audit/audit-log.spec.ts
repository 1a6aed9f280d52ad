import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const LIST = `query ($filter: AuditEntryFilterInput) { auditEntries(filter: $filter) { totalCount
  nodes { id action actorKind actorName subjectType subjectId changes { field before after } } } }`;

describe('the audit log', () => {
  it('shows administrators who changed which field from what into what, newest first', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const administrator = await api.as('ADMINISTRATOR');
    const { createBusiness } = await manager.ask<{ createBusiness: { id: string } }>(
      `mutation { createBusiness(input: { name: "Oud" }) { id } }`,
    );
    const id = createBusiness.id;
    await manager.ask(
      `mutation { updateBusiness(id: "${id}", expectedVersion: 1, input: { name: "Nieuw" }) { id } }`,
    );
    const filter = {
      subjectType: 'Business',
      subjectId: id,
      actorIds: [manager.userId],
      from: '2020-01-01T00:00:00Z',
      until: '2100-01-01T00:00:00Z',
    };
    const answer = await administrator.ask<{ auditEntries: { nodes: { id: string }[] } }>(LIST, { filter });
    expect(answer).toMatchObject({
      auditEntries: {
        totalCount: 2,
        nodes: [
          {
            action: 'business.updated',
            actorKind: 'user',
            actorName: expect.stringContaining('ACCOUNT_MANAGER') as string,
            changes: [{ field: 'name', before: 'Oud', after: 'Nieuw' }],
          },
          { action: 'business.created' },
        ],
      },
    });
    const newest = answer.auditEntries.nodes[0]?.id ?? '';
    await expect(administrator.ask(`{ auditEntry(id: "${newest}") { action } }`)).resolves.toEqual({
      auditEntry: { action: 'business.updated' },
    });
    await expect(
      administrator.ask(LIST, {
        filter: { ...filter, q: 'creat', actions: ['business.created'], ids: [newest] },
      }),
    ).resolves.toMatchObject({ auditEntries: { totalCount: 0 } });
    expect((await administrator.refusal(`{ auditEntry(id: "${id}") { id } }`)).code).toBe('NOT_FOUND');
  });

  it('is closed to everybody else', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    expect((await manager.refusal(LIST)).code).toBe('FORBIDDEN');
  });
});
