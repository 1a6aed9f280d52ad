import type { Newsletter, Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { recordAudit, type Changes } from '../audit/audit';
import type { DbClient, Transaction } from '../database/prisma.service';
import { NotAllowedInStateError, NotFoundError, StaleVersionError } from '../errors/domain-error';
import { contentHash } from './newsletter.rules';
import { stateAfter, type NewsletterStep, type SystemStep } from './newsletter.states';

const WITH_AUDIENCE = {
  topics: { select: { topicId: true } },
  segments: { select: { segmentId: true } },
} as const satisfies Prisma.NewsletterInclude;

/** An edition with everything approval is about. */
export type NewsletterEdition = Newsletter & { topicIds: string[]; segmentIds: string[]; hash: string };

/** @throws NotFoundError */
export async function readEdition(db: DbClient, id: string): Promise<NewsletterEdition> {
  const row = await db.newsletter.findUnique({ where: { id }, include: WITH_AUDIENCE });
  if (!row) throw new NotFoundError('Newsletter');
  const { topics, segments, ...newsletter } = row;
  const topicIds = topics.map(({ topicId }) => topicId);
  const segmentIds = segments.map(({ segmentId }) => segmentId);
  return { ...newsletter, topicIds, segmentIds, hash: contentHash({ ...newsletter, topicIds, segmentIds }) };
}

export interface StepTaken {
  step: NewsletterStep | SystemStep;
  /** Verb in the audit: newsletter.paused. */
  action: string;
  patch?: Prisma.NewsletterUncheckedUpdateManyInput;
  /** The version the person saw, where it matters what they saw. */
  expectedVersion?: number;
}

/**
 * Takes one step of the state machine: changes the row only if it still stands where the step begins, and writes the
 * audit entry beside it.
 * @throws NotAllowedInStateError when the step does not exist in the present state, StaleVersionError, NotFoundError
 */
export async function takeStep(
  tx: Transaction,
  actor: Actor,
  id: string,
  { step, action, patch, expectedVersion }: StepTaken,
): Promise<Newsletter> {
  const before = await tx.newsletter.findUnique({ where: { id } });
  if (!before) throw new NotFoundError('Newsletter');
  if (expectedVersion !== undefined && before.version !== expectedVersion) {
    throw new StaleVersionError('Newsletter', { ...before });
  }
  const status = stateAfter(before.status, step);
  const { count } = await tx.newsletter.updateMany({
    where: { id, status: before.status, version: before.version },
    data: { ...patch, status, version: { increment: 1 } },
  });
  if (count === 0) throw new NotAllowedInStateError('Newsletter', before.status, step);
  const changes: Changes = { status: [before.status, status] };
  for (const field of ['scheduledAt', 'pauseReason'] as const) {
    if (patch?.[field] !== undefined) changes[field] = [null, patch[field]];
  }
  await recordAudit(tx, actor, { action, subject: { type: 'Newsletter', id }, changes });
  return tx.newsletter.findUniqueOrThrow({ where: { id } });
}
