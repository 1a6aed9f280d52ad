import type { Prisma } from '../../../prisma/generated/client';
import type { SqlRunner, Transaction } from '../../../api/database/prisma.service';
import { ImportApplier } from '../../../api/imports/import-applier.service';
import { ImportChecker } from '../../../api/imports/import-checker.service';
import { ImportSteps } from '../../../api/imports/import-steps.service';
import { beforeEachFreshDesk, type FreshDesk } from './import-client';

let { api, actor, desk } = {} as FreshDesk;
beforeEachFreshDesk('ACCOUNT_MANAGER', (fresh) => ({ api, actor, desk } = fresh));
afterEach(() => jest.restoreAllMocks());

jest.setTimeout(60_000);

const ROWS = 1_100;

/** Without numbers, so that no index of the database stops a second business of the same name. */
const LIST = ['Bedrijf;Plaats', ...Array.from({ length: ROWS }, (_, place) => `Zaak ${place};Hoorn`)].join(
  '\n',
);

/** Lets two come as far as this before either goes on; who comes later goes on at once. */
function meetingPoint(): () => Promise<void> {
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  return async () => {
    here += 1;
    if (here === 2) open();
    await both;
  };
}

const isRefused = ({ status }: PromiseSettledResult<unknown>): boolean => status === 'rejected';

/** Statements as they are, but for one that `guard` recognises: that goes as `instead` has it. */
function without(guard: string, sql: SqlRunner, instead: (query: Prisma.Sql) => Promise<unknown>): SqlRunner {
  return {
    ...sql,
    rows: <Row extends object>(query: Prisma.Sql) =>
      query.sql.includes(guard) ? (instead(query) as Promise<Row[]>) : sql.rows<Row>(query),
  };
}

describe('two checks of one list at the same moment', () => {
  const checkTwice = async (): Promise<{ id: string; outcomes: PromiseSettledResult<void>[] }> => {
    const { id } = await desk.upload(LIST);
    await api.get(ImportSteps).check(actor, id);
    const checker = api.get(ImportChecker);
    return { id, outcomes: await Promise.allSettled([checker.run(id), checker.run(id)]) };
  };

  it('come one after the other: the second finds nothing left to do', async () => {
    const { id, outcomes } = await checkTwice();
    expect(outcomes.some(isRefused)).toBe(false);
    expect(await desk.get(id)).toMatchObject({
      status: 'CHECKED',
      totalRows: ROWS,
      counts: { newBusinesses: ROWS },
    });
    expect(await api.prisma.importRow.count({ where: { importId: id } })).toBe(ROWS);
  });

  it('negative control: run into each other without the lock', async () => {
    const meet = meetingPoint();
    const connect = api.prisma.connection.bind(api.prisma);
    jest.spyOn(api.prisma, 'connection').mockImplementation(async () => {
      const connection = await connect();
      const unguarded = without('pg_advisory_lock', connection, async () => {
        await meet();
        return [];
      });
      return {
        ...unguarded,
        release: (destroy) => {
          connection.release(destroy);
        },
      };
    });
    const { outcomes } = await checkTwice();
    expect(outcomes.some(isRefused)).toBe(true);
  });
});

describe('two runs of one list at the same moment', () => {
  const runTwice = async (): Promise<number> => {
    const id = await desk.checked(LIST);
    await api.get(ImportSteps).apply(actor, id);
    const applier = api.get(ImportApplier);
    await Promise.allSettled([applier.run(id), applier.run(id)]);
    return api.prisma.business.count();
  };

  it('write every row once', async () => {
    expect(await runTwice()).toBe(ROWS);
  });

  it('negative control: write rows twice without the lock on the list', async () => {
    const meet = meetingPoint();
    const transaction = api.prisma.sqlTransaction.bind(api.prisma);
    const unlocked = (sql: SqlRunner) =>
      without('FOR UPDATE OF i', sql, async (query) => {
        const text = query.strings.map((part) => part.replace('FOR UPDATE OF i', ''));
        const found = await sql.rows(new (query.constructor as typeof Prisma.Sql)(text, query.values));
        await meet();
        return found;
      });
    jest
      .spyOn(api.prisma, 'sqlTransaction')
      .mockImplementation((work) => transaction((sql) => work(unlocked(sql))));
    expect(await runTwice()).toBeGreaterThan(ROWS);
  });
});

describe('two people who start one list at the same moment', () => {
  const startTwice = async (before: () => void = () => undefined) => {
    const id = await desk.checked(LIST);
    before();
    const steps = api.get(ImportSteps);
    const outcomes = await Promise.allSettled([steps.apply(actor, id), steps.apply(actor, id)]);
    return { outcomes, started: await api.prisma.auditEntry.count({ where: { action: 'import.applied' } }) };
  };

  it('start it once; the other is told that it runs', async () => {
    const { outcomes, started } = await startTwice();
    expect(outcomes.filter(isRefused)).toMatchObject([{ reason: { code: 'NOT_ALLOWED_IN_STATE' } }]);
    expect(started).toBe(1);
  });

  it('negative control: both start it without the lock', async () => {
    const meet = meetingPoint();
    const transaction = api.prisma.transaction.bind(api.prisma);
    const unlocked = (tx: Transaction) =>
      replacing(tx, {
        $queryRaw: () => Promise.resolve([]),
        import: replacing(tx.import, {
          findUnique: async (args: Prisma.ImportFindUniqueArgs) => {
            const found = await tx.import.findUnique(args);
            await meet();
            return found;
          },
        }),
      });
    const { outcomes, started } = await startTwice(() => {
      jest
        .spyOn(api.prisma, 'transaction')
        .mockImplementation((work) => transaction((tx) => work(unlocked(tx))));
    });
    expect(outcomes.some(isRefused)).toBe(false);
    expect(started).toBe(2);
  });
});

/** The same object with some of its members exchanged. */
function replacing<Whole extends object>(whole: Whole, members: Record<string, unknown>): Whole {
  return new Proxy(whole, {
    get: (target, name): unknown => (typeof name === 'string' && members[name]) || Reflect.get(target, name),
  });
}
