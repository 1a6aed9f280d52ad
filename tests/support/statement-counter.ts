import { Client } from 'pg';

const driver = Client.prototype as unknown as Record<'query', (this: void, ...args: unknown[]) => unknown>;

/** How many statements this process sends to PostgreSQL while `work` runs. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query } = driver;
  let count = 0;
  driver.query = function (this: unknown, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  };
  try {
    await work();
  } finally {
    driver.query = query;
  }
  return count;
}
