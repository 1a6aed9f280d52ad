import { Injectable } from '@nestjs/common';
import { Prisma, type Visit } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit, type Changes } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import {
  ForbiddenError,
  NotAllowedInStateError,
  NotFoundError,
  StaleVersionError,
} from '../errors/domain-error';
import { VisitMailService, invitedContactIds } from './visit-mail.service';
import { checkVisit, movesAppointment } from './visit.rules';
import { isAhead, isOpen } from './visit.states';
import type { VisitInput, VisitListRequest } from './visit.types';
import {
  participantsOf,
  visitCondition,
  visitPage,
  writeParticipants,
  type Participants,
} from './visits.queries';

const REFUSED_FIELDS = {
  visits_businessId_fkey: 'businessId',
  visits_associationId_fkey: 'associationId',
  visits_ownerId_fkey: 'ownerId',
  visit_participants_contactId_fkey: 'contactIds',
  visit_participants_userId_fkey: 'userIds',
};

/** The most one look at the calendar shows. */
const CALENDAR_ROWS = 1_000;

/** Visits to businesses and associations: planning and changing them. The steps they go through: VisitFlowService. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mails: VisitMailService,
  ) {}

  list(actor: Actor, request: VisitListRequest, wanted: Wanted): Promise<Page<Visit>> {
    requirePermission(actor, 'visits.read');
    return visitPage(this.prisma, request, wanted);
  }

  /** Everything between two moments, for a calendar; cancelled ones are not in it. */
  async calendar(actor: Actor, from: Date, to: Date, userIds?: string[]): Promise<Visit[]> {
    requirePermission(actor, 'visits.read');
    const filter = { startsBefore: to, ...(userIds ? { userIds } : {}) };
    return this.prisma.rows<Visit>(
      Prisma.sql`SELECT v.* FROM visits v WHERE ${visitCondition(filter)} AND v."endsAt" > ${from}::timestamptz
        AND tstzrange(v."startsAt", v."endsAt", '[]') && tstzrange(${from}::timestamptz, ${to}::timestamptz)
        AND v."status" <> 'CANCELLED' ORDER BY v."startsAt", v."id" LIMIT ${CALENDAR_ROWS}`,
    );
  }

  async get(actor: Actor, id: string): Promise<Visit> {
    requirePermission(actor, 'visits.read');
    const visit = await this.prisma.visit.findUnique({ where: { id } });
    if (!visit) throw new NotFoundError('Visit');
    return visit;
  }

  /** @throws ValidationError when it is not to exactly one business or association, or ends before it starts */
  async plan(actor: Actor, input: VisitInput): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    checkVisit(input);
    const { contactIds, userIds, ...rest } = input;
    const people = { contactIds: contactIds ?? [], userIds: userIds ?? [] };
    const ownerId = input.ownerId ?? userIdOf(actor);
    if (!ownerId) throw new ForbiddenError('visits.write');
    const fields = { ...rest, topics: input.topics ?? [], ownerId };
    return this.write(async (tx) => {
      const visit = await tx.visit.create({ data: fields });
      await writeParticipants(tx, visit.id, people);
      await recordAudit(tx, actor, {
        action: 'visit.planned',
        subject: { type: 'Visit', id: visit.id },
        changes: changesOfNew({ ...fields, ...people }),
      });
      return visit;
    });
  }

  /** A new time or place is mailed to everybody who was invited, as an update of the entry in their calendar. */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<VisitInput>,
  ): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    const { contactIds, userIds, ...rest } = input;
    const patch = keepingWhatMustBe(rest);
    const mailIds: string[] = [];
    const visit = await this.write(async (tx) => {
      mailIds.length = 0;
      const before = await this.changeable(tx, id, expectedVersion);
      checkVisit(input, before);
      const people = await participantsOf(tx, id);
      const wanted = { contactIds: contactIds ?? people.contactIds, userIds: userIds ?? people.userIds };
      const isTold = isAhead(before.status) && movesAppointment(before, merged(before, patch));
      const after = await this.change(tx, actor, {
        action: 'visit.updated',
        id,
        expectedVersion,
        patch: isTold ? { ...patch, calendarSequence: before.calendarSequence + 1 } : patch,
        alsoChanged: changedPeople(people, wanted),
      });
      await writeParticipants(tx, id, wanted);
      if (isAhead(before.status)) mailIds.push(...(await this.tell(tx, before, after, wanted, isTold)));
      return after;
    });
    await this.mails.wake(mailIds);
    return visit;
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    const patch = { archivedAt: this.clock.now() };
    return this.write((tx) =>
      this.change(tx, actor, { action: 'visit.archived', id, expectedVersion, patch }),
    );
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Visit> {
    requirePermission(actor, 'visits.write');
    const patch = { archivedAt: null };
    return this.write((tx) =>
      this.change(tx, actor, { action: 'visit.restored', id, expectedVersion, patch }),
    );
  }

  /** Who left hears that it is off for them, who came is invited, the others hear of a new time or place. */
  private async tell(
    tx: Transaction,
    before: Visit,
    after: Visit,
    people: Participants,
    isMoved: boolean,
  ): Promise<string[]> {
    const invited = await invitedContactIds(tx, after.id);
    if (invited.length === 0) return [];
    const left = invited.filter((id) => !people.contactIds.includes(id));
    const came = people.contactIds.filter((id) => !invited.includes(id));
    return [
      ...(left.length > 0 ? await this.mails.cancel(tx, after, undefined, left) : []),
      ...(isMoved ? await this.mails.tellChange(tx, before, after, people.contactIds) : []),
      ...(came.length > 0 ? await this.mails.invite(tx, after, came) : []),
    ];
  }

  private async changeable(tx: Transaction, id: string, expectedVersion: number): Promise<Visit> {
    const visit = await tx.visit.findUnique({ where: { id } });
    if (!visit) throw new NotFoundError('Visit');
    if (visit.version !== expectedVersion) throw new StaleVersionError('Visit', { ...visit });
    if (!isOpen(visit.status)) throw new NotAllowedInStateError('Visit', visit.status, 'update');
    return visit;
  }

  private write(work: (tx: Transaction) => Promise<Visit>): Promise<Visit> {
    return withFieldRefusals(REFUSED_FIELDS, () => this.prisma.transaction(work));
  }

  private change(
    tx: Transaction,
    actor: Actor,
    update: { action: string; id: string; expectedVersion: number; patch: object; alsoChanged?: Changes },
  ): Promise<Visit> {
    return versionedUpdate<Visit>(tx, actor, { delegate: tx.visit, type: 'Visit', ...update });
  }
}

/** A cleared owner, time or list of topics leaves or empties what stands there: none of them can be nothing. */
function keepingWhatMustBe<Input extends Partial<VisitInput>>(input: Input): Input {
  return {
    ...input,
    ownerId: input.ownerId ?? undefined,
    startsAt: input.startsAt ?? undefined,
    endsAt: input.endsAt ?? undefined,
    ...(input.topics === null ? { topics: [] } : {}),
  };
}

function merged(before: Visit, patch: Partial<VisitInput>) {
  return {
    startsAt: patch.startsAt ?? before.startsAt,
    endsAt: patch.endsAt ?? before.endsAt,
    location: patch.location === undefined ? before.location : patch.location,
  };
}

function changedPeople(before: Participants, after: Participants): Changes {
  const isSame = (field: keyof Participants) =>
    [...before[field]].sort().join() === [...after[field]].sort().join();
  const fields = (['contactIds', 'userIds'] as const).filter((field) => !isSame(field));
  return Object.fromEntries(fields.map((field) => [field, [before[field], after[field]]]));
}
