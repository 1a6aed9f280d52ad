export type DatabaseProblem = 'databaseUnreachable' | 'databaseNewer' | 'migration' | 'usage';

/** The database cannot be used as it is. The message is one sentence for the person who starts the system. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';

  constructor(
    readonly problem: DatabaseProblem,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}
