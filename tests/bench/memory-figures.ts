import { setTimeout as wait } from 'node:timers/promises';
import { judged, type Figure } from './figure';
import type { BenchWorld } from './world';

/** Long enough for a program that has just started to come to rest. */
const REST_SECONDS = 30;

/** What the programs hold in memory when nobody asks anything. */
export async function memoryFigures({ api, jobs }: BenchWorld): Promise<Figure[]> {
  await wait(REST_SECONDS * 1_000);
  const atRest = (id: string, value: number, goal: number) =>
    judged({ id: `memory.idle.${id}`, what: `${id} at rest`, unit: 'MB', value, goal, better: 'lower' });
  return [atRest('api', api.megabytes(), 200), atRest('jobs', jobs.megabytes(), 150)];
}
