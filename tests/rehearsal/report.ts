import type { Town } from './town';

/** One step of the main job with what it did, how long it took and the highest memory so far. */
export interface StepReport {
  step: string;
  seconds: number;
  apiPeakMegabytes: number;
  jobsPeakMegabytes: number;
  /** Numbers of this step, by name. */
  counts: Record<string, number>;
}

export interface Check {
  what: string;
  holds: boolean;
}

/** Collects what happened, prints it for people and keeps it for machines. */
export class Report {
  readonly steps: StepReport[] = [];
  readonly checks: Check[] = [];

  constructor(private readonly town: Town) {}

  async step(step: string, work: () => Promise<Record<string, number>>): Promise<Record<string, number>> {
    const start = performance.now();
    const counts = await work();
    const seconds = Math.round((performance.now() - start) / 10) / 100;
    const { api, jobs } = this.town;
    this.steps.push({
      step,
      seconds,
      apiPeakMegabytes: api.peakMegabytes(),
      jobsPeakMegabytes: jobs.peakMegabytes(),
      counts,
    });
    console.log(`${step}: ${seconds} s`);
    for (const [name, count] of Object.entries(counts)) console.log(`    ${name.padEnd(44)} ${count}`);
    return counts;
  }

  check(what: string, holds: boolean): void {
    this.checks.push({ what, holds });
    console.log(`    ${holds ? 'ok  ' : 'FAIL'} ${what}`);
  }

  get holds(): boolean {
    return this.checks.every((check) => check.holds);
  }
}
