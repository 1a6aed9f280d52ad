import { Injectable } from '@nestjs/common';
import type { Visit } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { versionedUpdate } from '../audit/versioned-update';
import { CommitmentsService } from '../commitments/commitments.service';
import { Clock } from '../config/clock';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { FieldProblemCode } from '../errors/error-code';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError, StaleVersionError } from '../errors/domain-error';
import { VisitMailService } from './visit-mail.service';
import { checkReport } from './visit.rules';
import { isAhead, nextSteps, stateAfter, VisitStep } from './visit.states';
import type { VisitReport } from './visit.types';

interface StepRequest {
  id: string;
  expectedVersion: number;
  step: VisitStep;
  action: string;
  patch?: (before: Visit) => object;
  /** More writes in the same transaction; gives the ids of mails to send after it. */
  also?: (tx: Transaction, after: Visit, before: Visit) => Promise<string[]>;
}

/** The steps of a visit: proposed → invited → confirmed → held → reported, or cancelled. */
@Injectable()
export class VisitFlowService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mails: VisitMailService,
    private readonly commitments: CommitmentsService,
  ) {}

  /** What this person can do with the visit now. */
  nextSteps(actor: Actor, visit: Pick<Visit, 'status' | 'startsAt'>): VisitStep[] {
    return may(actor, 'visits.write') ? nextSteps(visit, this.clock.now()) : [];
  }

  /**
   * Mails everybody of their side who has an address, with an appointment for their calendar.
   * @throws ValidationError on contactIds when nobody has one
   */
  async invite(actor: Actor, id: string, expectedVersion: number): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    return this.take(actor, {
      id,
      expectedVersion,
      step: VisitStep.INVITE,
      action: 'visit.invited',
      also: async (tx, after) => {
        const mailIds = await this.mails.invite(tx, after);
        new Checks().that('contactIds', mailIds.length > 0, FieldProblemCode.AT_LEAST_ONE).done();
        return mailIds;
      },
    });
  }

  async confirm(actor: Actor, id: string, expectedVersion: number): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    return this.take(actor, { id, expectedVersion, step: VisitStep.CONFIRM, action: 'visit.confirmed' });
  }

  /** Takes the appointment out of the calendars of those who were invited. */
  async cancel(actor: Actor, id: string, expectedVersion: number, reason: string): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    new Checks().required('reason', reason, 1_000).done();
    return this.take(actor, {
      id,
      expectedVersion,
      step: VisitStep.CANCEL,
      action: 'visit.cancelled',
      patch: (before) => ({
        cancelReason: reason,
        ...(isAhead(before.status) ? { calendarSequence: before.calendarSequence + 1 } : {}),
      }),
      also: (tx, after, before) =>
        isAhead(before.status) ? this.mails.cancel(tx, after, reason) : Promise.resolve([]),
    });
  }

  async hold(actor: Actor, id: string, expectedVersion: number): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    return this.take(actor, { id, expectedVersion, step: VisitStep.HOLD, action: 'visit.held' });
  }

  /** Writes it up; each agreement becomes a commitment. */
  async report(actor: Actor, id: string, expectedVersion: number, input: VisitReport): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    checkReport(input);
    const { agreements = [], ...report } = input;
    return this.take(actor, {
      id,
      expectedVersion,
      step: VisitStep.REPORT,
      action: 'visit.reported',
      patch: () => ({ ...report, reportedAt: this.clock.now() }),
      also: async (tx, after) => {
        await this.commitments.recordAgreements(tx, actor, after, agreements);
        return [];
      },
    });
  }

  private async take(actor: Actor, request: StepRequest): Promise<Visit> {
    const { id, expectedVersion, step, action } = request;
    const fields = { commitments_userId_fkey: 'agreements', commitments_contactId_fkey: 'agreements' };
    const [visit, mailIds] = await withFieldRefusals(fields, () =>
      this.prisma.transaction(async (tx): Promise<[Visit, string[]]> => {
        const before = await tx.visit.findUnique({ where: { id } });
        if (!before) throw new NotFoundError('Visit');
        if (before.version !== expectedVersion) throw new StaleVersionError('Visit', { ...before });
        const status = stateAfter(before, step, this.clock.now());
        const patch = { status, ...request.patch?.(before) };
        const update = { delegate: tx.visit, type: 'Visit', action, id, expectedVersion, patch };
        const after = await versionedUpdate<Visit>(tx, actor, update);
        return [after, (await request.also?.(tx, after, before)) ?? []];
      }),
    );
    await this.mails.wake(mailIds);
    return visit;
  }
}
