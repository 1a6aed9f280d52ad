import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, types } from 'pg';
import { Config } from '../config/config';
import { Prisma, PrismaClient } from '../../prisma/generated/client';
import { postgresCodeOf } from './postgres-error';

/** What a query takes: the client itself or an open transaction. */
export type DbClient = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

/** What answers hand-written SQL straight through the driver. */
export interface SqlRunner {
  rows<Row extends object>(query: Prisma.Sql): Promise<Row[]>;
}

/** Serialization failure and deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 4;
const MAX_PREPARED = 200;

/** The one builder of a database client. `pool` serves the few statements that must be as fast as PostgreSQL answers. */
@Injectable()
export class PrismaService extends PrismaClient implements OnModuleDestroy {
  readonly pool: Pool;
  private readonly prepared = new Map<string, string>();

  constructor(config: Config) {
    const pool = new Pool({
      connectionString: config.databaseUrl,
      max: config.databasePoolSize,
      options: '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
    });
    // A dropped idle connection is replaced at the next query; without a listener it would end the process.
    pool.on('error', () => undefined);
    super({ adapter: new PrismaPg(pool) });
    this.pool = pool;
  }

  /**
   * Runs `work` in one READ COMMITTED transaction and repeats it when PostgreSQL breaks a deadlock.
   * Enqueue jobs and call the outside world only after this has returned.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, timeoutMs = 14_000): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.$transaction(work, {
          isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
          timeout: timeoutMs,
          maxWait: 10_000,
        });
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }

  /**
   * Hand-written SQL straight through the driver, at a fraction of the work of `$queryRaw`. Calendar days come as UTC midnights, as
   * Prisma gives them; cast counts to int. `isPrepared` spares PostgreSQL the planning: not for text that is searched for, where the
   * words decide on the plan.
   */
  async rows<Row extends object>(query: Prisma.Sql, { isPrepared = false } = {}): Promise<Row[]> {
    const name = isPrepared ? this.statementName(query.text) : {};
    const { rows } = await this.pool.query<Row>({ ...name, ...statementOf(query) });
    return rows;
  }

  /**
   * Runs hand-written statements in one READ COMMITTED transaction, and repeats it when PostgreSQL breaks a deadlock. For megabytes of
   * values: the client would make three copies of them on their way.
   */
  async sqlTransaction<T>(work: (sql: SqlRunner) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const connection = await this.connection();
      try {
        await connection.rows(Prisma.sql`BEGIN ISOLATION LEVEL READ COMMITTED`);
        const result = await work(connection);
        await connection.rows(Prisma.sql`COMMIT`);
        connection.release();
        return result;
      } catch (error) {
        // Closing it is the one way back that works whatever went wrong.
        connection.release(true);
        if (attempt >= MAX_ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }

  /** A connection for the caller alone, until it is released; `destroy` closes it, and with it everything temporary. */
  async connection(): Promise<SqlRunner & { release(destroy?: boolean): void }> {
    const client = await this.pool.connect();
    // Statements may be asked for before the one ahead of them is done: they wait for their turn here.
    let ahead: Promise<unknown> = Promise.resolve();
    return {
      rows<Row extends object>(query: Prisma.Sql): Promise<Row[]> {
        const asked = ahead.then(async () => (await client.query<Row>(statementOf(query))).rows);
        ahead = asked.catch(() => undefined);
        return asked;
      },
      release: (destroy) => {
        client.release(destroy);
      },
    };
  }

  /** Each connection keeps what it has prepared: so only so many. */
  private statementName(text: string): { name?: string } {
    const known = this.prepared.get(text);
    if (known) return { name: known };
    if (this.prepared.size >= MAX_PREPARED) return {};
    const name = `rows-${this.prepared.size}`;
    this.prepared.set(text, name);
    return { name };
  }

  async onModuleDestroy(): Promise<void> {
    await this.$disconnect();
    await this.pool.end();
  }
}

const DATE_OID = 1082;

function statementOf({ text, values }: Prisma.Sql) {
  return { text, values: [...values], types: { getTypeParser } };
}

function getTypeParser(oid: number, format?: string): (text: string) => unknown {
  if (oid === DATE_OID) return (day) => new Date(`${day}T00:00:00Z`);
  return types.getTypeParser(oid, format as 'text') as (text: string) => unknown;
}

function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(postgresCodeOf(error) ?? '');
}
