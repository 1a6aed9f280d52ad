/**
 * `npm ci` refuses a lock file that leaves out an optional package, and npm leaves out those of other kinds of
 * computers when it adds a package while node_modules is there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** The entry that `require` would find from this package: its own, or one of a folder above. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]?.version) return true;
    if (folder === '') return false;
  }
}

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => `${name}@${version}, which ${path || 'package.json'} asks for`),
);

for (const line of missing) process.stderr.write(`package-lock.json has no ${line}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
