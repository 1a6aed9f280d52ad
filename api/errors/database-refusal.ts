import { DatabaseError } from 'pg';
import { Prisma } from '../../prisma/generated/client';
import { postgresCodeOf } from '../database/postgres-error';
import { ValidationError, type FieldProblem } from './domain-error';
import { FieldProblemCode } from './error-code';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const CHECK_VIOLATION = '23514';

/** The field of the input: of a unique index or foreign key alone, of a check with what is wrong. */
export type RefusedField = string | FieldProblem;

/**
 * Runs a write and turns a broken unique index, foreign key or check into a problem beside its field: the database decides,
 * and the person still gets a clear answer.
 * @param fields index or constraint name → field of the input
 */
export async function withFieldRefusals<T>(
  fields: Readonly<Record<string, RefusedField>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const description = descriptionOf(error);
    const problem = Object.entries(fields)
      .filter(([constraint]) => description.includes(constraint))
      .map(([, refused]) => problemOf(error, refused))
      .find((one) => one !== undefined);
    if (!problem) throw error;
    throw new ValidationError([problem]);
  }
}

/** True when PostgreSQL refused a write by the check of this name. */
export function isRefusedByCheck(error: unknown, check: string): boolean {
  return postgresCodeOf(error) === CHECK_VIOLATION && descriptionOf(error).includes(check);
}

function problemOf(error: unknown, refused: RefusedField): FieldProblem | undefined {
  const postgresCode = postgresCodeOf(error) ?? '';
  if (typeof refused !== 'string') return postgresCode === CHECK_VIOLATION ? refused : undefined;
  const code = PROBLEM_OF[postgresCode];
  return code && { field: refused, code };
}

/** Prisma has the name somewhere in its words, the driver below it in a place of its own. */
function descriptionOf(error: unknown): string {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return `${error.message} ${JSON.stringify(error.meta ?? {})}`;
  return error instanceof DatabaseError ? (error.constraint ?? '') : '';
}

const PROBLEM_OF: Readonly<Record<string, FieldProblemCode>> = {
  [UNIQUE_VIOLATION]: FieldProblemCode.ALREADY_EXISTS,
  [FOREIGN_KEY_VIOLATION]: FieldProblemCode.UNKNOWN_REFERENCE,
};
