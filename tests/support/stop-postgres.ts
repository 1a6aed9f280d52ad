import { shared } from './shared-postgres';

export default async function stop(): Promise<void> {
  const { server } = shared;
  shared.server = undefined;
  if (!server) return;
  delete process.env['TEST_DATABASE_SERVER_URL'];
  await server.stop();
}
