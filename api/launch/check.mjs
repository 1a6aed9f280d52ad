/** `npm run check`: everything that can be said about the code without running it. Prints per part whether it holds. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node24, root } from './build.mjs';

const tool = (path, ...args) => [join(root, 'node_modules', path), ...args];

const parts = [
  { name: 'lint', args: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'types of the server', args: tool('typescript/bin/tsc', '-p', 'tsconfig.json') },
  { name: 'types of the admin', args: tool('typescript/bin/tsc', '-p', 'admin/tsconfig.json') },
  { name: 'format', args: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    name: 'import rules',
    args: tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['api', 'jobs', 'newsletters', 'prisma', 'admin', 'tests'].filter((name) =>
        existsSync(join(root, name)),
      ),
    ),
  },
  {
    name: 'a migration for every schema change',
    args: [join(root, 'dist/api/launch/write-migration.js'), '--check'],
  },
  { name: 'generated schema and operations', args: [join(root, 'admin/graphql/codegen.ts'), '--check'] },
];

function run({ name, args }) {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(node24(), args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => output.push(Buffer.from(error.message)));
    child.once('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const holds = code === 0;
      if (!holds)
        process.stdout.write(`\n── ${name} ──\n${Buffer.concat(output).toString('utf8').trim()}\n\n`);
      process.stdout.write(`${holds ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      resolve(holds ? undefined : name);
    });
  });
}

// Two at a time: that is what a small computer has cores for.
const waiting = [...parts];
const failed = [];
async function worker() {
  for (let part = waiting.shift(); part; part = waiting.shift()) failed.push(await run(part));
}
await Promise.all([worker(), worker()]);

const names = failed.filter(Boolean);
process.stdout.write(names.length === 0 ? 'All checks hold.\n' : `Does not hold: ${names.join(', ')}.\n`);
process.exitCode = names.length === 0 ? 0 : 1;
