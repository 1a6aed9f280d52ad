import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf } from './process-identity';
import { projectRoot } from '../config/project-root';
import { diskRefusal, Refusal } from './refusal';

/** Who works in the data folder now. Written with mode 0600, because the database address holds a password. */
export interface Running {
  pid: number;
  birth: string;
  state: 'running' | 'stopping';
  databaseUrl?: string;
}

export function dataFolder(): string {
  return resolve(projectRoot(), process.env['INGANG_DATA_DIR'] ?? '.ingang');
}

/** Makes the folder and proves that we can write in it. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    // As root, PostgreSQL runs as another user, who must pass through here to its own folder but may not look around.
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    const probe = join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw diskRefusal(error, folder);
  }
}

/** Reads a generated secret, or makes it once. */
export function secretFile(folder: string, name: string): string {
  const path = join(folder, name);
  const known = readIfPresent(path)?.trim();
  if (known) return known;
  const secret = randomBytes(32).toString('base64url');
  writeWhole(path, secret + '\n', folder);
  return secret;
}

const runningFile = 'running.json';

/** The live process that holds the folder, if any. */
export function whoRuns(folder: string): Running | undefined {
  const text = readIfPresent(join(folder, runningFile));
  if (text === undefined) return undefined;
  try {
    const running = JSON.parse(text) as Running;
    return birthOf(running.pid) === running.birth ? running : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the folder for this process. A process that is already stopping is waited for. */
export async function holdFolder(folder: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const other = whoRuns(folder);
    if (!other || other.pid === process.pid) break;
    if (other.state === 'running' || performance.now() > deadline) throw alreadyRunning(folder, other);
    await pause(100);
  }
  noteRunning(folder, { state: 'running' });
}

/** Updates what others may know about this process. */
export function noteRunning(folder: string, news: Pick<Running, 'state' | 'databaseUrl'>): void {
  const running: Running = { pid: process.pid, birth: birthOf(process.pid) ?? '', ...news };
  writeWhole(join(folder, runningFile), JSON.stringify(running), folder);
}

export function letGoOfFolder(folder: string): void {
  if (whoRuns(folder)?.pid === process.pid) rmSync(join(folder, runningFile), { force: true });
}

export function alreadyRunning(folder: string, other: Running): Refusal {
  return new Refusal(
    'alreadyRunning',
    `Ingang already runs on the data folder ${folder} (process ${other.pid}): stop it first, or set INGANG_DATA_DIR to another folder.`,
  );
}

/** Complete or not at all: a power cut in the middle must not leave half a secret. */
function writeWhole(path: string, content: string, folder: string): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, content, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } catch (error) {
    throw diskRefusal(error, folder);
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
