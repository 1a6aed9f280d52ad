import { Injectable } from '@nestjs/common';
import { Prisma, type Topic } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError } from '../errors/domain-error';
import { checkTopic, slugOf } from './topic.rules';
import type { TopicInput, TopicListRequest } from './topic.types';

const UNIQUE_FIELDS = { topics_slug_live: 'slug', slug: 'slug' };

/** What people can subscribe to. A topic is archived, never deleted: consent was given for it. */
@Injectable()
export class TopicsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: TopicListRequest, wanted: Wanted): Promise<Page<Topic>> {
    requirePermission(actor, 'topics.read');
    const { q, ids, includeArchived } = request.filter;
    const where: Prisma.TopicWhereInput = {
      ...(includeArchived || ids ? {} : { archivedAt: null }),
      ...(ids ? { id: { in: ids } } : {}),
      ...(q ? { name: containing(q) } : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'position', direction: 'ASC' };
    const select = selectColumns(wanted.columns, Prisma.TopicScalarFieldEnum);
    return readPage<Topic>(
      this.prisma.topic,
      request,
      { where, orderBy: [{ [field]: direction.toLowerCase() }], select },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<Topic> {
    requirePermission(actor, 'topics.read');
    const topic = await this.prisma.topic.findUnique({ where: { id } });
    if (!topic) throw new NotFoundError('Topic');
    return topic;
  }

  async create(actor: Actor, input: TopicInput): Promise<Topic> {
    requirePermission(actor, 'topics.write');
    checkTopic(input, true);
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const topic = await tx.topic.create({
          data: { ...input, slug: input.slug ?? slugOf(input.name), position: input.position ?? 0 },
        });
        await recordAudit(tx, actor, {
          action: 'topic.created',
          subject: { type: 'Topic', id: topic.id },
          changes: changesOfNew(input),
        });
        return topic;
      }),
    );
  }

  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<TopicInput>,
  ): Promise<Topic> {
    requirePermission(actor, 'topics.write');
    checkTopic(input, false);
    const { slug, position, ...patch } = input;
    return this.change(actor, 'topic.updated', id, expectedVersion, {
      ...patch,
      slug: slug ?? undefined,
      position: position ?? undefined,
    });
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Topic> {
    requirePermission(actor, 'topics.write');
    return this.change(actor, 'topic.archived', id, expectedVersion, { archivedAt: this.clock.now() });
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Topic> {
    requirePermission(actor, 'topics.write');
    return this.change(actor, 'topic.restored', id, expectedVersion, { archivedAt: null });
  }

  private change(
    actor: Actor,
    action: string,
    id: string,
    expectedVersion: number,
    patch: object,
  ): Promise<Topic> {
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction((tx) =>
        versionedUpdate<Topic>(tx, actor, {
          delegate: tx.topic,
          type: 'Topic',
          action,
          id,
          expectedVersion,
          patch,
        }),
      ),
    );
  }
}
