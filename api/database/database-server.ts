import { Client } from 'pg';
import { DatabaseUnusable } from './database-unusable';

/** Connects, or says in one sentence why that fails. The password never becomes part of that sentence. */
export async function connect(url: string): Promise<Client> {
  const { name, place } = parse(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection lost later would end the process with a stack.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explained(error, name, place);
  }
}

/** Makes the database that the address names when it is not there yet; true when it was made. */
export async function createDatabase(url: string): Promise<boolean> {
  try {
    await (await connect(url)).end();
    return false;
  } catch (error) {
    if (causeCode(error) !== '3D000') throw error;
  }
  const { name } = parse(url);
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = await connect(maintenance.href);
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`);
    return true;
  } catch (error) {
    // Another process may have made it between our look and our attempt; at the same moment it is the index that says so.
    if (['42P04', '23505'].includes((error as { code?: string }).code ?? '')) return false;
    throw new DatabaseUnusable(
      'databaseUnreachable',
      `The database "${name}" of DATABASE_URL does not exist and cannot be made: ${(error as Error).message}.`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

function parse(url: string): { name: string; place: string } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const name = decodeURIComponent(parsed?.pathname.slice(1) ?? '');
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || name === '') {
    throw new DatabaseUnusable(
      'databaseUnreachable',
      'DATABASE_URL is not an address of a PostgreSQL database: write postgresql://user:password@host:5432/name.',
    );
  }
  return { name, place: parsed.host || 'this computer' };
}

function explained(error: unknown, name: string, place: string): DatabaseUnusable {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ECONNREFUSED: `Nothing answers at ${place}: check the host and the port in DATABASE_URL, and whether PostgreSQL runs there.`,
    ENOTFOUND: `The host of DATABASE_URL, ${place}, is not known on this network.`,
    EAI_AGAIN: `The host of DATABASE_URL, ${place}, is not known on this network.`,
    '28P01': `The database server at ${place} does not accept the user name and password in DATABASE_URL.`,
    '28000': `The database server at ${place} does not let the user in DATABASE_URL in: ${message}.`,
    '3D000': `The database server at ${place} has no database "${name}".`,
    '42501': `The user in DATABASE_URL may not connect to the database "${name}" at ${place}.`,
    '53300': `The database server at ${place} has no connections left.`,
  };
  const sentence =
    known[code] ?? `The database of DATABASE_URL at ${place} cannot be reached: ${message || code}.`;
  return new DatabaseUnusable('databaseUnreachable', sentence, { cause: error });
}

function causeCode(error: unknown): string | undefined {
  return ((error as Error).cause as { code?: string } | undefined)?.code;
}
