import { DatabaseError } from 'pg';
import { Prisma } from '../../prisma/generated/client';
import { ValidationError } from './domain-error';
import { FieldProblemCode } from './error-code';

const UNIQUE_VIOLATION = { prisma: 'P2002', postgres: '23505' };
const FOREIGN_KEY_VIOLATION = { prisma: 'P2003', postgres: '23503' };

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
    const refusal = refusalOf(error);
    const constraint = Object.keys(fields).find((name) => refusal?.description.includes(name));
    if (!refusal || !constraint) throw error;
    throw new ValidationError([{ field: fields[constraint] ?? constraint, code: refusal.problem }]);
  }
}

/** Prisma and the driver below it each have their own words for it. */
function refusalOf(error: unknown): { problem: FieldProblemCode; description: string } | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const problem = PROBLEM_OF[error.code];
    return problem && { problem, description: `${error.message} ${JSON.stringify(error.meta ?? {})}` };
  }
  if (error instanceof DatabaseError) {
    const problem = PROBLEM_OF[error.code ?? ''];
    return problem && { problem, description: error.constraint ?? '' };
  }
  return undefined;
}

const PROBLEM_OF: Readonly<Record<string, FieldProblemCode>> = {
  [UNIQUE_VIOLATION.prisma]: FieldProblemCode.ALREADY_EXISTS,
  [FOREIGN_KEY_VIOLATION.prisma]: FieldProblemCode.UNKNOWN_REFERENCE,
  [UNIQUE_VIOLATION.postgres]: FieldProblemCode.ALREADY_EXISTS,
  [FOREIGN_KEY_VIOLATION.postgres]: FieldProblemCode.UNKNOWN_REFERENCE,
};
