import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../database/migrations';
import { projectRoot } from '../config/project-root';
import { reportRefusal } from './command';
import { dataFolder, holdFolder, letGoOfFolder, noteRunning, openDataFolder } from './data-folder';
import { demoWelcome, seedWhenEmpty } from './demo';
import { startPostgres, type RunningPostgres } from './embedded-postgres';
import { portNumber, refuseTakenPort } from './port';
import { Refusal } from './refusal';
import { Supervised, type ChildSpec } from './supervisor';
import { installationSecret } from './with-database';

/**
 * `npm start`: PostgreSQL, migrations, the demo on a first start, api and jobs; then one line with the address.
 * `--dev` shows the logs here and starts api and jobs again when their code changes.
 */
class Launch {
  private readonly folder = dataFolder();
  private readonly port = portNumber(process.env['PORT']);
  private readonly host = process.env['HOST']?.trim() || '127.0.0.1';
  private readonly wantsDemo = wantsDemo();
  private readonly dev = process.argv.includes('--dev');
  private postgres: Promise<RunningPostgres> | undefined;
  private children: Supervised[] = [];
  private stopping: Promise<void> | undefined;
  private readonly abort = new AbortController();

  async run(): Promise<void> {
    await refuseTakenPort(this.port, this.host, this.folder);
    openDataFolder(this.folder);
    await holdFolder(this.folder);
    const url = await this.database();
    if (this.stopping) return;
    const env = this.childEnvironment(url);
    if (this.wantsDemo) await seedWhenEmpty(url, env, this.abort.signal);
    if (this.stopping) return;
    this.children = ['api', 'jobs'].map(
      (name) => new Supervised(this.spec(name, env), (refusal) => void this.end(refusal)),
    );
    for (const child of this.children) child.start();
    await this.ready();
    if (this.stopping) return;
    const address = process.env['PUBLIC_URL'] || `http://localhost:${this.port}`;
    process.stdout.write(`Ingang is ready: ${address}\n${await demoWelcome(url)}`);
  }

  /** Stops everything, in the order that loses nothing. Asked again it only waits. */
  end(reason?: unknown): Promise<void> {
    return (this.stopping ??= this.stop(reason));
  }

  private async stop(reason: unknown): Promise<void> {
    const exitCode = reason === undefined ? 0 : reportRefusal(reason);
    noteStopping(this.folder);
    this.abort.abort();
    await Promise.all(this.children.map((child) => child.stop()));
    // It may still be starting: leaving it behind then would be an orphan.
    const postgres = await this.postgres?.catch(() => undefined);
    await postgres?.stop();
    letGoOfFolder(this.folder);
    process.exit(exitCode);
  }

  private async database(): Promise<string> {
    const given = process.env['DATABASE_URL'];
    if (given) {
      await migrate(given);
      return given;
    }
    this.postgres = startPostgres({ dataDir: this.folder });
    const postgres = await this.postgres;
    void postgres.ended.then(() =>
      this.end(
        new Refusal(
          'postgres',
          `PostgreSQL stopped by itself; ${join(this.folder, 'postgres.log')} may say why.`,
        ),
      ),
    );
    await migrate(postgres.url);
    return postgres.url;
  }

  private childEnvironment(url: string): NodeJS.ProcessEnv {
    return {
      NODE_ENV: this.dev ? 'development' : 'production',
      // Saves a fifth of the work of starting, from the second time on.
      NODE_COMPILE_CACHE: join(this.folder, 'compile-cache'),
      ...process.env,
      PORT: String(this.port),
      DATABASE_URL: url,
      INGANG_DATA_DIR: this.folder,
      INGANG_SECRET: installationSecret(),
    };
  }

  private spec(name: string, env: NodeJS.ProcessEnv): ChildSpec {
    const script = join(projectRoot(), 'dist', name, 'main.js');
    if (this.dev) return { name, script, env, nodeOptions: ['--watch', '--watch-preserve-output'] };
    return { name, script, env, logFolder: this.folder };
  }

  private async ready(): Promise<void> {
    const host = ['0.0.0.0', '::'].includes(this.host) ? '127.0.0.1' : this.host;
    const deadline = performance.now() + 120_000;
    while (!this.stopping) {
      if (await answersOk(`http://${host.includes(':') ? `[${host}]` : host}:${this.port}/health/ready`))
        return;
      if (performance.now() > deadline) {
        throw new Refusal(
          'children',
          `Ingang did not become ready within two minutes; the logs are in ${this.folder}.`,
        );
      }
      await pause(50);
    }
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch (error) {
    // The ports that the Fetch standard keeps for other protocols, and so every browser: https://fetch.spec.whatwg.org/#port-blocking
    if (((error as Error).cause as Error | undefined)?.message === 'bad port')
      throw new Refusal('port', `Browsers refuse to open ${new URL(url).host}: choose another PORT.`);
    return false;
  }
}

/** A municipality's own installation starts empty: INGANG_DEMO=no. */
function wantsDemo(): boolean {
  const wish = process.env['INGANG_DEMO']?.trim().toLowerCase() || 'yes';
  if (wish === 'yes' || wish === 'no') return wish === 'yes';
  throw new Refusal('usage', `INGANG_DEMO is yes or no, and not "${wish}".`);
}

function noteStopping(folder: string): void {
  try {
    noteRunning(folder, { state: 'stopping' });
  } catch {
    // A full disk is no reason not to stop.
  }
}

function main(): void {
  let launch: Launch;
  try {
    launch = new Launch();
  } catch (error) {
    process.exitCode = reportRefusal(error);
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void launch.end());
  // The bootstrap that started us is gone.
  process.on('disconnect', () => void launch.end());
  process.channel?.unref();
  launch.run().catch((error: unknown) => launch.end(error));
}

main();
