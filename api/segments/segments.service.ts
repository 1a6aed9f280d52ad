import { Injectable } from '@nestjs/common';
import { Prisma, type Segment } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { ForbiddenError, NotFoundError } from '../errors/domain-error';
import { Role } from '../../prisma/generated/enums';
import { segmentBusinessCondition } from './segment-conditions.queries';
import { checkedDefinition, checkedSegment, permissionsToAsk, permissionToSee } from './segment.rules';
import type {
  Explanation,
  PersonExplanation,
  SegmentChoice,
  SegmentCondition,
  SegmentCounts,
  SegmentDefinition,
  Resolved,
  ResolvedForBusinesses,
  SegmentInput,
  SegmentListRequest,
  SegmentView,
} from './segment.types';
import { explainBusiness, explainContact } from './segment-explanations.queries';
import { countSegment, segmentContactCondition, segmentContactIds } from './segments.queries';
import { visibleTo } from './visible-segments';

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
        q ? { name: containing(q) } : {},
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
    const fields = asColumns(checkedSegment(input));
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
    const patch = asColumns(checkedSegment(input, await this.get(actor, id)));
    return this.change(actor, 'segment.updated', id, expectedVersion, patch);
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
    return countSegment(this.prisma, await this.definitionOf(actor, choice), this.viewOf(actor));
  }

  /** Why a business is in or out: each condition with its verdict. @throws NotFoundError without such a live business */
  async explain(actor: Actor, choice: SegmentChoice, businessId: string): Promise<Explanation> {
    const definition = await this.definitionOf(actor, choice);
    const question = { definition, view: this.viewOf(actor), sees: seenBy(actor) };
    const explained = await explainBusiness(this.prisma, question, businessId);
    if (!explained) throw new NotFoundError('Business');
    return explained;
  }

  /**
   * Why a person is in or out: the businesses that could bring them in, each with its verdicts.
   * @throws NotFoundError without such a live contact
   */
  async explainContact(actor: Actor, choice: SegmentChoice, contactId: string): Promise<PersonExplanation> {
    requirePermission(actor, 'segments.people');
    requirePermission(actor, 'contacts.read');
    const definition = await this.definitionOf(actor, choice);
    const contact = await this.prisma.contact.count({ where: { id: contactId, archivedAt: null } });
    if (contact === 0) throw new NotFoundError('Contact');
    const question = { definition, view: this.viewOf(actor), sees: seenBy(actor) };
    return explainContact(this.prisma, question, contactId);
  }

  /** The people of a saved segment at this moment. */
  async contactIds(actor: Actor, id: string): Promise<string[]> {
    const definition = await this.definitionOf(actor, { segmentId: id });
    return segmentContactIds(this.prisma, definition, this.viewOf(actor));
  }

  /** A segment as an SQL condition on `contacts c`, for statements of newsletters, events and lists. */
  async contactCondition(actor: Actor, choice: SegmentChoice): Promise<Prisma.Sql> {
    return segmentContactCondition(await this.definitionOf(actor, choice), this.viewOf(actor));
  }

  /** A segment as an SQL condition on `businesses b`. */
  async businessCondition(actor: Actor, choice: SegmentChoice): Promise<Prisma.Sql> {
    return segmentBusinessCondition(await this.definitionOf(actor, choice), this.viewOf(actor));
  }

  /** A filter of businesses with its segment, if any, worked out: needed before it reads anything. */
  async resolveBusinesses<Filter extends SegmentChoice>(
    actor: Actor,
    filter: Filter,
  ): Promise<ResolvedForBusinesses<Filter>> {
    return {
      ...filter,
      hidesShielded: hidesShielded(actor),
      members: asksForSegment(filter) ? await this.businessCondition(actor, filter) : null,
    };
  }

  /** The same for a filter of contacts. */
  async resolveContacts<Filter extends SegmentChoice>(
    actor: Actor,
    filter: Filter,
  ): Promise<Resolved<Filter>> {
    return { ...filter, members: asksForSegment(filter) ? await this.contactCondition(actor, filter) : null };
  }

  /** A saved segment, or an unsaved one with only what this person may ask about. */
  private async definitionOf(
    actor: Actor,
    { segmentId, definition }: SegmentChoice,
  ): Promise<SegmentDefinition> {
    requirePermission(actor, 'segments.read');
    if (segmentId) return checkedDefinition((await this.get(actor, segmentId)).definition);
    const asked = checkedDefinition(definition);
    for (const permission of permissionsToAsk(asked)) requirePermission(actor, permission);
    return asked;
  }

  private viewOf(actor: Actor): SegmentView {
    return {
      now: this.clock.now(),
      seesConfidential: may(actor, 'interactions.confidential'),
      hidesShielded: hidesShielded(actor),
    };
  }

  private async change(
    actor: Actor,
    action: string,
    id: string,
    expectedVersion: number,
    patch: object,
  ): Promise<Segment> {
    if (!mayEditSegment(actor, await this.get(actor, id))) throw new ForbiddenError('segments.write');
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

/** Only who made it, and the administrator: others build on it. */
export function mayEditSegment(actor: Actor, { ownerId }: { ownerId: string }): boolean {
  if (!may(actor, 'segments.write')) return false;
  return actor.kind !== 'user' || actor.role === Role.ADMINISTRATOR || actor.userId === ownerId;
}

/** Only those who keep relations see a shielded address. */
const hidesShielded = (actor: Actor): boolean => !may(actor, 'businesses.write');

/** Whether this person may read the value that a condition looks at, and not only whether it holds. */
function seenBy(actor: Actor) {
  return (condition: SegmentCondition): boolean => {
    const permission = permissionToSee(condition);
    return permission === undefined || may(actor, permission);
  };
}

function asColumns<Input extends Partial<SegmentInput>>(input: Input) {
  const { definition, ...fields } = input;
  return definition === undefined ? fields : { ...fields, definition: definition as Prisma.InputJsonObject };
}

function asksForSegment({ segmentId, definition }: SegmentChoice): boolean {
  return Boolean(segmentId) || (definition !== undefined && definition !== null);
}
