import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const SETTLED_MS = 10_000;

/**
 * Gives back, once, what starting took: V8 keeps the room of its start-up garbage as long as nobody asks for it, which at rest is more
 * than a third of the program. Some 150 ms, when the first questions have been answered.
 */
export function settleMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  setTimeout(() => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' }), SETTLED_MS).unref();
}
