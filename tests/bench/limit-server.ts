import { createServer } from 'node:http';
import { Pool } from 'pg';
import { LIMIT_STATEMENTS } from './questions';

/**
 * What the machine can do at best: node:http, one hand-written statement per question, PostgreSQL's own JSON passed
 * through. No sign-in, no rights, no GraphQL; the writing question includes its audit entry.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

createServer((request, response) => {
  const name = (request.url ?? '/').slice(1);
  const statement = LIMIT_STATEMENTS[name];
  let body = '';
  request.on('data', (part) => (body += String(part)));
  request.on('end', () => {
    if (!statement) return response.writeHead(404).end();
    const values = body === '' ? [] : (JSON.parse(body) as unknown[]);
    pool.query<{ json: string }>({ name, text: statement, values }).then(
      ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.json),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
    return undefined;
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
