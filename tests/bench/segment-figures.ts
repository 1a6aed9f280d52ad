import { Client } from 'pg';
import { judged, type Figure } from './figure';
import type { BenchWorld } from './world';

const ROUNDS = 40;

const COUNT = `query ($definition: JSON!) { previewSegment(definition: $definition) { businessCount contactCount } }`;
const MAP = `query ($filter: BusinessFilterInput, $bounds: MapBoundsInput!, $zoom: Int!) {
  businessMap(filter: $filter, bounds: $bounds, zoom: $zoom) { count clusters { count latitude longitude } points { id name } } }`;

/** What somebody waits for while building a segment, and while moving the map. */
export async function segmentFigures(world: BenchWorld): Promise<Figure[]> {
  const { contacts, topics, bounds } = await sampleOf(world.databaseUrl);
  const areas = [world.sample.areaId];
  const definition = {
    match: 'ALL',
    conditions: [
      { field: 'status', operator: 'IN', value: ['ACTIVE'] },
      { field: 'size', operator: 'AT_LEAST', value: 2 },
      { field: 'lastVisit', operator: 'LONGER_AGO', value: 12 },
      {
        match: 'ANY',
        conditions: [
          { field: 'topic', operator: 'IN', value: topics },
          { field: 'area', operator: 'IN', value: areas },
        ],
      },
    ],
  };
  const count = await p95(world, COUNT, () => ({ definition }));
  const views = await p95(world, MAP, (round) => ({
    filter: round % 2 ? { statuses: ['ACTIVE'] } : {},
    bounds: closer(bounds, round % 3),
    zoom: 11 + (round % 3),
  }));
  return [
    judged({
      id: 'segment.count',
      what: `exact count, 5 conditions, ${contacts} contacts, p95`,
      unit: 'ms',
      value: count,
      goal: 300,
      better: 'lower',
    }),
    judged({
      id: 'map.p95',
      what: 'clusters of all businesses in view, p95',
      unit: 'ms',
      value: views,
      goal: 300,
      better: 'lower',
    }),
  ];
}

/** One after the other, as one person asks; the first few only warm up. */
async function p95(
  { apiUrl, cookie }: BenchWorld,
  query: string,
  variables: (round: number) => object,
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 5; round += 1) {
    const start = performance.now();
    const response = await fetch(`${apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie },
      body: JSON.stringify({ query, variables: variables(round) }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    if (round >= 5) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

interface Sample {
  contacts: number;
  topics: string[];
  bounds: Bounds;
}
type Bounds = { south: number; west: number; north: number; east: number };

async function sampleOf(databaseUrl: string): Promise<Sample> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Sample>(`SELECT
      (SELECT count(*)::int FROM contacts) AS "contacts",
      (SELECT array_agg("id"::text) FROM topics) AS "topics",
      (SELECT json_build_object('south', min("latitude") - 0.01, 'west', min("longitude") - 0.01,
        'north', max("latitude") + 0.01, 'east', max("longitude") + 0.01) FROM businesses) AS "bounds"`);
    const [sample] = rows;
    if (!sample) throw new Error('The data is empty');
    return sample;
  } finally {
    await client.end();
  }
}

/** The middle half of a rectangle, so many times over. */
function closer({ south, west, north, east }: Bounds, times: number): Bounds {
  const part = (1 - 1 / 2 ** times) / 2;
  const [high, wide] = [(north - south) * part, (east - west) * part];
  return { south: south + high, west: west + wide, north: north - high, east: east - wide };
}
