import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase } from '../../api/database/database-server';
import type { ScratchProject } from './scratch-project';

/** The database that the running Ingang of this project says it uses. */
export function databaseOf(project: ScratchProject): string {
  return (JSON.parse(project.read('.ingang/running.json')) as { databaseUrl: string }).databaseUrl;
}

/** The processes that belong to this project, wherever they hang in the tree: number and command. */
export function processesOf(project: ScratchProject): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(project.folder) && !line.includes('/bin/sh -c'));
}

/** Waits until what should happen soon has happened. */
export async function soon(what: string, happened: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await happened())) {
    if (performance.now() > deadline) throw new Error(`Not in ten seconds: ${what}`);
    await pause(20);
  }
}

export async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database on the server of the tests: an Ingang that is given one starts without PostgreSQL of its own. */
export async function databaseOfTests(name: string): Promise<string> {
  const url = new URL(process.env['TEST_DATABASE_SERVER_URL'] ?? '');
  url.pathname = `/${name}_${process.pid}`;
  await createDatabase(url.href);
  return url.href;
}
