import { Client } from 'pg';
import { judged, type Figure } from './figure';
import type { BenchWorld } from './world';

const GOAL_SECONDS = 60;
const GOAL_MEGABYTES = 400;

/** All businesses as a file, CSV and XLSX: asked for, made while it is fetched, beside what the same rows cost PostgreSQL alone. */
export async function exportFigures(world: BenchWorld): Promise<Figure[]> {
  const limit = await bareSeconds(world.databaseUrl);
  const figures: Figure[] = [];
  for (const format of ['CSV', 'XLSX'] as const) {
    const before = world.api.megabytes();
    // What starting the program took at its highest is another figure.
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, world.api.megabytes())), 50);
    const { rows, seconds, megabytes } = await fetchedExport(world, format).finally(() =>
      clearInterval(watch),
    );
    const what = `${rows} businesses as ${format}, ${Math.round(megabytes)} MB`;
    const id = `export.${format.toLowerCase()}`;
    figures.push(
      judged({ id, what, unit: 's', value: seconds, goal: GOAL_SECONDS, better: 'lower' }),
      judged({
        id: `${id}.pace`,
        what: `beside COPY of the same rows (${Math.round(limit * 10) / 10} s)`,
        unit: 'rows/s',
        value: rows / seconds,
        limit: rows / limit,
        better: 'higher',
      }),
      judged({
        id: `${id}.memory`,
        what: `api at its highest meanwhile, ${Math.round(before)} before`,
        unit: 'MB',
        value: peak,
        goal: GOAL_MEGABYTES,
        better: 'lower',
      }),
    );
  }
  return figures;
}

async function fetchedExport(world: BenchWorld, format: 'CSV' | 'XLSX') {
  const headers = {
    'content-type': 'application/json',
    'apollo-require-preflight': '1',
    cookie: world.cookie,
  };
  const start = performance.now();
  const query = `mutation { started: exportBusinesses(format: ${format}) { path rows } }`;
  const asked = await fetch(`${world.apiUrl}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const { data } = (await asked.json()) as { data: { started: { path: string; rows: number } } | null };
  if (!data) throw new Error('The export was refused');
  const file = await fetch(`${world.apiUrl}${data.started.path}`, { headers });
  let bytes = 0;
  // Read and thrown away, as fast as it comes.
  for await (const part of file.body ?? []) bytes += (part as Uint8Array).length;
  return {
    rows: data.started.rows,
    seconds: (performance.now() - start) / 1000,
    megabytes: bytes / 2 ** 20,
  };
}

/** The same columns, with the same names behind the ids, written by PostgreSQL itself to nowhere. */
async function bareSeconds(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const start = performance.now();
    await client.query(`COPY (
      SELECT b."name", b."kvkNumber", b."branchNumber", b."street", b."houseNumber", b."postcode", b."city", a."name",
        b."workingPersons", b."website", b."phone", b."email", b."legalForm", b."tags", b."remarks", b."statutoryName",
        b."tradeNames", b."status", u."name", b."isNonMailing", b."isAddressShielded",
        (SELECT string_agg(s."code", '; ' ORDER BY bs."isMain" DESC) FROM business_sectors bs
          JOIN sectors s ON s."id" = bs."sectorId" WHERE bs."businessId" = b."id"),
        (SELECT string_agg(o."name", '; ') FROM memberships m JOIN associations o ON o."id" = m."associationId"
          WHERE m."businessId" = b."id" AND m."endsOn" IS NULL)
      FROM businesses b LEFT JOIN areas a ON a."id" = b."areaId" LEFT JOIN users u ON u."id" = b."accountManagerId"
      WHERE b."archivedAt" IS NULL ORDER BY b."sortName", b."id")
      TO PROGRAM 'cat > /dev/null' (FORMAT csv, DELIMITER ';')`);
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
  }
}
