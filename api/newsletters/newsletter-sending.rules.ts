/** What comes after an answer of the provider that was not "accepted". */

/** The provider could not be reached so often that a person must look: with these pauses that is after some hours. */
export const MAX_ATTEMPTS = 10;

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3_600;

/** Seconds until the next try: twice as long each time, at random within that, so that workers do not come back together. */
export function backoffSeconds(attempts: number, random: number): number {
  const most = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts, 20));
  return Math.max(1, Math.round(most * random));
}

/** Two parts to offer apart, to find out whom the provider objects to. */
export function halves<T>(batch: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(0, middle), batch.slice(middle)];
}

/** So many refusals without one acceptance are about the letter, not about its readers. */
const REFUSALS_THAT_TELL = 10;

export function isMessageRefused(tally: { accepted: number; refused: number; left: number }): boolean {
  const { accepted, refused, left } = tally;
  return accepted === 0 && (refused >= REFUSALS_THAT_TELL || (left === 0 && refused > 1));
}
