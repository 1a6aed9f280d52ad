import { Injectable } from '@nestjs/common';
import { Prisma, type BulkChange } from '../../prisma/generated/client';
import { BulkKind, type BulkRowState } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { businessCondition } from '../businesses/businesses.queries';
import { Clock } from '../config/clock';
import { contactCondition } from '../contacts/contacts.queries';
import { readPage, type Page, type PageRequest } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { withFieldRefusals } from '../errors/database-refusal';
import { ForbiddenError, NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { JobQueue } from '../queues/job-queue';
import { SegmentsService } from '../segments/segments.service';
import { BulkRunner } from './bulk-runner.service';
import { countRows, freezeRows, rowsIn } from './bulk.queries';
import { BULK_KINDS, checkBulkRequest } from './bulk.rules';
import type { BulkCounts, BulkRequest, BulkRow } from './bulk.types';

/** So many are done while one waits; more are work for a job. */
const AT_ONCE = 1_000;
const QUIET_MS = 2 * 60_000;
/** Longer than the thirty days that people are promised. */
const UNDO_MS = 60 * 24 * 60 * 60_000;
const SHOWN_ROWS = 100;

/** One change of many records: tags, account manager, archive. Everything it did can be undone where nobody touched it since. */
@Injectable()
export class BulkService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly runner: BulkRunner,
    private readonly segments: SegmentsService,
  ) {}

  /**
   * Fixes which records it is about and starts; a small one is done when this returns.
   * @throws ValidationError when a filter matches another number of records than the person agreed to
   */
  async start(actor: Actor, request: BulkRequest): Promise<BulkChange> {
    requirePermission(actor, 'bulk.write');
    requirePermission(actor, BULK_KINDS[request.kind].write);
    checkBulkRequest(request);
    const userId = userIdOf(actor);
    if (!userId) throw new ForbiddenError('bulk.write');
    const { kind, action, tags = [], accountManagerId = null } = request;
    const { table } = BULK_KINDS[kind];
    const { alias, condition } = await this.chosen(actor, request);
    const bulk = await withFieldRefusals({ accountManagerId: 'accountManagerId' }, () =>
      this.prisma.transaction(async (tx) => {
        const made = await tx.bulkChange.create({
          data: { kind, action, tags: [...new Set(tags)], accountManagerId, userId },
        });
        const total = await freezeRows(tx, made.id, { table, alias }, condition);
        new Checks()
          .that('expectedCount', isAgreed(request, total), FieldProblemCode.COUNT_CHANGED, { count: total })
          .done();
        return tx.bulkChange.update({ where: { id: made.id }, data: { total } });
      }),
    );
    return this.go(bulk);
  }

  /** @throws NotAllowedInStateError unless it is done and not yet undone */
  async undo(actor: Actor, id: string): Promise<BulkChange> {
    requirePermission(actor, 'bulk.write');
    const bulk = await this.get(actor, id);
    requirePermission(actor, BULK_KINDS[bulk.kind].write);
    const { count } = await this.prisma.bulkChange.updateMany({
      where: { id, status: 'DONE' },
      data: { status: 'UNDOING', processed: 0 },
    });
    if (count === 0) throw new NotAllowedInStateError('BulkChange', bulk.status, 'UNDO');
    return this.go({ ...bulk, status: 'UNDOING' });
  }

  async get(actor: Actor, id: string): Promise<BulkChange> {
    requirePermission(actor, 'bulk.read');
    const bulk = await this.prisma.bulkChange.findUnique({ where: { id } });
    if (!bulk) throw new NotFoundError('BulkChange');
    return bulk;
  }

  /** Newest first. */
  list(actor: Actor, request: PageRequest, wantsTotal: boolean): Promise<Page<BulkChange>> {
    requirePermission(actor, 'bulk.read');
    const orderBy = [{ createdAt: 'desc' }];
    return readPage<BulkChange>(this.prisma.bulkChange, request, { where: {}, orderBy }, wantsTotal);
  }

  counts(bulk: BulkChange): Promise<BulkCounts> {
    return countRows(this.prisma, bulk.id);
  }

  /** The records in one state by name, at most a hundred: those refused, or touched since. */
  rows(bulk: BulkChange, state: BulkRowState): Promise<BulkRow[]> {
    return rowsIn(this.prisma, bulk, state, SHOWN_ROWS);
  }

  /** Ids of those that should be running but have been quiet: their job was lost, or their process died. */
  async stalled(): Promise<string[]> {
    const quietSince = new Date(this.clock.now().getTime() - QUIET_MS);
    const rows = await this.prisma.bulkChange.findMany({
      where: { status: { in: ['RUNNING', 'UNDOING'] }, updatedAt: { lt: quietSince } },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  async forgetOld(): Promise<void> {
    const createdAt = { lt: new Date(this.clock.now().getTime() - UNDO_MS) };
    await this.prisma.bulkChange.deleteMany({ where: { createdAt, status: { in: ['DONE', 'UNDONE'] } } });
  }

  /** The alias that the condition of a list speaks of, and the condition. */
  private async chosen(
    actor: Actor,
    { kind, ids = [], businessFilter, contactFilter }: BulkRequest,
  ): Promise<{ alias: 'b' | 'c'; condition: Prisma.Sql }> {
    if (kind === BulkKind.BUSINESS) {
      const filter = await this.segments.resolveBusinesses(actor, businessFilter ?? { ids });
      return { alias: 'b', condition: businessCondition(filter) };
    }
    const filter = await this.segments.resolveContacts(actor, contactFilter ?? { ids });
    return { alias: 'c', condition: contactCondition(filter) };
  }

  private async go(bulk: BulkChange): Promise<BulkChange> {
    if (bulk.total > AT_ONCE) {
      await this.jobs.enqueue('bulk.run', { bulkChangeId: bulk.id });
      return bulk;
    }
    await this.runner.run(bulk.id);
    return this.prisma.bulkChange.findUniqueOrThrow({ where: { id: bulk.id } });
  }
}

function isAgreed({ ids, expectedCount }: BulkRequest, total: number): boolean {
  return ids !== undefined || expectedCount === total;
}
