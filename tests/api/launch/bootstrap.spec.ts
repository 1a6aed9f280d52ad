import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../api/config/project-root';

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'ingang-clone-'));
  mkdirSync(join(clone, 'api'), { recursive: true });
  cpSync(join(projectRoot(), 'api/launch'), join(clone, 'api/launch'), { recursive: true });
});

afterEach(() => rmSync(clone, { recursive: true }));

function bootstrap(...args: string[]): { status: number | null; stderr: string } {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
  };
  delete env['npm_execpath'];
  return spawnSync(process.execPath, ['api/launch/bootstrap.mjs', ...args], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });
}

function needPackage(name: string): void {
  const wanted = { name: 'ingang', version: '1.0.0', dependencies: { [name]: '1.0.0' } };
  const resolved = `http://127.0.0.1:9/${name}/-/${name}-1.0.0.tgz`;
  const packages = { '': wanted, [`node_modules/${name}`]: { version: '1.0.0', resolved } };
  writeFileSync(join(clone, 'package.json'), JSON.stringify(wanted));
  writeFileSync(
    join(clone, 'package-lock.json'),
    JSON.stringify({ ...wanted, lockfileVersion: 3, packages }),
  );
}

describe('the bootstrap', () => {
  it('says in one sentence that the packages cannot be installed', () => {
    needPackage(`ingang-${process.pid}-does-not-exist`);

    const { status, stderr } = bootstrap('install');

    expect(status).toBe(11);
    expect(stderr).toMatch(/^Installing the packages failed: .*ECONNREFUSED.*registry within reach\?\n$/);
  });

  it('names what it can do', () => {
    const { status, stderr } = bootstrap('fly');

    expect(status).toBe(2);
    expect(stderr).toMatch(/^Tell what to do: start, .*\n$/);
  });
});
