import { Clock, SystemClock } from '../../api/config/clock';

/** Lets the demo municipality live through its past: the seed moves the time, the services believe it. */
export class SeedClock extends Clock {
  private readonly present = new SystemClock();
  private time: Date | undefined;

  override now(): Date {
    return this.time ?? this.present.now();
  }

  /** From here on it is this moment; without one it is the present again. */
  travelTo(time?: Date): void {
    this.time = time;
  }
}
