import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { apiFigures } from './api-figures';
import { dashboardFigures } from './dashboard-figures';
import { dedupeFigures } from './dedupe-figures';
import { exportFigures } from './export-figures';
import { judged, printFigures, type Figure } from './figure';
import { searchFigures } from './search-figures';
import { importFigures } from './import-figures';
import { memoryFigures } from './memory-figures';
import { pageFigures } from './page-figures';
import { listFigures } from './list-figures';
import { segmentFigures } from './segment-figures';
import { startFigures } from './start-figures';
import { timelineFigures } from './timeline-figures';
import { openWorld, type BenchWorld } from './world';

const GROUPS: Readonly<Record<string, (world: BenchWorld) => Promise<Figure[]> | Figure[]>> = {
  memory: memoryFigures,
  api: apiFigures,
  segment: segmentFigures,
  dedupe: dedupeFigures,
  search: searchFigures,
  lists: listFigures,
  timeline: timelineFigures,
  dashboard: dashboardFigures,
  page: pageFigures,
  start: startFigures,
  export: exportFigures,
  import: importFigures,
};

/** `npm run bench [-- --only api,memory --businesses 200000 --rounds 3 --seconds 5 --json FILE]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(GROUPS).join(',') },
      businesses: { type: 'string', default: '200000' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      json: { type: 'string' },
    },
  });
  const world = await openWorld({
    businesses: Number(values.businesses),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
  });
  try {
    const figures: Figure[] = [
      judged({
        id: 'seed',
        what: `seed of ${values.businesses} businesses`,
        unit: 's',
        value: world.seedSeconds,
        goal: 180,
        better: 'lower',
      }),
    ];
    printFigures(figures);
    for (const name of values.only.split(',')) {
      const measure = GROUPS[name];
      if (!measure)
        throw new Error(`There is no group "${name}": choose from ${Object.keys(GROUPS).join(', ')}`);
      const measured = await measure(world);
      figures.push(...measured);
      // At once: what comes later may fail or be stopped.
      printFigures(measured);
    }
    const machine = {
      cpus: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    };
    if (values.json)
      writeFileSync(values.json, JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2));
  } finally {
    await world.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
