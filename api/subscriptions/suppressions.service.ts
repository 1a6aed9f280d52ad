import { Injectable } from '@nestjs/common';
import { Prisma, type SuppressionReason } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, type Page, type Wanted } from '../database/page';
import { PrismaService, type DbClient, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { NotFoundError } from '../errors/domain-error';
import { checkedAddress } from './subscription.rules';
import type { Suppression, SuppressionListRequest } from './subscription.types';

/** Addresses that get nothing but service mail: it follows the address, whoever uses it, until somebody lifts it. */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async isSuppressed(db: DbClient, email: string): Promise<boolean> {
    return (await db.suppression.count({ where: { email, liftedAt: null } })) > 0;
  }

  /** Stops mail to an address in the caller's transaction; once is enough. */
  async suppress(
    tx: Transaction,
    actor: Actor,
    { email, reason, detail }: { email: string; reason: SuppressionReason; detail?: string | null },
  ): Promise<void> {
    const [created] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO suppressions ("email", "reason", "detail", "createdAt")
      VALUES (${email}::citext, ${reason}::"SuppressionReason", ${detail ?? null}, ${this.clock.now()})
      ON CONFLICT ("email") WHERE "liftedAt" IS NULL DO NOTHING RETURNING "id"`;
    if (!created) return;
    const subject = { type: 'Suppression', id: created.id };
    await recordAudit(tx, actor, {
      action: 'suppression.added',
      subject,
      changes: { reason: [null, reason] },
    });
  }

  async list(actor: Actor, request: SuppressionListRequest, wanted: Wanted): Promise<Page<Suppression>> {
    requirePermission(actor, 'subscriptions.read');
    const { q, ids, reasons, includeLifted } = request.filter;
    const where: Prisma.SuppressionWhereInput = {
      ...(includeLifted || ids ? {} : { liftedAt: null }),
      ...(ids ? { id: { in: ids } } : {}),
      ...(reasons ? { reason: { in: reasons } } : {}),
      ...(q ? { email: containing(q) } : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'createdAt', direction: 'DESC' };
    const orderBy = [{ [field]: direction.toLowerCase() }];
    return readPage<Suppression>(this.prisma.suppression, request, { where, orderBy }, wanted.totalCount);
  }

  async get(actor: Actor, id: string): Promise<Suppression> {
    requirePermission(actor, 'subscriptions.read');
    const suppression = await this.prisma.suppression.findUnique({ where: { id } });
    if (!suppression) throw new NotFoundError('Suppression');
    return suppression;
  }

  /** Somebody asked by phone or letter to be left alone. */
  async add(actor: Actor, input: { email: string; detail?: string | null }): Promise<Suppression> {
    requirePermission(actor, 'subscriptions.write');
    new Checks().text('detail', input.detail, 500).done();
    const email = checkedAddress(input.email);
    return this.prisma.transaction(async (tx) => {
      await this.suppress(tx, actor, { email, reason: 'MANUAL', detail: input.detail ?? null });
      return tx.suppression.findFirstOrThrow({ where: { email, liftedAt: null } });
    });
  }

  /** Mail may go there again; the reason is kept in the audit. Subscriptions that ended stay ended. */
  async lift(actor: Actor, id: string, reason: string): Promise<Suppression> {
    requirePermission(actor, 'subscriptions.write');
    new Checks().required('reason', reason, 500).done();
    const liftedAt = this.clock.now();
    return this.prisma.transaction(async (tx) => {
      const { count } = await tx.suppression.updateMany({
        where: { id, liftedAt: null },
        data: { liftedAt },
      });
      const suppression = await tx.suppression.findUnique({ where: { id } });
      if (!suppression) throw new NotFoundError('Suppression');
      if (count > 0) {
        const changes = { liftedAt: [null, liftedAt], liftReason: [null, reason] } as Record<
          string,
          [unknown, unknown]
        >;
        await recordAudit(tx, actor, {
          action: 'suppression.lifted',
          subject: { type: 'Suppression', id },
          changes,
        });
      }
      return suppression;
    });
  }
}
