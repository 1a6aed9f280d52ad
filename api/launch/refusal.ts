/**
 * Every way in which Ingang declines to start, with its exit code. bootstrap.mjs, which runs before anything is
 * compiled, uses the same numbers.
 */
export const exitCodes = {
  /** Anything we did not foresee; the only case that prints a stack. */
  unexpected: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
  /** Node is older than 20.19, or no PostgreSQL or Node 24 exists for this kind of computer. */
  platform: 10,
  /** `npm ci` failed. */
  install: 11,
  /** A compile step failed. */
  build: 12,
  /** A folder we must write in cannot be written, or the disk is full. */
  disk: 13,
  /** PORT is in use. */
  port: 20,
  /** Another Ingang uses the same data folder. */
  alreadyRunning: 21,
  /** The embedded PostgreSQL did not start. */
  postgres: 30,
  /** DATABASE_URL is wrong, or the server cannot be reached or refuses us. */
  databaseUnreachable: 31,
  /** The database was made by a newer version of Ingang. */
  databaseNewer: 32,
  /** A migration failed, now or at an earlier start. */
  migration: 33,
  /** Loading the demo municipality failed. */
  seed: 34,
  /** The api or the jobs process keeps stopping, or does not become ready. */
  children: 40,
} as const;

export type RefusalReason = keyof typeof exitCodes;

/** A start that cannot go on: one sentence for the person at the keyboard, one exit code for scripts. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly reason: RefusalReason,
    sentence: string,
  ) {
    super(sentence);
  }

  get exitCode(): number {
    return exitCodes[this.reason];
  }
}

const diskProblems: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of that path is a file',
};

/** Turns "cannot write there" errors of the file system into a sentence; leaves all others as they are. */
export function diskRefusal(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const problem = diskProblems[code];
  if (problem === undefined) return error;
  return new Refusal(
    'disk',
    `Ingang cannot write in ${folder}: ${problem}. Make the folder writable, or set INGANG_DATA_DIR to one that is.`,
  );
}
