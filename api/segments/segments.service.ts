import { Injectable } from '@nestjs/common';
import { Prisma, type Business, type Segment } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { withoutShieldedAddress } from '../businesses/business.rules';
import { Clock } from '../config/clock';
import { readPage, selectColumns, type Page, type PageRequest, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { ForbiddenError, NotFoundError } from '../errors/domain-error';
import { checkedDefinition, checkedSegment } from './segment.rules';
import type {
  ExplainedCondition,
  SegmentCounts,
  SegmentDefinition,
  SegmentInput,
  SegmentListRequest,
} from './segment.types';
import {
  countSegment,
  explainBusiness,
  segmentBusinessCondition,
  segmentBusinessPage,
  segmentContactCondition,
  segmentContactIds,
} from './segments.queries';

/** A saved segment or one that is still being built. */
export type SegmentChoice = { id: string; definition?: undefined } | { id?: undefined; definition: unknown };

/** Saved filters over businesses and their people. Members are never stored: whoever asks, gets those of this moment. */
@Injectable()
export class SegmentsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: SegmentListRequest, wanted: Wanted): Promise<Page<Segment>> {
    requirePermission(actor, 'segments.read');
    const { q, ids, ownerIds, includeArchived } = request.filter;
    const where: Prisma.SegmentWhereInput = {
      AND: [
        visibleTo(actor),
        includeArchived || ids ? {} : { archivedAt: null },
        ids ? { id: { in: ids } } : {},
        ownerIds ? { ownerId: { in: ownerIds } } : {},
        q ? { name: { contains: q, mode: 'insensitive' } } : {},
      ],
    };
    const { field, direction } = request.orderBy ?? { field: 'name', direction: 'ASC' };
    const select = selectColumns(wanted.columns, Prisma.SegmentScalarFieldEnum, ['definition']);
    const orderBy = [{ [field]: direction.toLowerCase() }];
    return readPage<Segment>(this.prisma.segment, request, { where, orderBy, select }, wanted.totalCount);
  }

  /** @throws NotFoundError also for somebody else's private segment */
  async get(actor: Actor, id: string): Promise<Segment> {
    requirePermission(actor, 'segments.read');
    const segment = await this.prisma.segment.findFirst({ where: { AND: [{ id }, visibleTo(actor)] } });
    if (!segment) throw new NotFoundError('Segment');
    return segment;
  }

  /** @throws ValidationError when the name or a place in the definition is wrong */
  async create(actor: Actor, input: SegmentInput): Promise<Segment> {
    requirePermission(actor, 'segments.write');
    const ownerId = userIdOf(actor);
    if (!ownerId) throw new ForbiddenError('segments.write');
    const fields = asColumns(checkedSegment(input, true));
    return this.prisma.transaction(async (tx) => {
      const segment = await tx.segment.create({
        data: { ...fields, ownerId } as Prisma.SegmentUncheckedCreateInput,
      });
      await recordAudit(tx, actor, {
        action: 'segment.created',
        subject: { type: 'Segment', id: segment.id },
        changes: changesOfNew(fields),
      });
      return segment;
    });
  }

  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<SegmentInput>,
  ): Promise<Segment> {
    requirePermission(actor, 'segments.write');
    return this.change(
      actor,
      'segment.updated',
      id,
      expectedVersion,
      asColumns(checkedSegment(input, false)),
    );
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Segment> {
    requirePermission(actor, 'segments.write');
    return this.change(actor, 'segment.archived', id, expectedVersion, { archivedAt: this.clock.now() });
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Segment> {
    requirePermission(actor, 'segments.write');
    return this.change(actor, 'segment.restored', id, expectedVersion, { archivedAt: null });
  }

  /** How many businesses and people it holds at this moment. */
  async count(actor: Actor, choice: SegmentChoice): Promise<SegmentCounts> {
    const definition = await this.definitionOf(actor, choice);
    return countSegment(this.prisma, definition, this.clock.now());
  }

  async members(
    actor: Actor,
    choice: SegmentChoice,
    page: PageRequest,
    wanted: Wanted,
  ): Promise<Page<Business>> {
    const definition = await this.definitionOf(actor, choice);
    const members = await segmentBusinessPage(
      this.prisma,
      { definition, today: this.clock.now(), page },
      wanted,
    );
    if (may(actor, 'businesses.write')) return members;
    return { ...members, nodes: members.nodes.map(withoutShieldedAddress) };
  }

  /** Why a business is in or out: each condition with its verdict. */
  async explain(actor: Actor, id: string, businessId: string): Promise<ExplainedCondition[]> {
    const definition = await this.definitionOf(actor, { id });
    const explained = await explainBusiness(this.prisma, definition, this.clock.now(), businessId);
    if (!explained) throw new NotFoundError('Business');
    return explained;
  }

  /** The people of a saved segment at this moment. */
  async contactIds(actor: Actor, id: string): Promise<string[]> {
    return segmentContactIds(this.prisma, await this.definitionOf(actor, { id }), this.clock.now());
  }

  /** A saved segment as an SQL condition on `contacts c`, for statements of newsletters and events. */
  async contactCondition(actor: Actor, id: string): Promise<Prisma.Sql> {
    return segmentContactCondition(await this.definitionOf(actor, { id }), this.clock.now());
  }

  /** A saved segment as an SQL condition on `businesses b`. */
  async businessCondition(actor: Actor, id: string): Promise<Prisma.Sql> {
    return segmentBusinessCondition(await this.definitionOf(actor, { id }), this.clock.now());
  }

  private async definitionOf(actor: Actor, choice: SegmentChoice): Promise<SegmentDefinition> {
    requirePermission(actor, 'segments.read');
    if (choice.id === undefined) return checkedDefinition(choice.definition);
    return checkedDefinition((await this.get(actor, choice.id)).definition);
  }

  private async change(
    actor: Actor,
    action: string,
    id: string,
    expectedVersion: number,
    patch: object,
  ): Promise<Segment> {
    await this.get(actor, id);
    return this.prisma.transaction((tx) =>
      versionedUpdate<Segment>(tx, actor, {
        delegate: tx.segment,
        type: 'Segment',
        action,
        id,
        expectedVersion,
        patch,
      }),
    );
  }
}

/** Shared ones are everybody's, private ones only their owner's. */
function visibleTo(actor: Actor): Prisma.SegmentWhereInput {
  if (actor.kind === 'system') return {};
  return { OR: [{ isShared: true }, { ownerId: userIdOf(actor) ?? '' }] };
}

function asColumns<Input extends Partial<SegmentInput>>(input: Input) {
  const { definition, ...fields } = input;
  return definition === undefined ? fields : { ...fields, definition: definition as Prisma.InputJsonObject };
}
