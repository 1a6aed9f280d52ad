/** Work that comes back by the clock. Safe to run twice and cheap when there is nothing to do. */
export interface ScheduledTask {
  run(): Promise<void>;
}
