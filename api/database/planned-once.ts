import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import { Config } from '../config/config';
import type { Prisma } from '../../prisma/generated/client';

const MOST_CONNECTIONS = 4;
const MOST_STATEMENTS = 100;

/**
 * For large statements asked with every keystroke, which take PostgreSQL longer to plan than to run: a few connections
 * that plan a statement once, whatever its values. Write such a statement so that every plan of it is bounded.
 */
@Injectable()
export class PlannedOnce implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly names = new Map<string, string>();

  constructor(config: Config) {
    this.pool = new Pool({
      connectionString: config.databaseUrl,
      max: Math.min(MOST_CONNECTIONS, config.databasePoolSize),
      options: '-c plan_cache_mode=force_generic_plan -c statement_timeout=5000',
    });
    // A dropped idle connection is replaced at the next query; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async read<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
    const name = this.nameOf(text);
    const { rows } = await this.pool.query<Row>({ ...(name ? { name } : {}), text, values });
    return rows;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  /** Every connection keeps what it has planned, so there must be an end to it. */
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= MOST_STATEMENTS) return known;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    this.names.set(text, name);
    return name;
  }
}
