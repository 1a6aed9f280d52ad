import { Injectable } from '@nestjs/common';
import {
  parseDeliveryReports,
  type DeliveryReport,
  type DeliveryReportKind,
} from '../../newsletters/delivery/delivery-report';
import type { DeliveryEventKind } from '../../prisma/generated/enums';
import { SYSTEM_ACTOR } from '../access/actor';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { SuppressionsService } from '../subscriptions/suppressions.service';
import { UnsubscribeService } from '../subscriptions/unsubscribe.service';
import { mayMove, verdictOf, type KeptEvent } from './delivery-report.rules';
import {
  claimPost,
  holdLetters,
  keepNewEvents,
  moveLetters,
  type LetterTable,
  type ReportedLetter,
} from './delivery-reports.queries';

/** What is kept. Opens and clicks are not: who reads what is nobody's business without their own consent. */
const KINDS: Partial<Record<DeliveryReportKind, DeliveryEventKind>> = {
  processed: 'PROCESSED',
  deferred: 'DEFERRED',
  delivered: 'DELIVERED',
  bounced: 'BOUNCED',
  blocked: 'BLOCKED',
  dropped: 'DROPPED',
  complained: 'COMPLAINED',
  unsubscribed: 'UNSUBSCRIBED',
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface UsefulReport extends DeliveryReport {
  deliveryId: string;
  eventKind: DeliveryEventKind;
}

/**
 * Applies what the provider says became of our mail. Posts come late, double and in any order: every event is kept
 * once, and where a letter stands follows from all its events together.
 */
@Injectable()
export class DeliveryReportsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly suppressions: SuppressionsService,
    private readonly unsubscribing: UnsubscribeService,
  ) {}

  /** All of a post, or nothing of it. Harmless to repeat. */
  async apply(webhookPostId: string): Promise<void> {
    const post = await this.prisma.webhookPost.findUnique({ where: { id: webhookPostId } });
    if (!post || post.processedAt) return;
    const { reports, unreadable } = parseDeliveryReports(post.body ?? new Uint8Array());
    const useful = usefulOf(reports);
    await this.prisma.transaction(async (tx) => {
      if (!(await claimPost(tx, webhookPostId))) return;
      await this.applyTo(tx, 'deliveries', useful);
      await this.applyTo(tx, 'mail_messages', useful);
      // The body names people; the events that matter are kept without their addresses.
      await tx.webhookPost.update({
        where: { id: webhookPostId },
        data: {
          body: null,
          processedAt: this.clock.now(),
          events: useful.length,
          error: unreadable > 0 ? `UNREADABLE_${unreadable}` : null,
        },
      });
    });
  }

  private async applyTo(
    tx: Transaction,
    table: LetterTable,
    reports: readonly UsefulReport[],
  ): Promise<void> {
    const ids = [...new Set(reports.map(({ deliveryId }) => deliveryId))];
    const letters = new Map((await holdLetters(tx, table, ids)).map((letter) => [letter.id, letter]));
    const ours = reports.filter(({ deliveryId }) => letters.has(deliveryId));
    if (ours.length === 0) return;
    const isNew = await keepNewEvents(
      tx,
      ours.map(({ deliveryId, eventKind, occurredAt, dedupeKey, reason }) => ({
        ...(table === 'deliveries' ? { deliveryId } : { mailMessageId: deliveryId }),
        kind: eventKind,
        occurredAt,
        dedupeKey,
        reason,
      })),
    );
    const news = ours.filter(({ dedupeKey }) => isNew.has(dedupeKey));
    await this.move(tx, table, [...new Set(news.map(({ deliveryId }) => deliveryId))], letters);
    for (const report of news) {
      const letter = letters.get(report.deliveryId);
      if (letter) await this.draw(tx, letter, report);
    }
  }

  private async move(
    tx: Transaction,
    table: LetterTable,
    ids: string[],
    letters: ReadonlyMap<string, ReportedLetter>,
  ): Promise<void> {
    const where = table === 'deliveries' ? { deliveryId: { in: ids } } : { mailMessageId: { in: ids } };
    const events = await tx.deliveryEvent.findMany({ where });
    const byLetter = new Map<string, KeptEvent[]>(ids.map((id) => [id, []]));
    for (const event of events) byLetter.get(event.deliveryId ?? event.mailMessageId ?? '')?.push(event);
    const moves = ids.flatMap((id) => {
      const verdict = verdictOf(byLetter.get(id) ?? []);
      const letter = letters.get(id);
      return letter && verdict && mayMove(letter.status, verdict.status) ? [{ id, verdict }] : [];
    });
    await moveLetters(tx, table, moves);
  }

  /** What must happen because of one event, the first time it comes in. */
  private async draw(tx: Transaction, { email }: ReportedLetter, report: UsefulReport): Promise<void> {
    const { eventKind, reason, deliveryId } = report;
    if (eventKind === 'BOUNCED') {
      await this.suppressions.suppress(tx, SYSTEM_ACTOR, { email, reason: 'HARD_BOUNCE', detail: reason });
    }
    if (eventKind === 'COMPLAINED') {
      await this.suppressions.suppress(tx, SYSTEM_ACTOR, { email, reason: 'COMPLAINT' });
      await this.unsubscribing.withdraw(tx, SYSTEM_ACTOR, { email, topicIds: 'all' }, 'complaint');
    }
    if (eventKind === 'UNSUBSCRIBED') {
      const scope = (await this.unsubscribing.scope(tx, deliveryId)) ?? { email, topicIds: 'all' };
      await this.unsubscribing.withdraw(tx, SYSTEM_ACTOR, scope, 'provider');
    }
  }
}

function usefulOf(reports: readonly DeliveryReport[]): UsefulReport[] {
  const byKey = new Map<string, UsefulReport>();
  for (const report of reports) {
    const eventKind = KINDS[report.kind];
    const { deliveryId } = report;
    if (!eventKind || !deliveryId || !UUID.test(deliveryId)) continue;
    byKey.set(report.dedupeKey, { ...report, deliveryId, eventKind });
  }
  return [...byKey.values()];
}
