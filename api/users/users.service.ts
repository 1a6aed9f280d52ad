import { Injectable } from '@nestjs/common';
import { Prisma, type User } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { hashPassword } from '../access/password';
import { requirePermission } from '../access/permissions';
import { SessionCache } from '../access/session-cache';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError, UnauthenticatedError } from '../errors/domain-error';
import { checkedUser } from './user.rules';
import type { UserInput, UserListRequest } from './user.types';

const UNIQUE_FIELDS = { users_email_live: 'email', email: 'email' };

/** Staff accounts. Archiving one ends every session at once. */
@Injectable()
export class UsersService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly sessions: SessionCache,
  ) {}

  async list(actor: Actor, request: UserListRequest, wanted: Wanted): Promise<Page<User>> {
    requirePermission(actor, 'users.read');
    const { q, ids, roles, includeArchived } = request.filter;
    const where: Prisma.UserWhereInput = {
      ...(includeArchived || ids ? {} : { archivedAt: null }),
      ...(ids ? { id: { in: ids } } : {}),
      ...(roles ? { role: { in: roles } } : {}),
      ...(q ? { OR: [{ name: containing(q) }, { email: containing(q) }] } : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'name', direction: 'ASC' };
    const select = selectColumns(wanted.columns, SHOWN_COLUMNS);
    return readPage<User>(
      this.prisma.user,
      request,
      { where, orderBy: [{ [field]: direction.toLowerCase() }], select },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<User> {
    requirePermission(actor, 'users.read');
    const user = await this.prisma.user.findUnique({ where: { id } });
    if (!user) throw new NotFoundError('User');
    return user;
  }

  /** The acting person's own account. */
  async me(actor: Actor): Promise<User> {
    requirePermission(actor, 'account.use');
    const id = userIdOf(actor);
    if (!id) throw new UnauthenticatedError();
    return this.prisma.user.findUniqueOrThrow({ where: { id } });
  }

  async create(actor: Actor, input: UserInput): Promise<User> {
    requirePermission(actor, 'users.write');
    const { password, ...fields } = checkedUser(input, true);
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const user = await tx.user.create({ data: { ...fields, passwordHash } });
        await recordAudit(tx, actor, {
          action: 'user.created',
          subject: { type: 'User', id: user.id },
          changes: changesOfNew(fields),
        });
        return user;
      }),
    );
  }

  async update(actor: Actor, id: string, expectedVersion: number, input: Partial<UserInput>): Promise<User> {
    requirePermission(actor, 'users.write');
    const { password, ...fields } = checkedUser(input, false);
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    const updated = await withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const user = await versionedUpdate<User>(tx, actor, {
          delegate: tx.user,
          type: 'User',
          action: 'user.updated',
          id,
          expectedVersion,
          patch: fields,
        });
        if (passwordHash !== undefined) {
          await tx.user.update({ where: { id }, data: { passwordHash } });
          await recordAudit(tx, actor, { action: 'user.passwordChanged', subject: { type: 'User', id } });
          await this.endSessions(tx, id);
        }
        return user;
      }),
    );
    this.sessions.forget();
    return updated;
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<User> {
    requirePermission(actor, 'users.write');
    return this.setArchived(actor, id, expectedVersion, this.clock.now());
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<User> {
    requirePermission(actor, 'users.write');
    return withFieldRefusals(UNIQUE_FIELDS, () => this.setArchived(actor, id, expectedVersion, null));
  }

  private async setArchived(
    actor: Actor,
    id: string,
    expectedVersion: number,
    archivedAt: Date | null,
  ): Promise<User> {
    const changed = await this.prisma.transaction(async (tx) => {
      if (archivedAt) await this.endSessions(tx, id);
      return versionedUpdate<User>(tx, actor, {
        delegate: tx.user,
        type: 'User',
        action: archivedAt ? 'user.archived' : 'user.restored',
        id,
        expectedVersion,
        patch: { archivedAt },
      });
    });
    this.sessions.forget();
    return changed;
  }

  private async endSessions(tx: Prisma.TransactionClient, userId: string): Promise<void> {
    await tx.session.updateMany({
      where: { userId, revokedAt: null },
      data: { revokedAt: this.clock.now() },
    });
  }
}

const { passwordHash: _never, ...SHOWN_COLUMNS } = Prisma.UserScalarFieldEnum;
