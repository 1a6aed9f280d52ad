import { SystemClock } from '../../api/config/clock';
import { Config } from '../../api/config/config';
import { migrate } from '../../api/database/migrations';
import { PrismaService } from '../../api/database/prisma.service';
import { DuplicateScanner } from '../../api/duplicates/duplicate-scanner.service';
import { accuracyOf, labelledPeople, savePeople } from '../support/labelled-people';
import { judged, type Figure } from './figure';
import type { BenchWorld } from './world';

const CONTACTS = 250_000;

/** The search for duplicates among people of whom is known who stands there twice, in a database of their own. */
export async function dedupeFigures(world: Pick<BenchWorld, 'databaseUrl'>): Promise<Figure[]> {
  const url = new URL(world.databaseUrl);
  url.pathname = '/ingang_dedupe';
  await migrate(url.toString());
  const prisma = new PrismaService(
    new Config({ DATABASE_URL: url.toString(), INGANG_SECRET: 'bench-secret-bench-secret-bench-secret' }),
  );
  try {
    const labelled = labelledPeople(CONTACTS);
    await savePeople(prisma, labelled);
    await prisma.$executeRaw`ANALYZE`;
    const { id } = await prisma.duplicateScan.create({ data: {} });
    const start = performance.now();
    await new DuplicateScanner(prisma, new SystemClock()).run(id);
    const seconds = (performance.now() - start) / 1000;
    const { precision, recall } = await accuracyOf(prisma, labelled);
    const what = `${labelled.people.length} contacts searched`;
    return [
      judged({ id: 'dedupe.250k', what, unit: 's', value: seconds, goal: 60, better: 'lower' }),
      judged({
        id: 'dedupe.precision',
        what: 'pairs found that are right',
        unit: '',
        value: precision,
        goal: 0.95,
        better: 'higher',
      }),
      judged({
        id: 'dedupe.recall',
        what: 'right pairs that were found',
        unit: '',
        value: recall,
        goal: 0.82,
        better: 'higher',
      }),
    ];
  } finally {
    await prisma.onModuleDestroy();
  }
}
