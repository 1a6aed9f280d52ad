import { parseArgs } from 'node:util';
import { PrismaService } from '../../api/database/prisma.service';
import { seedBase, seedBusinesses, type DemoBase } from './demo-base';
import { seedMeetings } from './demo-meetings';
import { seedOutreach } from './demo-outreach';
import { placeInThePast } from './demo-past';
import { seedRegister } from './demo-register';
import { seedRelations } from './demo-relations';
import { seedSegments } from './demo-segments';
import { Dice } from './dice';
import { seedLargeMunicipality } from './large-municipality';
import { openServices, type Services } from './services';

const DEMO_BUSINESSES = 600;

/** `npm run seed` makes the demo municipality; `npm run seed -- --businesses 200000` the same at scale. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { businesses: { type: 'string' } } });
  const businesses = values.businesses === undefined ? DEMO_BUSINESSES : Number(values.businesses);
  if (!Number.isInteger(businesses) || businesses < 1)
    throw new Error('--businesses must be a whole number above 0.');

  const services = await openServices();
  try {
    const prisma = services.get(PrismaService);
    if ((await prisma.user.count()) > 0)
      throw new Error('This database is not empty: the demo municipality is made only once.');
    const base = await seedBase(services);
    if (businesses > 5_000) await seedLargeMunicipality(prisma.pool, { businesses });
    else await seedDemo(services, base, businesses);
  } finally {
    await services.close();
  }
}

async function seedDemo(services: Services, base: DemoBase, count: number): Promise<void> {
  const dice = new Dice(1814);
  const businesses = await seedBusinesses(services, base, dice, count);
  const { people } = await seedRelations(services, base, dice, businesses);
  await seedMeetings(services, base, dice, businesses, people);
  await seedOutreach(services, base, dice, people);
  await seedSegments(services, base);
  await seedRegister(services, base);
  await placeInThePast(services);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
