import { DatabaseUnusable } from '../database/database-unusable';
import { exitCodes, Refusal } from './refusal';

/** Runs a command: a refusal becomes one sentence and its exit code, anything unforeseen keeps its stack. */
export function runCommand(work: () => Promise<number | void>): void {
  work().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error: unknown) => {
      process.exitCode = reportRefusal(error);
    },
  );
}

export function reportRefusal(error: unknown): number {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof DatabaseUnusable) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes[error.problem];
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.unexpected;
}
