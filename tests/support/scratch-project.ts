import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { projectRoot } from '../../api/config/project-root';

const root = projectRoot();

const api = `
  const { createServer } = require('node:http');
  const server = createServer((request, response) => response.end('ok'));
  server.listen(Number(process.env.PORT), '127.0.0.1');
  process.on('SIGTERM', () => { server.close(() => process.exit(0)); server.closeAllConnections(); });
`;

const jobs = `
  const timer = setInterval(() => undefined, 60_000);
  process.on('SIGTERM', () => clearInterval(timer));
`;

const migration = `
  CREATE EXTENSION IF NOT EXISTS citext;
  CREATE TABLE users (id integer PRIMARY KEY, email citext);
`;

/** The real launcher around an api and jobs that do nothing but live, in a folder of its own. */
export class ScratchProject {
  readonly folder: string;
  readonly port: number;
  private readonly started: ChildProcess[] = [];

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
  }

  static async make(mode = 0o755): Promise<ScratchProject> {
    const folder = mkdtempSync(join(tmpdir(), 'ingang-launch-'));
    chmodSync(folder, mode);
    const project = new ScratchProject(folder, await freePort());
    project.write('package.json', '{ "name": "ingang" }');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    cpSync(join(root, '.swcrc'), join(folder, '.swcrc'));
    for (const part of ['api/launch', 'api/database', 'api/config']) project.compile(part);
    project.write('dist/api/main.js', api);
    project.write('dist/jobs/main.js', jobs);
    project.write('prisma/migrations/20260101000000_start/migration.sql', migration);
    return project;
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Starts the launcher as `npm start` does. */
  start(env: NodeJS.ProcessEnv = {}): Started {
    const launcher = join(this.folder, 'dist/api/launch/start.js');
    const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(this.port) };
    const child = spawn(process.execPath, [launcher], { cwd: this.folder, env: { ...clean, ...env } });
    this.started.push(child);
    return new Started(child);
  }

  async remove(): Promise<void> {
    for (const child of this.started) {
      if (hasEnded(child)) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private compile(part: string): void {
    for (const file of readdirSync(join(root, part)).filter((name) => name.endsWith('.ts'))) {
      const { code } = transformFileSync(join(root, part, file), {
        configFile: join(root, '.swcrc'),
        sourceMaps: false,
      });
      this.write(join('dist', part, file.replace(/\.ts$/, '.js')), code);
    }
  }
}

/** A started launcher and what it says. */
export class Started {
  private said = '';
  private readonly end: Promise<number | null>;

  constructor(readonly child: ChildProcess) {
    const { stdout, stderr } = child;
    for (const stream of [stdout, stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString('utf8')));
    this.end = once(child, 'close').then(([code]) => code as number | null);
  }

  get output(): string {
    return this.said;
  }

  get hasEnded(): boolean {
    return hasEnded(this.child);
  }

  /** Resolves when the address is printed; rejects when it ends before that. */
  async ready(): Promise<void> {
    const spoken = new Promise<void>((resolve) => {
      const look = (): void => void (this.said.includes('Ingang is ready') && resolve());
      this.child.stdout?.on('data', look);
      look();
    });
    const ended = this.end.then((code) => {
      throw new Error(`Ended with ${code} before it was ready:\n${this.said}`);
    });
    await Promise.race([spoken, ended]);
  }

  async exit(): Promise<{ code: number | null; output: string }> {
    return { code: await this.end, output: this.said };
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
