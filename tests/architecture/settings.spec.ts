import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../api/config/project-root';

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

describe('.env.example', () => {
  it('names every setting that is read', () => {
    const documented = new Set(
      [...read('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name),
    );
    const settings = [...read('api/config/config.ts').matchAll(/read\.\w+\(\s*'([A-Z][A-Z0-9_]+)'/g)].map(
      ([, name]) => name,
    );

    expect(settings.length).toBeGreaterThan(10);
    expect(settings.filter((name) => !documented.has(name))).toEqual([]);
  });
});
