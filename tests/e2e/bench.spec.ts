import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../api/config/project-root';
import type { Figure } from '../bench/figure';

// What asks a running Ingang; imports, scans, starts and browsers take their time whatever the size.
const GROUPS = ['api', 'segment', 'search', 'timeline', 'dashboard'];

const folder = mkdtempSync(join(tmpdir(), 'ingang-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run bench', () => {
  it('gets an answer to every question it measures, on a small town', () => {
    const file = join(folder, 'figures.json');
    const size = ['--businesses', '40', '--rounds', '1', '--seconds', '1'];
    const script = join(projectRoot(), 'dist/tests/bench/main.js');
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, '--only', GROUPS.join(), ...size, '--json', file],
      { encoding: 'utf8', timeout: 240_000, env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } },
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const { figures } = JSON.parse(readFileSync(file, 'utf8')) as { figures: Figure[] };
    expect(new Set(figures.map(({ id }) => id.split('.')[0]))).toEqual(
      new Set(['seed', 'api', 'segment', 'map', 'search', 'timeline', 'dashboard']),
    );
    for (const { id, value } of figures)
      expect({ id, isMeasured: value > 0 }).toEqual({ id, isMeasured: true });
  }, 300_000);
});
