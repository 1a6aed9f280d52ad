/** The one source of the present time. Tests put in a clock that stands still or jumps. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
