import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { PrismaService } from '../database/prisma.service';
import { PUBLIC_ACTOR, type Actor } from './actor';
import { SessionCache, type SessionRow } from './session-cache';
import { readSessionToken } from './session-cookie';

const MINUTE = 60_000;
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** lastSeenAt is written at most this often. */
const TOUCH_MS = MINUTE;

export interface CurrentSession {
  id: string | undefined;
  actor: Actor;
}

const NOBODY: CurrentSession = { id: undefined, actor: PUBLIC_ACTOR };

/**
 * Server-side sessions: the browser holds 256 random bits, PostgreSQL their SHA-256. Idle 30 minutes, at most 12 hours.
 * Revoking, blocking or changing a role acts at once: the cache hears of it from PostgreSQL.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly cache: SessionCache,
  ) {}

  /** Opens a session and returns the token for the cookie; any earlier token of this browser is worthless afterwards. */
  async open(
    userId: string,
    userAgent: string | undefined,
    previousToken: string | undefined,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    if (previousToken) await this.revokeToken(previousToken);
    await this.prisma.session.create({
      data: {
        tokenHash: hash(token),
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
        userAgent: userAgent?.slice(0, 300) ?? null,
      },
    });
    return token;
  }

  async ofCookie(cookieHeader: string | undefined): Promise<CurrentSession> {
    const token = readSessionToken(this.config, cookieHeader);
    if (!token) return NOBODY;
    const row = await this.cache.lookUp(token, () => this.read(hash(token)));
    const now = this.clock.now();
    if (!row || row.expiresAt <= now || now.getTime() - row.lastSeenAt.getTime() > IDLE_MS) return NOBODY;
    await this.touch(row, now);
    return { id: row.id, actor: { kind: 'user', userId: row.userId, role: row.role } };
  }

  async close(sessionId: string): Promise<void> {
    await this.prisma.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: this.clock.now() },
    });
    this.cache.forget();
  }

  private async read(tokenHash: Uint8Array): Promise<SessionRow | undefined> {
    const { rows } = await this.prisma.pool.query<SessionRow>({
      name: 'session-of-token',
      text: `SELECT s."id", s."lastSeenAt", s."expiresAt", u."id" AS "userId", u."role"
             FROM sessions s JOIN users u ON u."id" = s."userId"
             WHERE s."tokenHash" = $1 AND s."revokedAt" IS NULL AND u."archivedAt" IS NULL`,
      values: [tokenHash],
    });
    return rows[0];
  }

  private async touch(row: SessionRow, now: Date): Promise<void> {
    if (now.getTime() - row.lastSeenAt.getTime() < TOUCH_MS) return;
    row.lastSeenAt = now;
    await this.prisma.session.updateMany({ where: { id: row.id }, data: { lastSeenAt: now } });
  }

  private async revokeToken(token: string): Promise<void> {
    await this.prisma.session.updateMany({
      where: { tokenHash: hash(token), revokedAt: null },
      data: { revokedAt: this.clock.now() },
    });
    this.cache.forget();
  }
}

function hash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
