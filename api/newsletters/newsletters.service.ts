import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Prisma, type Newsletter } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit, type Changes } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { ForbiddenError, NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { checkedNewsletter, slugOf } from './newsletter.rules';
import { NewsletterStep, stateAfter } from './newsletter.states';
import type { NewsletterFilter, NewsletterInput, NewsletterListRequest } from './newsletter.types';
import { readEdition, type NewsletterEdition } from './newsletters.queries';
import { checkSegmentsVisible } from '../segments/visible-segments';

const REFUSED_FIELDS = {
  newsletter_topics_topicId_fkey: 'topicIds',
  newsletter_segments_segmentId_fkey: 'segmentIds',
};

/** What was tested and approved is void once the content is another. */
const VOID = { testedHash: null, approvedHash: null, approvedAt: null, approvedById: null } as const;

/** Editions as they are written: list, read, make, change, copy, put away. */
@Injectable()
export class NewslettersService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, request: NewsletterListRequest, wanted: Wanted): Promise<Page<Newsletter>> {
    requirePermission(actor, 'newsletters.read');
    const { field, direction } = request.orderBy ?? { field: 'createdAt', direction: 'DESC' };
    const select = selectColumns(wanted.columns, Prisma.NewsletterScalarFieldEnum, ['status', 'slug']);
    const orderBy = [{ [field]: direction === 'DESC' ? 'desc' : 'asc' }];
    return readPage(
      this.prisma.newsletter,
      request,
      { where: conditionOf(request.filter), orderBy, select },
      wanted.totalCount,
    );
  }

  get(actor: Actor, id: string): Promise<NewsletterEdition> {
    requirePermission(actor, 'newsletters.read');
    return readEdition(this.prisma, id);
  }

  async create(actor: Actor, input: NewsletterInput): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const createdById = userIdOf(actor);
    // The author matters for the approval, so there is always one.
    if (!createdById) throw new ForbiddenError('newsletters.write');
    const { topicIds = [], segmentIds = [], ...fields } = checkedNewsletter(input, true);
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const newsletter = await tx.newsletter.create({
          data: {
            subject: fields.subject,
            preheader: fields.preheader ?? null,
            blocks: asJson(fields.blocks ?? []),
            ...(fields.language ? { language: fields.language } : {}),
            slug: slugOf(fields.subject, randomBytes(3).toString('hex')),
            createdById,
          },
        });
        await checkSegmentsVisible(tx, actor, 'segmentIds', segmentIds);
        await writeTopics(tx, newsletter.id, topicIds);
        await writeSegments(tx, newsletter.id, segmentIds);
        await recordAudit(tx, actor, {
          action: 'newsletter.created',
          subject: { type: 'Newsletter', id: newsletter.id },
          changes: changesOfNew({ ...fields, topicIds, segmentIds }),
        });
        return newsletter;
      }),
    );
  }

  /**
   * Changes an edition that has no moment yet. A change of the content makes it a draft again: it must be tested and
   * approved anew.
   * @throws NotAllowedInStateError once it is scheduled, StaleVersionError when somebody else changed it
   */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<NewsletterInput>,
  ): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const { topicIds, segmentIds, blocks, ...fields } = checkedNewsletter(input, false);
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const before = await lockedEdition(tx, id);
        const status = stateAfter(before.status, NewsletterStep.EDIT);
        const alsoChanged = {
          ...listChange('topicIds', before.topicIds, topicIds),
          ...listChange('segmentIds', before.segmentIds, segmentIds),
        };
        const patch = {
          ...fields,
          ...(blocks === undefined ? {} : { blocks: asJson(blocks) }),
          ...(fields.subject ? { slug: slugOf(fields.subject, endOf(before.slug)) } : {}),
        };
        if (alsoChanged['topicIds']) await writeTopics(tx, id, topicIds ?? []);
        if (alsoChanged['segmentIds']) {
          const added = (segmentIds ?? []).filter((one) => !before.segmentIds.includes(one));
          await checkSegmentsVisible(tx, actor, 'segmentIds', added);
          await writeSegments(tx, id, segmentIds ?? []);
        }
        const after = await versionedUpdate<Newsletter>(tx, actor, {
          delegate: tx.newsletter,
          type: 'Newsletter',
          action: 'newsletter.updated',
          id,
          expectedVersion,
          patch,
          alsoChanged,
        });
        const { hash } = await readEdition(tx, id);
        return hash === before.hash
          ? after
          : tx.newsletter.update({ where: { id }, data: { status, ...VOID } });
      }),
    );
  }

  /** A new draft with the content and the audience of another edition, usually the last one. */
  async copy(actor: Actor, id: string): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const { subject, preheader, blocks, language, topicIds, segmentIds } = await readEdition(this.prisma, id);
    return this.create(actor, { subject, preheader, blocks, language, topicIds, segmentIds });
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    return this.prisma.transaction(async (tx) => {
      const { status } = await lockedEdition(tx, id);
      // What still sends would go on unseen.
      if (status === 'SCHEDULED' || status === 'PREPARING' || status === 'SENDING' || status === 'PAUSED') {
        throw new NotAllowedInStateError('Newsletter', status, 'ARCHIVE');
      }
      return this.place(tx, actor, { id, expectedVersion, archivedAt: this.clock.now() });
    });
  }

  restore(actor: Actor, id: string, expectedVersion: number): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    return this.prisma.transaction((tx) => this.place(tx, actor, { id, expectedVersion, archivedAt: null }));
  }

  private place(
    tx: Transaction,
    actor: Actor,
    { id, expectedVersion, archivedAt }: { id: string; expectedVersion: number; archivedAt: Date | null },
  ): Promise<Newsletter> {
    const action = archivedAt ? 'newsletter.archived' : 'newsletter.restored';
    const patch = { archivedAt };
    const update = { delegate: tx.newsletter, type: 'Newsletter', action, id, expectedVersion, patch };
    return versionedUpdate<Newsletter>(tx, actor, update);
  }
}

function conditionOf(filter: NewsletterFilter): Prisma.NewsletterWhereInput {
  const q = filter.q?.trim();
  return {
    ...(filter.includeArchived || filter.ids ? {} : { archivedAt: null }),
    ...(filter.ids ? { id: { in: filter.ids } } : {}),
    ...(filter.statuses?.length ? { status: { in: filter.statuses } } : {}),
    ...(q ? { subject: containing(q) } : {}),
  };
}

/** Holds the row, so that nobody tests, approves or schedules it between reading and writing. */
async function lockedEdition(tx: Transaction, id: string): Promise<NewsletterEdition> {
  const held = await tx.$queryRaw<object[]>`SELECT 1 FROM newsletters WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (held.length === 0) throw new NotFoundError('Newsletter');
  return readEdition(tx, id);
}

function listChange(field: string, before: readonly string[], after: readonly string[] | undefined): Changes {
  if (!after) return {};
  const isSame = [...before].sort().join() === [...new Set(after)].sort().join();
  return isSame ? {} : { [field]: [before, after] };
}

async function writeTopics(
  tx: Transaction,
  newsletterId: string,
  topicIds: readonly string[],
): Promise<void> {
  await tx.newsletterTopic.deleteMany({ where: { newsletterId } });
  await tx.newsletterTopic.createMany({
    data: [...new Set(topicIds)].map((topicId) => ({ newsletterId, topicId })),
  });
}

async function writeSegments(
  tx: Transaction,
  newsletterId: string,
  segmentIds: readonly string[],
): Promise<void> {
  await tx.newsletterSegment.deleteMany({ where: { newsletterId } });
  await tx.newsletterSegment.createMany({
    data: [...new Set(segmentIds)].map((segmentId) => ({ newsletterId, segmentId })),
  });
}

const endOf = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1);

/** Checked by the rules; Prisma wants to hear that it is JSON. */
const asJson = (value: unknown): Prisma.InputJsonArray => value as Prisma.InputJsonArray;
