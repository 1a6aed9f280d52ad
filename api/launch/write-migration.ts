import { unwrittenChanges, writeMigration } from '../database/migrations';
import { runCommand } from './command';
import { startPostgres } from './embedded-postgres';
import { Refusal } from './refusal';

/**
 * `npm run db:migration -- <name>` writes the changes of prisma/schema since the last migration as SQL;
 * `--empty` writes the file even without changes (for checks and functions, which the schema cannot say);
 * `--check` only says whether a migration is missing.
 */
runCommand(async () => {
  const args = process.argv.slice(2);
  const title = args.find((arg) => !arg.startsWith('--'));
  const checking = args.includes('--check');
  if (title === undefined && !checking)
    throw new Refusal('usage', 'Give the migration a name: npm run db:migration -- add-opening-hours');
  // The engine wants a server to talk to, although it compares two texts.
  const server = await startPostgres({ durable: false, database: 'postgres' });
  try {
    if (checking || title === undefined) return await check(server.url);
    const name = await writeMigration(server.url, title, new Date(), undefined, args.includes('--empty'));
    console.log(
      name
        ? `Wrote prisma/migrations/${name}/migration.sql: read it, complete it, commit it.`
        : 'The schema has not changed since the last migration.',
    );
    return 0;
  } finally {
    await server.stop();
  }
});

async function check(url: string): Promise<number> {
  const sql = await unwrittenChanges(url);
  if (sql === '') return 0;
  console.error(`prisma/schema has changes without a migration (npm run db:migration -- <name>):\n${sql}`);
  return 1;
}
