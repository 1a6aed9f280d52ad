import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { recordAudit } from '../audit/audit';
import { PrismaService } from '../database/prisma.service';
import { DomainError } from '../errors/domain-error';
import { ErrorCode } from '../errors/error-code';
import type { Actor } from './actor';
import { pretendToVerify, verifyPassword } from './password';
import { countAttempt, rateLimiter } from './rate-limit';
import { SessionService } from './session.service';

export interface SignInAttempt {
  email: string;
  password: string;
  ip: string;
  userAgent: string | undefined;
  /** Token the browser already had: worthless after a new sign-in. */
  previousToken: string | undefined;
}

/**
 * Sign-in with a local account. Guesses are counted per account and per address in PostgreSQL, so that limits hold across
 * processes and restarts; they delay, they never lock anybody out for good.
 */
@Injectable()
export class SignInService {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(
    private readonly prisma: PrismaService,
    private readonly sessions: SessionService,
  ) {
    this.perAccount = rateLimiter(prisma, 'sign-in-account', 10);
    this.perAddress = rateLimiter(prisma, 'sign-in-address', 50);
  }

  /**
   * @returns the token for the session cookie, and who signed in
   * @throws DomainError SIGN_IN_FAILED (the same for an unknown address and a wrong password) or TOO_MANY_ATTEMPTS
   */
  async signIn(attempt: SignInAttempt): Promise<{ token: string; actor: Actor }> {
    const account = attempt.email.trim().toLowerCase().slice(0, 254);
    await this.countAttempt(account, attempt.ip);
    const user = await this.prisma.user.findFirst({
      where: { email: account, archivedAt: null },
      select: { id: true, role: true, passwordHash: true },
    });
    if (!user?.passwordHash) {
      await pretendToVerify(attempt.password);
      throw new DomainError(ErrorCode.SIGN_IN_FAILED);
    }
    if (!(await verifyPassword(user.passwordHash, attempt.password)))
      throw new DomainError(ErrorCode.SIGN_IN_FAILED);

    await this.perAccount.delete(account);
    const actor: Actor = { kind: 'user', userId: user.id, role: user.role };
    await recordAudit(this.prisma, actor, {
      action: 'session.opened',
      subject: { type: 'User', id: user.id },
    });
    return { token: await this.sessions.open(user.id, attempt.userAgent, attempt.previousToken), actor };
  }

  private async countAttempt(account: string, ip: string): Promise<void> {
    await countAttempt(this.perAddress, ip);
    await countAttempt(this.perAccount, account);
  }
}
