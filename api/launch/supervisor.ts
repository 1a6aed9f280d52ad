import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes, Refusal } from './refusal';
import { nodeFlags } from './node-flags';

export interface ChildSpec {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes; undefined shows it in this terminal. */
  logFolder?: string;
  nodeOptions?: string[];
}

const quick = 10_000;
const quickCrashes = 5;
const grace = 10_000;

/** Keeps one process running: starts it again when it ends by itself, slower each time, and gives up when that is no use. */
export class Supervised {
  private child: ChildProcess | undefined;
  private crashes = 0;
  private stopping = false;
  private pending: NodeJS.Timeout | undefined;
  private logStart = 0;

  constructor(
    private readonly spec: ChildSpec,
    private readonly giveUp: (refusal: Refusal) => void,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const born = performance.now();
    const { name, script, env, nodeOptions = [] } = this.spec;
    const log = this.openLog();
    const tether = join(__dirname, 'tether.js');
    this.child = spawn(process.execPath, [...nodeFlags(name), '--require', tether, ...nodeOptions, script], {
      env,
      stdio: ['ignore', log, log, 'ipc'],
      // Ctrl-C in the terminal reaches a whole process group: in their own, the children hear it from us, in order.
      detached: true,
    });
    if (typeof log === 'number') closeSync(log);
    this.child.once('exit', (code) => this.ended(code, performance.now() - born));
    this.child.once('error', () => undefined);
  }

  /** Asks it to stop, and after ten seconds no longer asks. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.pending);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const insist = setTimeout(() => child.kill('SIGKILL'), grace);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(insist);
  }

  private ended(code: number | null, lifetime: number): void {
    if (this.stopping) return;
    this.crashes = lifetime < quick ? this.crashes + 1 : 1;
    const { name } = this.spec;
    // This code is for settings that are wrong: trying again cannot help, and the person at the keyboard must know why.
    if (code === exitCodes.usage) {
      return this.giveUp(
        new Refusal('usage', this.lastLines().join('\n') || `${name} refuses its settings.`),
      );
    }
    if (this.crashes >= quickCrashes) return this.giveUp(this.hopeless());
    this.pending = setTimeout(() => this.start(), 250 * 2 ** (this.crashes - 1));
  }

  private openLog(): number | 'inherit' {
    const file = this.logFile();
    if (file === undefined) return 'inherit';
    const size = existsSync(file) ? statSync(file).size : 0;
    const tooLong = size > 50_000_000;
    this.logStart = tooLong ? 0 : size;
    return openSync(file, tooLong ? 'w' : 'a', 0o600);
  }

  private logFile(): string | undefined {
    return this.spec.logFolder && join(this.spec.logFolder, `${this.spec.name}.log`);
  }

  private hopeless(): Refusal {
    const lines = this.lastLines();
    const why = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1);
    const log = this.logFile();
    return new Refusal(
      'children',
      `The ${this.spec.name} process stopped ${quickCrashes} times in a row${why ? `: ${why}` : ''}${log ? ` (more in ${log})` : ''}`,
    );
  }

  /** The end of what it said in its last life, without the lines of a stack. */
  private lastLines(): string[] {
    const file = this.logFile();
    if (file === undefined) return [];
    const lines = readFileSync(file).subarray(this.logStart).toString('utf8').split('\n');
    return lines.filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line)).slice(-20);
  }
}
