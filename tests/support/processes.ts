import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../api/config/project-root';
import { nodeFlags } from '../../api/launch/node-flags';

/** One of our programs as a real process, compiled as in production. */
export interface RunningProcess {
  name: string;
  child: ChildProcess;
  /** Highest resident memory so far, in megabytes. */
  peakMegabytes(): number;
  /** Resident memory now, in megabytes. */
  megabytes(): number;
  /** Everything it wrote to its log. */
  log(): string;
  stop(): Promise<void>;
}

export function startProcess(
  name: string,
  script: string,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
): RunningProcess {
  const child = spawn(process.execPath, [...nodeFlags(name), join(projectRoot(), 'dist', script), ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const written: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
  return {
    name,
    child,
    peakMegabytes: () => memoryOf(child, 'VmHWM'),
    megabytes: () => memoryOf(child, 'VmRSS'),
    log: () => Buffer.concat(written).toString('utf8'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function memoryOf(child: ChildProcess, field: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until the answer is there. @throws when it is not there in time */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 60): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${seconds} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the api answers that it is ready. */
export function ready(url: string): Promise<true> {
  return until('the api to be ready', async () =>
    (await fetch(`${url}/health/ready`)).ok ? (true as const) : undefined,
  );
}
