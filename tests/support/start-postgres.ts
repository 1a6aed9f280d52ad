import { startPostgres } from '../../api/launch/embedded-postgres';
import { shared } from './shared-postgres';

/**
 * One throw-away cluster per jest run, for all projects together. Set TEST_DATABASE_SERVER_URL to use a server of
 * your own; its user must be allowed to create databases.
 */
export default async function start(): Promise<void> {
  if (process.env['TEST_DATABASE_SERVER_URL']) return;
  const server = await startPostgres({ durable: false, database: 'postgres' });
  shared.server = server;
  process.env['TEST_DATABASE_SERVER_URL'] = server.url;
}
