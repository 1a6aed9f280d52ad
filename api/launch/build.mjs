/**
 * Builds what is out of date: the Prisma client, the server's code in dist/ and the admin in dist/admin.
 * `node api/launch/build.mjs [step …] [--always]`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules', '.bin');

/** Node 24 comes as an npm package; where there is none for this computer, the Node that runs us must do. */
export const node24 = () => (existsSync(join(bin, 'node')) ? join(bin, 'node') : process.execPath);

export const environment = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') };

export const serverFolders = ['api', 'jobs', 'newsletters', 'prisma'];

export const swcOptions = [
  ...['--out-dir', 'dist', '--config-file', '.swcrc', '--copy-files', '--ignore', '**/*.mjs', '--quiet'],
];

export const viteOptions = [
  ...['admin', '--config', 'admin/vite.config.ts', '--logLevel', 'warn'],
  ...['--outDir', join(root, 'dist/admin'), '--emptyOutDir'],
];

// Vite announces a future default on every build; nobody who starts Ingang can do anything with that.
export const viteEnvironment = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

const steps = {
  generate: {
    what: 'the database client',
    inputs: ['prisma/schema', 'prisma.config.mjs', 'package-lock.json'],
    stamp: 'prisma/generated/.stamp',
    // Prisma wants to download an engine that generating does not need; naming any program keeps it off the network.
    run: () =>
      tool('prisma/build/index.js', ['generate', '--no-hints'], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      }),
  },
  server: {
    what: 'api and jobs',
    inputs: [...serverFolders, '.swcrc', 'package-lock.json'],
    stamp: 'dist/api/.stamp',
    run: () => compile(serverFolders),
  },
  tests: {
    what: 'the measurements',
    inputs: ['tests', '.swcrc', 'package-lock.json'],
    stamp: 'dist/tests/.stamp',
    run: () => compile(['tests']),
  },
  admin: {
    what: 'the admin',
    inputs: ['admin', 'package-lock.json'],
    stamp: 'dist/.stamp-admin',
    run: () => tool('vite/bin/vite.js', ['build', ...viteOptions], viteEnvironment),
  },
};

/** Runs the steps whose inputs changed since they last succeeded; the name of the one that failed, or undefined. */
export function build(names = ['generate', 'server', 'admin'], { always = false } = {}) {
  for (const name of names) {
    const step = steps[name];
    const now = fingerprint(step.inputs);
    const stamp = join(root, step.stamp);
    if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    rmSync(stamp, { force: true });
    process.stdout.write(`Building ${step.what} …\n`);
    if (step.run() !== 0) return step.what;
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
  return undefined;
}

/** Somebody else writes the output from now on: the next build cannot trust what is there. */
export function distrust(names) {
  for (const name of names) rmSync(join(root, steps[name].stamp), { force: true });
}

function compile(names) {
  const folders = names.filter((name) => existsSync(join(root, name)));
  for (const folder of folders) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  return tool('@swc/cli/bin/swc.js', [...folders, ...swcOptions]);
}

/** Says nothing when all is well. */
function tool(program, args, more = {}) {
  const path = join(root, 'node_modules', program);
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8, env: { ...environment, ...more } };
  const { status, stdout, stderr, error } = spawnSync(node24(), [path, ...args], options);
  if (status !== 0) process.stderr.write(error ? `${error.message}\n` : `${stdout}${stderr}`);
  return status;
}

/** By content: times of files say little after switching branches. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesIn(join(root, input)))
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== '.stamp')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(path, entry.name)));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((name) => name in steps);
  const failed = build(asked.length > 0 ? asked : undefined, { always: process.argv.includes('--always') });
  if (failed) {
    process.stderr.write(`Building ${failed} failed; the messages above say why.\n`);
    process.exitCode = 12;
  }
}
