import { TypedDocumentString } from '../../../admin/graphql/generated';
import { createDataProvider } from '../../../admin/providers/data-provider';
import { createRequest } from '../../../admin/providers/graphql-client';
import type { AdminResource } from '../../../admin/providers/resource';
import { fakeFetch, words } from './fake-fetch';

const operation = (name: string) => new TypedDocumentString<never, never>(name);

const shops: AdminResource = {
  name: 'shops',
  operations: {
    list: operation('Shops'),
    one: operation('Shop'),
    create: operation('CreateShop'),
    update: operation('UpdateShop'),
    archive: operation('ArchiveShop'),
    restore: operation('RestoreShop'),
  },
};

function providerThatHears(...answers: object[]) {
  const { send, sent } = fakeFetch(...answers);
  return { provider: createDataProvider([shops], createRequest(words, send)), sent };
}

const record = (values: object) => ({ data: { record: { id: '1', ...values } } });
const page = (nodes: object[], totalCount = nodes.length) => ({ data: { page: { nodes, totalCount } } });

describe('the data provider', () => {
  it('asks for a page of a list with filter, order and place', async () => {
    const { provider, sent } = providerThatHears(page([{ id: '1' }], 51));
    const answer = await provider.getList('shops', {
      filter: { q: 'bak', status: 'ACTIVE' },
      sort: { field: 'accountManager', order: 'DESC' },
      pagination: { page: 3, perPage: 25 },
    });
    expect(answer).toEqual({ data: [{ id: '1' }], total: 51 });
    expect(sent).toEqual([
      {
        query: 'Shops',
        variables: {
          filter: { q: 'bak', status: 'ACTIVE' },
          orderBy: { field: 'accountManager', direction: 'DESC' },
          first: 25,
          offset: 50,
        },
      },
    ]);
  });

  it('finds referred records by their ids, archived ones too, at most a hundred at a time', async () => {
    const { provider, sent } = providerThatHears(page([{ id: '1' }]), page([{ id: '2' }]));
    const ids = Array.from({ length: 120 }, (_, index) => String(index));
    const { data } = await provider.getMany('shops', { ids });
    expect(data).toEqual([{ id: '1' }, { id: '2' }]);
    expect(sent.map(({ variables }) => variables.first)).toEqual([100, 20]);
    expect(sent[1]?.variables.filter).toMatchObject({ includeArchived: true });
  });

  it('sends only what changed, with the version that was read', async () => {
    const { provider, sent } = providerThatHears(record({ version: 8 }));
    await provider.update('shops', {
      id: '1',
      data: { id: '1', version: 7, name: 'Bakker Jansen', tags: ['brood'], city: 'Almere' },
      previousData: { id: '1', version: 7, name: 'Bakker Janssen', tags: ['brood'], city: 'Almere' },
    });
    expect(sent[0]?.variables).toEqual({ id: '1', expectedVersion: 7, input: { name: 'Bakker Jansen' } });
  });

  it('sends nothing when nothing changed', async () => {
    const { provider, sent } = providerThatHears();
    const same = { id: '1', version: 7, name: 'Bakker Jansen' };
    await expect(provider.update('shops', { id: '1', data: same, previousData: same })).resolves.toEqual({
      data: same,
    });
    expect(sent).toEqual([]);
  });

  it('archives instead of deleting', async () => {
    const { provider, sent } = providerThatHears(record({}));
    await provider.delete('shops', { id: '1', previousData: { id: '1', version: 3 } });
    expect(sent[0]).toEqual({ query: 'ArchiveShop', variables: { id: '1', expectedVersion: 3 } });
  });

  it('puts the problem of a field where react-admin looks for it', async () => {
    const problems = [{ field: 'name', code: 'TOO_LONG', params: { max: 200 } }];
    const { provider } = providerThatHears({
      errors: [{ message: 'VALIDATION', extensions: { code: 'VALIDATION', problems } }],
    });
    await expect(provider.create('shops', { data: { name: 'x' } })).rejects.toMatchObject({
      code: 'VALIDATION',
      status: 400,
      body: { errors: { name: 'errors.TOO_LONG 200' } },
    });
  });

  it('tells an ended session apart, so that react-admin asks for a sign-in', async () => {
    const { provider } = providerThatHears({
      errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    await expect(provider.getOne('shops', { id: '1' })).rejects.toMatchObject({ status: 401 });
  });

  it('says which resource forgot to register an operation', async () => {
    const { provider } = providerThatHears();
    await expect(provider.getOne('cafes', { id: '1' })).rejects.toThrow(
      'Resource "cafes" registered no "one" operation.',
    );
  });
});
