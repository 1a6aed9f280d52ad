import { Clock } from '../../api/config/clock';

/** Stands still until a test moves it. A Tuesday morning in working hours. */
export class FixedClock extends Clock {
  constructor(private time = new Date('2026-03-10T09:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }

  set(time: string | Date): void {
    this.time = new Date(time);
  }

  advance(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
  }
}
