import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runCommand } from './command';
import { installationSecret, withDatabase } from './with-database';

/** `run.js [script args…]`: brings the database up to date and runs the script on it. */
runCommand(() =>
  withDatabase(async (url) => {
    const [script, ...args] = process.argv.slice(2);
    if (script === undefined) {
      console.log('The database is up to date.');
      return 0;
    }
    const env = { ...process.env, DATABASE_URL: url, INGANG_SECRET: installationSecret() };
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      stdio: 'inherit',
      env,
    });
    // Ctrl-C reaches the child by itself; we stay until it is done, to stop the database after it.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }),
);
