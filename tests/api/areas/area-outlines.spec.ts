import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const shape = { type: 'Polygon', coordinates: [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]] }; // prettier-ignore
const UPDATE = `mutation ($id: ID!, $version: Int!, $outline: JSON) {
  updateArea(id: $id, expectedVersion: $version, input: { outline: $outline }) { outline version } }`;

describe('the outline of an area', () => {
  it('is written and taken away by an administrator, and stands in the audit', async () => {
    const administrator = await api.as('ADMINISTRATOR');
    const { createArea } = await administrator.ask<{ createArea: { id: string; outline: unknown } }>(
      'mutation ($input: CreateAreaInput!) { createArea(input: $input) { id outline } }',
      { input: { name: 'Centrum', kind: 'CORE', outline: { ...shape, crs: 'x' } } },
    );
    expect(createArea.outline).toEqual(shape);
    const { id } = createArea;
    const same = await administrator.ask(UPDATE, { id, version: 1, outline: shape });
    expect(same).toEqual({ updateArea: { outline: shape, version: 1 } });
    const gone = await administrator.ask(UPDATE, { id, version: 1, outline: null });
    expect(gone).toEqual({ updateArea: { outline: null, version: 2 } });
    const entry = await api.prisma.auditEntry.findFirstOrThrow({
      where: { subjectId: id, action: 'area.updated' },
    });
    expect(entry.changes).toEqual({ outline: [shape, null] });
  });

  it('is refused when it is no shape in degrees', async () => {
    const administrator = await api.as('ADMINISTRATOR');
    const area = await api.prisma.area.create({ data: { name: 'Haven', kind: 'BUSINESS_PARK' } });
    const metres = { type: 'Polygon', coordinates: [Array(4).fill([120_000, 487_000])] };
    for (const outline of ['x', { type: 'Point', coordinates: [5, 52] }, metres]) {
      const refusal = await administrator.refusal(UPDATE, { id: area.id, version: 1, outline });
      expect(refusal.problems).toEqual([{ field: 'outline', code: 'INVALID' }]);
    }
  });
});
