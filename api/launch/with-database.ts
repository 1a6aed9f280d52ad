import { migrate } from '../database/migrations';
import { dataFolder, secretFile, openDataFolder, whoRuns } from './data-folder';
import { startPostgres } from './embedded-postgres';

/**
 * Gives some work the address of a migrated database: DATABASE_URL, else that of the Ingang that runs on our data
 * folder now, else an embedded PostgreSQL that runs for as long as the work takes.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'] ?? whoRuns(dataFolder())?.databaseUrl;
  if (given !== undefined) {
    await migrate(given);
    return work(given);
  }
  const postgres = await startPostgres({ dataDir: dataFolder() });
  try {
    await migrate(postgres.url);
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

/** Signs links and sessions: from the environment where several machines share one installation, else made once. */
export function installationSecret(): string {
  const given = process.env['INGANG_SECRET'];
  if (given) return given;
  openDataFolder(dataFolder());
  return secretFile(dataFolder(), 'secret');
}
