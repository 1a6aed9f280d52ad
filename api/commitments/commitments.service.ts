import { Injectable } from '@nestjs/common';
import { Prisma, type Commitment } from '../../prisma/generated/client';
import { CommitmentStatus } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { withFieldRefusals } from '../errors/database-refusal';
import { ForbiddenError, NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { dutchDay } from '../formats/calendar-day';
import { checkCommitment, isLate, keptStatus } from './commitment.rules';
import { commitmentConditions } from './commitments.queries';
import type {
  Agreement,
  CommitmentInput,
  CommitmentListRequest,
  CommitmentWithLateness,
} from './commitment.types';

const REFUSED_FIELDS = {
  commitments_userId_fkey: 'userId',
  commitments_businessId_fkey: 'businessId',
  commitments_associationId_fkey: 'associationId',
  commitments_contactId_fkey: 'contactId',
};

/** Where the promises of a visit were made. */
export interface VisitOfAgreements {
  id: string;
  businessId: string | null;
  associationId: string | null;
}

/** Promises: what, by whom, to whom, due. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    request: CommitmentListRequest,
    wanted: Wanted,
  ): Promise<Page<CommitmentWithLateness>> {
    requirePermission(actor, 'commitments.read');
    const where = { AND: commitmentConditions(actor, request.filter, dutchDay(this.clock.now())) };
    const { field, direction } = request.orderBy ?? { field: 'dueOn', direction: 'ASC' };
    const select = selectColumns(wanted.columns, Prisma.CommitmentScalarFieldEnum, ['status', 'dueOn']);
    const orderBy = [{ [field]: direction.toLowerCase() }];
    const page = await readPage<Commitment>(
      this.prisma.commitment,
      request,
      { where, orderBy, select },
      wanted.totalCount,
    );
    return { ...page, nodes: page.nodes.map((row) => this.withLateness(row)) };
  }

  async get(actor: Actor, id: string): Promise<CommitmentWithLateness> {
    requirePermission(actor, 'commitments.read');
    const commitment = await this.prisma.commitment.findUnique({ where: { id } });
    if (!commitment) throw new NotFoundError('Commitment');
    return this.withLateness(commitment);
  }

  async create(actor: Actor, input: CommitmentInput): Promise<CommitmentWithLateness> {
    requirePermission(actor, 'commitments.write');
    checkCommitment(input, true);
    const userId = input.userId ?? userIdOf(actor);
    if (!userId) throw new ForbiddenError('commitments.write');
    return this.write(async (tx) => {
      const commitment = await tx.commitment.create({ data: { ...input, userId } });
      await this.recordNew(tx, actor, commitment);
      return commitment;
    });
  }

  /** @throws NotAllowedInStateError when it is no longer open */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<CommitmentInput>,
  ): Promise<CommitmentWithLateness> {
    requirePermission(actor, 'commitments.write');
    checkCommitment(input, false);
    // A cleared owner or day leaves what stands there: a promise is always somebody's, with a day.
    const patch = { ...input, userId: input.userId ?? undefined, dueOn: input.dueOn ?? undefined };
    return this.changeOpen(actor, 'commitment.updated', id, expectedVersion, () => patch);
  }

  /** Kept after its due day is kept late. */
  async keep(actor: Actor, id: string, expectedVersion: number): Promise<CommitmentWithLateness> {
    requirePermission(actor, 'commitments.write');
    const now = this.clock.now();
    return this.changeOpen(actor, 'commitment.kept', id, expectedVersion, ({ dueOn }) => ({
      status: keptStatus(dueOn, now),
      settledAt: now,
    }));
  }

  async withdraw(actor: Actor, id: string, expectedVersion: number): Promise<CommitmentWithLateness> {
    requirePermission(actor, 'commitments.write');
    const patch = { status: CommitmentStatus.WITHDRAWN, settledAt: this.clock.now() };
    return this.changeOpen(actor, 'commitment.withdrawn', id, expectedVersion, () => patch);
  }

  /** Says honestly that it was not kept, and why. */
  async break(
    actor: Actor,
    id: string,
    expectedVersion: number,
    reason: string,
  ): Promise<CommitmentWithLateness> {
    requirePermission(actor, 'commitments.write');
    new Checks().required('reason', reason, 1_000).done();
    const settledReason = reason.trim();
    const patch = { status: CommitmentStatus.BROKEN, settledAt: this.clock.now(), settledReason };
    return this.changeOpen(actor, 'commitment.broken', id, expectedVersion, () => patch);
  }

  /** Each agreement of a visit becomes a commitment, in the transaction that reports the visit. */
  async recordAgreements(
    tx: Transaction,
    actor: Actor,
    visit: VisitOfAgreements,
    agreements: readonly Agreement[],
  ): Promise<void> {
    const { id: visitId, businessId, associationId } = visit;
    for (const agreement of agreements) {
      const commitment = await tx.commitment.create({
        data: { ...agreement, visitId, businessId, associationId },
      });
      await this.recordNew(tx, actor, commitment);
    }
  }

  private recordNew(tx: Transaction, actor: Actor, commitment: Commitment): Promise<void> {
    const { what, dueOn, userId, visitId, businessId, associationId, contactId } = commitment;
    return recordAudit(tx, actor, {
      action: 'commitment.made',
      subject: { type: 'Commitment', id: commitment.id },
      changes: changesOfNew({ what, dueOn, userId, visitId, businessId, associationId, contactId }),
    });
  }

  private changeOpen(
    actor: Actor,
    action: string,
    id: string,
    expectedVersion: number,
    patchOf: (before: Commitment) => object,
  ): Promise<CommitmentWithLateness> {
    return this.write(async (tx) => {
      const before = await tx.commitment.findUnique({ where: { id } });
      if (!before) throw new NotFoundError('Commitment');
      if (before.version === expectedVersion && before.status !== CommitmentStatus.OPEN) {
        throw new NotAllowedInStateError('Commitment', before.status, action);
      }
      const patch = patchOf(before);
      const update = { delegate: tx.commitment, type: 'Commitment', action, id, expectedVersion, patch };
      return versionedUpdate<Commitment>(tx, actor, update);
    });
  }

  private async write(work: (tx: Transaction) => Promise<Commitment>): Promise<CommitmentWithLateness> {
    return this.withLateness(await withFieldRefusals(REFUSED_FIELDS, () => this.prisma.transaction(work)));
  }

  private withLateness(commitment: Commitment): CommitmentWithLateness {
    return { ...commitment, isLate: isLate(commitment, this.clock.now()) };
  }
}
