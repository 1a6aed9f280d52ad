import type { GraphqlClient } from '../../support/graphql-client';
import { startTestApi, type TestApi } from '../../support/test-api';

let api: TestApi;
let manager: GraphqlClient;
let agent: GraphqlClient;
let centre: string;

const MAP = `query ($filter: BusinessFilterInput, $bounds: MapBoundsInput!, $zoom: Int!) {
  businessMap(filter: $filter, bounds: $bounds, zoom: $zoom) {
    count clusters { count latitude longitude south north } points { name latitude longitude } } }`;
const BY_AREA = `query ($filter: BusinessFilterInput) {
  businessesByArea(filter: $filter) { name count placedCount latitude outline } }`;

const bounds = { south: 52, west: 4, north: 53, east: 6 };

interface View {
  businessMap: { count: number; clusters: { count: number }[]; points: { name: string }[] };
}

const look = (by: GraphqlClient, filter: object = {}, more: object = {}) =>
  by.ask<View>(MAP, { filter, bounds, zoom: 11, ...more }).then(({ businessMap }) => businessMap);

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.as('ACCOUNT_MANAGER');
  agent = await api.as('KCC_AGENT');
  const outline = {
    type: 'Polygon',
    coordinates: [
      [
        [5, 52.6],
        [5.1, 52.6],
        [5.1, 52.7],
        [5, 52.6],
      ],
    ],
  };
  centre = (await api.prisma.area.create({ data: { name: 'Centrum', kind: 'CORE', outline } })).id;
  const at = (name: string, latitude: number | null, more: object = {}) =>
    api.prisma.business.create({ data: { name, latitude, longitude: latitude && 5.06, ...more } });
  await at('Aan de haven', 52.64, { areaId: centre, tags: ['haven'] });
  await at('Op de markt', 52.641, { areaId: centre });
  await at('Achter een schild', 52.642, { areaId: centre, isAddressShielded: true });
  await at('Zonder plaats', null);
  await at('Elders', 51.2);
  await at('Weggelegd', 52.64, { archivedAt: api.clock.now() });
});
afterAll(() => api.close());

describe('businesses on the map', () => {
  it('shows each by itself when they are few, within the rectangle only', async () => {
    const view = await look(manager);
    expect(view.points.map(({ name }) => name)).toEqual(['Aan de haven', 'Achter een schild', 'Op de markt']);
    expect(view).toMatchObject({ count: 3, clusters: [] });
  });

  it('holds the filter of the list, segments included', async () => {
    expect((await look(manager, { tags: ['haven'] })).count).toBe(1);
    const definition = {
      match: 'ALL',
      conditions: [{ field: 'tag', operator: 'NOT_IN', value: ['haven'] }],
    };
    expect((await look(manager, { definition })).points.map(({ name }) => name)).toEqual([
      'Achter een schild',
      'Op de markt',
    ]);
  });

  it('never shows where a shielded business stands to people outside the team: no point, cluster or middle', async () => {
    expect((await look(agent)).points.map(({ name }) => name)).toEqual(['Aan de haven', 'Op de markt']);
    const tight = { bounds: { south: 52.6415, west: 5, north: 52.65, east: 5.1 } };
    await expect(look(agent, {}, tight)).resolves.toEqual({ count: 0, clusters: [], points: [] });
    const { businessesByArea } = await agent.ask<{ businessesByArea: object[] }>(BY_AREA, {
      filter: { q: 'Achter een schild' },
    });
    expect(businessesByArea).toMatchObject([{ name: null, count: 1, placedCount: 0, latitude: null }]);
  });

  it('counts by area, those without one last, with the outline of the area', async () => {
    const { businessesByArea } = await manager.ask<{ businessesByArea: object[] }>(BY_AREA);
    expect(businessesByArea).toMatchObject([
      { name: 'Centrum', count: 3, placedCount: 3, outline: { type: 'Polygon' } },
      { name: null, count: 2, placedCount: 1, outline: null },
    ]);
  });

  it('gathers many into clusters that together hold every one of them', async () => {
    await api.prisma.business.createMany({
      data: Array.from({ length: 300 }, (_, n) => ({
        name: `Bedrijf ${n}`,
        latitude: 52.6 + (n % 20) / 200,
        longitude: 5 + Math.floor(n / 20) / 150,
        tags: ['veel'],
      })),
    });
    const view = await look(manager, { tags: ['veel'] });
    expect(view.points).toEqual([]);
    expect(view.clusters.length).toBeGreaterThan(1);
    expect(view.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(300);
    const closer = { zoom: 15, bounds: { south: 52.6, west: 5, north: 52.63, east: 5.03 } };
    expect((await look(manager, { tags: ['veel'] }, closer)).points.length).toBeGreaterThan(10);
  });

  it('refuses a rectangle that is none', async () => {
    const upsideDown = { filter: {}, bounds: { ...bounds, south: 54 }, zoom: 11 };
    expect((await manager.refusal(MAP, upsideDown)).problems).toEqual([{ field: 'bounds', code: 'INVALID' }]);
  });
});

describe('the background of the map', () => {
  const policyOf = async (url: string, path: string) =>
    (await fetch(`${url}${path}`)).headers.get('content-security-policy');

  it('is nowhere unless somebody sets an address, and then the browser may go there only', async () => {
    await expect(manager.ask('{ mapTilesUrl }')).resolves.toEqual({ mapTilesUrl: null });
    expect(await policyOf(api.url, '/admin/')).toMatch(/img-src 'self' data: blob:;/);

    const tiles = 'https://tiles.example.nl/{z}/{x}/{y}.png';
    const withTiles = await startTestApi({ MAP_TILES_URL: tiles });
    try {
      await expect((await withTiles.as('KCC_AGENT')).ask('{ mapTilesUrl }')).resolves.toEqual({
        mapTilesUrl: tiles,
      });
      expect(await policyOf(withTiles.url, '/admin/')).toContain(
        "img-src 'self' data: blob: https://tiles.example.nl;",
      );
      expect(await policyOf(withTiles.url, '/agenda')).toMatch(/img-src 'self' data: blob:;/);
    } finally {
      await withTiles.close();
    }
  });

  it('is refused at the start when the address is no template over HTTPS', async () => {
    for (const wrong of ['http://tiles.example.nl/{z}/{x}/{y}.png', 'https://tiles.example.nl/'])
      await expect(startTestApi({ MAP_TILES_URL: wrong })).rejects.toThrow('MAP_TILES_URL');
  });
});
