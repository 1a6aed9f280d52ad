import { judged, type Figure } from './figure';
import { listCases, type ListCases } from './list-cases';
import type { BenchWorld } from './world';

const TIMES = 20;
const GOAL = 300;

/** Every list of the admin: as it opens, far in, by every column, with every filter and with words; the slowest way counts. */
export async function listFigures({ apiUrl, cookie, databaseUrl }: BenchWorld): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const list of await listCases(databaseUrl)) {
    const { what, value } = await slowestWay(list, { apiUrl, cookie });
    const told = `list of ${list.name}, slowest of ${list.cases.length} ways: ${what}`;
    figures.push(
      judged({ id: `lists.${list.name}`, what: told, unit: 'ms', value, goal: GOAL, better: 'lower' }),
    );
  }
  return figures;
}

type Asker = Pick<BenchWorld, 'apiUrl' | 'cookie'>;

async function slowestWay(
  { query, cases }: ListCases,
  asker: Asker,
): Promise<{ what: string; value: number }> {
  let slowest = { what: '', value: 0 };
  for (const { what, variables } of cases) {
    const times: number[] = [];
    for (let time = 0; time < TIMES + 2; time += 1)
      times.push(await millisecondsFor(asker, { query, variables }));
    // The first ones plan and fetch from disk what the others find in memory.
    const value = times.slice(2).sort((one, other) => one - other)[Math.floor(TIMES * 0.95) - 1] ?? 0;
    if (value > slowest.value) slowest = { what, value };
  }
  return slowest;
}

async function millisecondsFor({ apiUrl, cookie }: Asker, body: object): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { errors?: object[] };
  if (answer.errors) throw new Error(`${JSON.stringify(body)}: ${JSON.stringify(answer.errors)}`);
  return performance.now() - start;
}
