/**
 * What every npm script starts with. Uses only what Node 20 brings, because on a fresh clone nothing else is there:
 * installs the packages when they are missing or changed, builds what changed, and hands over to Node 24, which is one
 * of those packages. Exit codes: api/launch/refusal.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  build,
  distrust,
  environment,
  node24,
  root,
  serverFolders,
  swcOptions,
  viteEnvironment,
  viteOptions,
} from './build.mjs';

const server = ['generate', 'server'];
const launch = (name) => join(root, 'dist/api/launch', `${name}.js`);
const tests = (name) => join(root, 'dist/tests', name);

/** What each task needs built, and the program that does it. */
const tasks = {
  start: { needs: [...server, 'admin'], run: (args) => handOver([launch('start'), ...args]) },
  dev: { needs: [...server, 'admin'], run: (args) => watch(args) },
  test: { needs: [...server, 'admin', 'tests'], run: (args) => test(args) },
  check: { needs: server, run: () => handOver([join(root, 'api/launch/check.mjs')]) },
  migrate: { needs: server, run: () => handOver([launch('run')]) },
  seed: {
    needs: server,
    run: (args) => handOver([launch('run'), join(root, 'dist/prisma/seed/index.js'), ...args]),
  },
  import: {
    needs: server,
    run: (args) => handOver([launch('run'), join(root, 'dist/api/imports/command.js'), ...args]),
  },
  administrator: {
    needs: server,
    run: (args) => handOver([launch('run'), join(root, 'dist/api/users/command.js'), ...args]),
  },
  bench: { needs: [...server, 'admin', 'tests'], run: (args) => handOver([tests('bench/main.js'), ...args]) },
  rehearse: {
    needs: [...server, 'admin', 'tests'],
    run: (args) => handOver([tests('rehearsal/main.js'), ...args]),
  },
  install: { needs: [], run: () => 0 },
};

function refuse(code, sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  refuse(
    10,
    `Ingang needs Node 20.19 or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  );
}

function refuseReadOnly() {
  try {
    accessSync(root, constants.W_OK);
    const probe = join(root, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    refuse(
      13,
      `Ingang cannot write in its own folder ${root} (${error.code}): make it writable for this user.`,
    );
  }
}

const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.ingang-lock');

function install() {
  // Shared by several work trees: whoever made the link installs there.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const now = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (now === wanted) return;
  if (!isInstalled()) npmCi();
  writeFileSync(stamp, wanted);
}

/** Whether npm itself, run by hand, already installed exactly what the lock file says. */
function isInstalled() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

function npmCi() {
  refuseReadOnly();
  process.stdout.write('Installing the packages, which takes a minute or two the first time …\n');
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const args = [...before, 'ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // Also the tools that build: with NODE_ENV=production npm would leave them out.
  const env = { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_include: 'dev' };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status === 0) return;
  refuse(11, `Installing the packages failed: ${npmReason(error, `${stdout}${stderr}`)}`);
}

function npmReason(error, output) {
  if (error) return `npm could not be started (${error.code ?? error.message}).`;
  const lines = output.split('\n').map((line) => /^npm (?:error|ERR!) (.+)/.exec(line)?.[1]?.trim() ?? '');
  const code = lines.find((line) => line.startsWith('code '))?.slice(5);
  const said = lines.find(
    (line) => line !== '' && !/^(code|errno|syscall|path|request to .* failed$) ?/.test(line),
  );
  if (code === 'ENOSPC') return 'the disk is full.';
  const advice = /^E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|NETUNREACH)/.test(code ?? '')
    ? ' Is the npm registry within reach?'
    : '';
  return `${said ?? 'npm did not say why'}${code ? ` (${code})` : ''}.${advice}`;
}

function refuseNoNode24() {
  if (node24() !== process.execPath || Number(process.versions.node.split('.')[0]) >= 24) return;
  refuse(
    10,
    `Ingang brings Node 24 for Linux on x64 and arm64, not for ${process.platform} ${process.arch}: install Node 24 from nodejs.org and try again.`,
  );
}

/** Runs a program under Node 24 and ends as it ends. */
function handOver(args, { command = node24(), env = environment } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    watchNpm(() => pass('SIGTERM'));
    child.once('error', (error) => {
      process.stderr.write(`${command} could not be started (${error.code}).\n`);
      resolve(10);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Killed hard, npm cannot tell us; but then we, or the shell that npm put between us, have another parent. */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const shell = parentOf(parent);
  const npm = shell?.isShell ? shell.parent : undefined;
  const look = () => {
    if (process.ppid !== parent || (npm && parentOf(parent)?.parent !== npm)) gone();
  };
  setInterval(look, 250).unref();
}

/** Only on Linux; elsewhere nobody looks further than the shell. */
function parentOf(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { isShell: /^(da|ba|a|k|z)?sh$/.test(name), parent: Number(parent) };
  } catch {
    return undefined;
  }
}

async function watch(args) {
  distrust(['server', 'admin']);
  const tools = [
    ['@swc/cli/bin/swc.js', ...serverFolders, ...swcOptions, '--watch'],
    ['vite/bin/vite.js', 'build', ...viteOptions, '--watch'],
  ];
  const env = { ...environment, ...viteEnvironment };
  const watchers = tools.map(([tool, ...rest]) =>
    spawn(node24(), [join(modules, tool), ...rest], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
  const code = await handOver([launch('start'), '--dev', ...args]);
  for (const watcher of watchers) watcher.kill();
  return code;
}

/** Jest, and then one line of totals that no reporter can bury. */
async function test(args) {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-tests-'));
  const file = join(folder, 'results.json');
  const jest = join(modules, 'jest/bin/jest.js');
  const code = await handOver([jest, '--ci', '--maxWorkers=2', '--json', '--outputFile', file, ...args], {
    env: { ...environment, NODE_ENV: 'test' },
  });
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  const passed = results?.numPassedTests ?? 0;
  // A file that does not load holds no failed test, and is a failure all the same.
  const failed = results ? results.numFailedTests + results.numRuntimeErrorTestSuites : 1;
  const skipped = results?.numPendingTests ?? 0;
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return code || (failed > 0 ? 1 : 0);
}

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) refuse(2, `Tell what to do: ${Object.keys(tasks).join(', ')}.`);
refuseOldNode();
install();
refuseNoNode24();
const failed = build(task.needs);
if (failed) refuse(12, `Building ${failed} failed; the messages above say why.`);
process.exitCode = await task.run(args);
