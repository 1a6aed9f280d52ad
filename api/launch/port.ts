import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { alreadyRunning, whoRuns } from './data-folder';
import { Refusal } from './refusal';

export function portNumber(text: string | undefined): number {
  const port = Number(text ?? 4000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Refusal('usage', `PORT must be a number from 1 to 65535, and it is "${text}".`);
}

/**
 * Refuses in one sentence when the port cannot be used. What an earlier start left behind on it (killed hard, or
 * stopping right now) is given the time to go.
 */
export async function refuseTakenPort(port: number, host: string, dataDir: string): Promise<void> {
  const leftBehind = existsSync(join(dataDir, 'running.json'));
  const begun = performance.now();
  for (;;) {
    const problem = await tryListen(port, host);
    if (problem === undefined) return;
    if (problem !== 'EADDRINUSE') throw unusable(port, problem);
    const other = whoRuns(dataDir);
    const patience = !leftBehind ? 0 : other?.state === 'running' ? 1_500 : 15_000;
    if (performance.now() - begun > patience) {
      if (other) throw alreadyRunning(dataDir, other);
      throw new Refusal(
        'port',
        `Port ${port} is in use by another program: stop that, or start Ingang with PORT=${port + 1}.`,
      );
    }
    await pause(100);
  }
}

function unusable(port: number, code: string): Refusal {
  if (code === 'EACCES')
    return new Refusal('port', `This user may not open port ${port}: choose a PORT from 1024 up.`);
  return new Refusal('port', `Port ${port} cannot be opened on the address in HOST (${code}).`);
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
