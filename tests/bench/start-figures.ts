import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../api/config/project-root';
import { freePort, until } from '../support/processes';
import { judged, type Figure } from './figure';

/** `npm start` a second time: from the command to the first answered question. */
export async function startFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-start-'));
  try {
    await secondsToAnswer(folder);
    return [
      judged({
        id: 'start.warm',
        what: 'npm start, second time, to the first answer',
        unit: 's',
        value: await secondsToAnswer(folder),
        goal: 5,
        better: 'lower',
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsToAnswer(folder: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [join(projectRoot(), 'api/launch/bootstrap.mjs'), 'start'], {
    cwd: projectRoot(),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      INGANG_DATA_DIR: folder,
    },
    stdio: 'ignore',
  });
  try {
    await until('the first answer', () => answered(`http://localhost:${port}/graphql`), 180);
    return (performance.now() - start) / 1000;
  } finally {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
}

async function answered(url: string): Promise<true | undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  return response.ok ? true : undefined;
}
