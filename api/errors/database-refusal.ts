import { Prisma } from '../../prisma/generated/client';
import { ValidationError } from './domain-error';
import { FieldProblemCode } from './error-code';

const UNIQUE_VIOLATION = 'P2002';
const FOREIGN_KEY_VIOLATION = 'P2003';

/**
 * Runs a write and turns a broken unique index or foreign key into a problem beside its field: the database decides,
 * and the person still gets a clear answer.
 * @param fields index or constraint name → field of the input
 */
export async function withFieldRefusals<T>(
  fields: Readonly<Record<string, string>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    const code = PROBLEM_OF[error.code];
    const description = `${error.message} ${JSON.stringify(error.meta ?? {})}`;
    const constraint = Object.keys(fields).find((name) => description.includes(name));
    if (!code || !constraint) throw error;
    throw new ValidationError([{ field: fields[constraint] ?? constraint, code }]);
  }
}

const PROBLEM_OF: Readonly<Record<string, FieldProblemCode>> = {
  [UNIQUE_VIOLATION]: FieldProblemCode.ALREADY_EXISTS,
  [FOREIGN_KEY_VIOLATION]: FieldProblemCode.UNKNOWN_REFERENCE,
};
