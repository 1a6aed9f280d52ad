import { PrismaService, type Transaction } from '../../../api/database/prisma.service';
import { createTestDatabase } from '../../support/database';
import { testConfig } from '../../support/test-api';

let prisma: PrismaService;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  prisma = new PrismaService(testConfig(database.url));
});
afterAll(async () => {
  await prisma.onModuleDestroy();
  await drop();
});

type Write = (tx: Transaction, id: string) => Promise<unknown>;
const WRITES: [string, Write][] = [
  ['the client', (tx, id) => tx.area.update({ where: { id }, data: { version: { increment: 1 } } })],
  ['SQL', (tx, id) => tx.$executeRaw`UPDATE areas SET "version" = "version" + 1 WHERE "id" = ${id}::uuid`],
];

describe('two who wait for each other', () => {
  it.each(WRITES)('both come to their end, writing with %s', async (means, write) => {
    const areas = await prisma.area.createManyAndReturn({
      data: ['Noord', 'Zuid'].map((name) => ({ name: `${name} ${means}`, kind: 'CORE' as const })),
    });
    const [one = '', two = ''] = areas.map(({ id }) => id);
    let attempts = 0;
    const bothHold = meetingOf(2);
    const crosswise = (first: string, second: string) =>
      prisma.transaction(async (tx) => {
        attempts += 1;
        await write(tx, first);
        await bothHold();
        await write(tx, second);
      });
    await Promise.all([crosswise(one, two), crosswise(two, one)]);
    expect(attempts).toBe(3);
    const after = await prisma.area.findMany({ where: { id: { in: [one, two] } } });
    expect(after.map(({ version }) => version)).toEqual([3, 3]);
  });
});

/** Whoever comes waits until so many have come. */
function meetingOf(size: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  let come = 0;
  return () => {
    come += 1;
    if (come >= size) open();
    return all;
  };
}
