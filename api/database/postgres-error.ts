import { DatabaseError } from 'pg';
import { Prisma } from '../../prisma/generated/client';

/** PostgreSQL's own code of five characters behind an error, whoever passed it on: the driver, or Prisma in its own words. */
export function postgresCodeOf(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: AdapterError };
  return driverAdapterError?.cause?.originalCode;
}

interface AdapterError {
  cause?: { originalCode?: string };
}
