import type { Type } from '@nestjs/common';

/** Work that comes back by the clock. Safe to run twice and cheap when there is nothing to do. */
export interface ScheduledTask {
  run(): Promise<void>;
}

export interface Schedule {
  name: string;
  everySeconds: number;
  task: Type<ScheduledTask>;
}

/** Every recurring piece of work and how often, in one table. When it last ran stands in schedule_runs, so a missed turn is caught up once. */
export const SCHEDULES: readonly Schedule[] = [];
