import { Injectable } from '@nestjs/common';
import type { Event, Registration } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotAllowedInStateError, NotFoundError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { EventMail } from './event-mail';
import { checkedEvent, copyOf, diaryChanges, freeSlug, slugOf } from './event.rules';
import { EventStep, isAnnounced, isEditable, statusAfter } from './event.states';
import type { EventInput, EventListRequest } from './event.types';
import { eventPage, slugsLike } from './events.queries';
import { lockEvent, promoteWaiting } from './places';
import { mayPromote } from './registration.rules';
import { checkSegmentsVisible } from '../segments/visible-segments';

const REFUSED_FIELDS = {
  events_segmentId_fkey: 'segmentId',
  events_organiserId_fkey: 'organiserId',
  slug: 'title',
};

/** Hundreds of people may have to be told in one transaction. */
const TELLING_MS = 60_000;

/** Gatherings, from draft to evaluated; who comes is the business of RegistrationsService. */
@Injectable()
export class EventsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mail: EventMail,
  ) {}

  list(actor: Actor, request: EventListRequest, wanted: Wanted): Promise<Page<Event>> {
    requirePermission(actor, 'events.read');
    return eventPage(this.prisma, request, wanted);
  }

  async get(actor: Actor, id: string): Promise<Event> {
    requirePermission(actor, 'events.read');
    return eventOf(this.prisma, id);
  }

  /** @throws ValidationError naming every wrong field */
  async create(actor: Actor, input: EventInput): Promise<Event> {
    requirePermission(actor, 'events.write');
    const fields = checkedEvent(input);
    const organiserId = fields.organiserId ?? userIdOf(actor);
    new Checks().that('organiserId', organiserId !== undefined, FieldProblemCode.REQUIRED).done();
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        await checkSegmentsVisible(tx, actor, 'segmentId', fields.segmentId ? [fields.segmentId] : []);
        const slug = await this.slugFor(tx, fields.title, fields.startsAt);
        const event = await tx.event.create({ data: { ...fields, slug, organiserId: organiserId ?? '' } });
        await recordAudit(tx, actor, {
          action: 'event.created',
          subject: { type: 'Event', id: event.id },
          changes: changesOfNew({ ...fields, organiserId }),
        });
        return event;
      }),
    );
  }

  /**
   * Changes an event. Once it is announced, everybody who comes is told of another time or place; more seats go to who
   * waits at once.
   * @throws StaleVersionError, or ValidationError with BELOW_SEATS_TAKEN for fewer seats than are taken
   */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<EventInput>,
  ): Promise<Event> {
    requirePermission(actor, 'events.write');
    return this.tell(async (tx) => {
      await lockEvent(tx, id);
      const before = await eventOf(tx, id);
      if (!isEditable(before.status)) throw new NotAllowedInStateError('Event', before.status, 'UPDATE');
      const patch = await this.patchOf(tx, before, checkedEvent(input, before));
      if (input.segmentId && input.segmentId !== before.segmentId)
        await checkSegmentsVisible(tx, actor, 'segmentId', [input.segmentId]);
      const event = await this.change(tx, actor, { action: 'event.updated', id, expectedVersion, patch });
      const mailIds = await this.tellOfChange(tx, before, event);
      return { event, mailIds: [...mailIds, ...(await this.promote(tx, event))] };
    });
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    requirePermission(actor, 'events.write');
    const patch = { archivedAt: this.clock.now() };
    return this.prisma.transaction((tx) =>
      this.change(tx, actor, { action: 'event.archived', id, expectedVersion, patch }),
    );
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    requirePermission(actor, 'events.write');
    const patch = { archivedAt: null };
    return this.prisma.transaction((tx) =>
      this.change(tx, actor, { action: 'event.restored', id, expectedVersion, patch }),
    );
  }

  /** Announces the event and opens its registration. */
  async publish(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    return this.step(actor, EventStep.PUBLISH, id, expectedVersion, (event) => {
      const now = this.clock.now();
      // The command line may bring in what has been held already; a person who does so mistook the year.
      const isAhead = event.endsAt > now || actor.kind === 'system';
      new Checks().that('startsAt', isAhead, FieldProblemCode.IN_THE_PAST).done();
      return { publishedAt: now };
    });
  }

  close(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    return this.step(actor, EventStep.CLOSE, id, expectedVersion);
  }

  reopen(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    return this.step(actor, EventStep.REOPEN, id, expectedVersion);
  }

  /** It has taken place: who came stands on the list. */
  hold(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    return this.step(actor, EventStep.HOLD, id, expectedVersion);
  }

  evaluate(actor: Actor, id: string, expectedVersion: number): Promise<Event> {
    return this.step(actor, EventStep.EVALUATE, id, expectedVersion);
  }

  /** Calls the event off and tells everybody who registered or waits; it leaves their calendars. */
  async cancel(actor: Actor, id: string, expectedVersion: number, reason: string): Promise<Event> {
    requirePermission(actor, 'events.write');
    new Checks().required('reason', reason, 500).done();
    return this.tell(async (tx) => {
      await lockEvent(tx, id);
      const before = await eventOf(tx, id);
      const patch = {
        status: statusAfter(before.status, EventStep.CANCEL),
        cancelReason: reason.trim(),
        calendarSequence: before.calendarSequence + 1,
      };
      const event = await this.change(tx, actor, { action: 'event.cancelled', id, expectedVersion, patch });
      const mailIds = await this.writeToAll(tx, event, (one) => this.mail.eventCancelled(tx, event, one));
      return { event, mailIds };
    });
  }

  /** A new draft with everything but the people, moved to another moment. */
  async copy(actor: Actor, id: string, startsAt: Date): Promise<Event> {
    requirePermission(actor, 'events.write');
    return this.create(actor, copyOf(await eventOf(this.prisma, id), startsAt));
  }

  private async step(
    actor: Actor,
    step: EventStep,
    id: string,
    expectedVersion: number,
    more: (event: Event) => object = () => ({}),
  ): Promise<Event> {
    requirePermission(actor, 'events.write');
    return this.prisma.transaction(async (tx) => {
      const before = await eventOf(tx, id);
      const patch = { status: statusAfter(before.status, step), ...more(before) };
      const action = `event.${ACTIONS[step]}`;
      return this.change(tx, actor, { action, id, expectedVersion, patch });
    });
  }

  /** Runs a change that people must hear of, and wakes the mail once it is certain. */
  private async tell(
    work: (tx: Transaction) => Promise<{ event: Event; mailIds: string[] }>,
  ): Promise<Event> {
    await this.mail.ready();
    const { event, mailIds } = await withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(work, TELLING_MS),
    );
    await this.mail.wake(mailIds);
    return event;
  }

  private async patchOf(tx: Transaction, before: Event, input: Partial<EventInput>): Promise<object> {
    const { organiserId, ...fields } = input;
    const after = { ...before, ...fields };
    const isMoved = isAnnounced(before.status) && diaryChanges(before, after).length > 0;
    // A link that nobody has seen yet may follow the title.
    const isRenamed =
      before.status === 'DRAFT' &&
      slugOf(after.title, after.startsAt) !== slugOf(before.title, before.startsAt);
    return {
      ...fields,
      ...(organiserId ? { organiserId } : {}),
      ...(isMoved ? { calendarSequence: before.calendarSequence + 1 } : {}),
      ...(isRenamed ? { slug: await this.slugFor(tx, after.title, after.startsAt, before.id) } : {}),
    };
  }

  private async tellOfChange(tx: Transaction, before: Event, event: Event): Promise<string[]> {
    if (event.calendarSequence === before.calendarSequence) return [];
    return this.writeToAll(tx, event, (one) => this.mail.eventChanged(tx, before, event, one));
  }

  private async promote(tx: Transaction, event: Event): Promise<string[]> {
    const now = this.clock.now();
    if (!mayPromote(event, now)) return [];
    const mailIds: string[] = [];
    for (const one of await promoteWaiting(tx, event.id, now))
      mailIds.push(await this.mail.promoted(tx, event, one));
    return mailIds;
  }

  private async writeToAll(
    tx: Transaction,
    event: Event,
    write: (registration: Registration) => Promise<string>,
  ): Promise<string[]> {
    const live = await tx.registration.findMany({
      where: { eventId: event.id, status: { not: 'CANCELLED' } },
      orderBy: { id: 'asc' },
    });
    const mailIds: string[] = [];
    for (const registration of live) mailIds.push(await write(registration));
    return mailIds;
  }

  private async slugFor(tx: Transaction, title: string, startsAt: Date, exceptId?: string): Promise<string> {
    const slug = slugOf(title, startsAt);
    return freeSlug(slug, await slugsLike(tx, slug, exceptId));
  }

  private change(
    tx: Transaction,
    actor: Actor,
    update: { action: string; id: string; expectedVersion: number; patch: object },
  ): Promise<Event> {
    return versionedUpdate<Event>(tx, actor, { delegate: tx.event, type: 'Event', ...update });
  }
}

const ACTIONS: Readonly<Record<EventStep, string>> = {
  PUBLISH: 'published',
  CLOSE: 'closed',
  REOPEN: 'reopened',
  HOLD: 'held',
  EVALUATE: 'evaluated',
  CANCEL: 'cancelled',
};

async function eventOf(db: Pick<Transaction, 'event'>, id: string): Promise<Event> {
  const event = await db.event.findUnique({ where: { id } });
  if (!event) throw new NotFoundError('Event');
  return event;
}
