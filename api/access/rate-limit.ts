import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaService } from '../database/prisma.service';
import { DomainError } from '../errors/domain-error';
import { ErrorCode } from '../errors/error-code';

const WINDOW_SECONDS = 15 * 60;

/** Counts in PostgreSQL, so that a limit holds across processes and restarts. */
export function rateLimiter(
  prisma: PrismaService,
  keyPrefix: string,
  points: number,
  windowSeconds = WINDOW_SECONDS,
): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: prisma.pool,
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: windowSeconds,
    clearExpiredByTimeout: false,
  });
}

/**
 * Counts one attempt. Keys that are somebody's data must be hashed by the caller.
 * @throws DomainError TOO_MANY_ATTEMPTS with the minutes to wait
 */
export async function countAttempt(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw new DomainError(ErrorCode.TOO_MANY_ATTEMPTS, { minutes });
  }
}

/** Counts one attempt and tells whether it is still within the limit. */
export async function isWithinLimit(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    (refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    },
  );
}
