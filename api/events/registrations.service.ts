import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { Prisma, type Event, type Registration } from '../../prisma/generated/client';
import { EventStatus } from '../../prisma/generated/enums';
import { PUBLIC_ACTOR, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { isWithinLimit, rateLimiter } from '../access/rate-limit';
import { recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { EventMail } from './event-mail';
import { Gate } from './gate';
import { freePlace, lockEvent, promoteWaiting, takePlace } from './places';
import {
  checkedRegistration,
  mayPromote,
  refusalForStaff,
  refusalForVisitors,
  seatsOf,
  type CheckedRegistration,
} from './registration.rules';
import {
  RegistrationClosedReason,
  type RegistrationInput,
  type RegistrationListRequest,
  type RegistrationOutcome,
} from './registration.types';
import { registrationPage, relationOf, waitingPosition } from './registrations.queries';

/** Who registers, and by which rules. */
interface Door {
  actor: Actor;
  refusal: typeof refusalForVisitors;
  statuses: readonly EventStatus[];
}

/** Registrations and cancellations that this process works on at a time. */
const AT_A_TIME = 4;

/** Mails that one address gets about one event when somebody keeps registering it. */
const REPEATED_MAILS_PER_DAY = 3;

/**
 * Who comes. One statement on the event's row decides about seats; whoever is cancelled makes room in the same
 * transaction, so there is never a free seat while somebody waits.
 */
@Injectable()
export class RegistrationsService {
  private readonly repeatedMails: RateLimiterPostgres;
  private readonly gate = new Gate(AT_A_TIME);

  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly mail: EventMail,
  ) {
    this.repeatedMails = rateLimiter(prisma, 'registration-mail', REPEATED_MAILS_PER_DAY, 24 * 60 * 60);
  }

  list(actor: Actor, request: RegistrationListRequest, wanted: Wanted): Promise<Page<Registration>> {
    requirePermission(actor, 'registrations.read');
    return registrationPage(this.prisma, request, wanted);
  }

  async get(actor: Actor, id: string): Promise<Registration> {
    requirePermission(actor, 'registrations.read');
    return this.registrationOf(id);
  }

  /** Registers somebody who called or came by; also after registration closed. */
  register(actor: Actor, eventId: string, input: RegistrationInput): Promise<RegistrationOutcome> {
    requirePermission(actor, 'registrations.write');
    const statuses = [EventStatus.PUBLISHED, EventStatus.CLOSED];
    const door = { actor, refusal: refusalForStaff, statuses };
    return this.gate.pass(() => this.place(eventId, { source: 'STAFF', ...input }, door));
  }

  /** From the public site. Who had registered already gets the mail once more; the page says the same to everybody. */
  async registerVisitor(eventId: string, input: RegistrationInput): Promise<RegistrationOutcome> {
    const door = { actor: PUBLIC_ACTOR, refusal: refusalForVisitors, statuses: [EventStatus.PUBLISHED] };
    const outcome = await this.gate.pass(() => this.place(eventId, { ...input, source: 'PUBLIC' }, door));
    if (outcome.kind === 'already') await this.mailAgain(outcome.registration);
    return outcome;
  }

  /** Frees the seat and gives it to who waits first, at once. Doing it twice does no harm. */
  cancel(actor: Actor, id: string): Promise<Registration> {
    requirePermission(actor, 'registrations.write');
    return this.gate.pass(() => this.cancelAndPromote(actor, id, () => true));
  }

  /** By the link in a mail; too late once the event has begun. */
  cancelByLink(id: string): Promise<Registration> {
    const isInTime = (event: { startsAt: Date }) => event.startsAt > this.clock.now();
    return this.gate.pass(() => this.cancelAndPromote(PUBLIC_ACTOR, id, isInTime));
  }

  /** One registration with its event, for the page behind the link in a mail. */
  async ofLink(id: string): Promise<{ registration: Registration; event: Event; position?: number }> {
    const registration = await this.registrationOf(id);
    const event = await this.prisma.event.findUniqueOrThrow({ where: { id: registration.eventId } });
    if (registration.status !== 'WAITLISTED') return { registration, event };
    return { registration, event, position: await waitingPosition(this.prisma, registration) };
  }

  /** The first scan counts; a second one finds who came in already and when. */
  async checkIn(actor: Actor, id: string): Promise<Registration> {
    requirePermission(actor, 'registrations.checkIn');
    const patch = { arrivedAt: this.clock.now() };
    return this.mark(actor, 'registration.arrived', id, { arrivedAt: null, status: 'REGISTERED' }, patch);
  }

  async undoCheckIn(actor: Actor, id: string): Promise<Registration> {
    requirePermission(actor, 'registrations.checkIn');
    return this.mark(
      actor,
      'registration.arrival-undone',
      id,
      { arrivedAt: { not: null } },
      { arrivedAt: null },
    );
  }

  private async mark(
    actor: Actor,
    action: string,
    id: string,
    where: Prisma.RegistrationWhereInput,
    data: { arrivedAt: Date | null },
  ): Promise<Registration> {
    await this.prisma.transaction(async (tx) => {
      const { count } = await tx.registration.updateMany({
        where: { ...where, id },
        data: { ...data, version: { increment: 1 } },
      });
      if (count > 0) await recordAudit(tx, actor, { action, subject: { type: 'Registration', id } });
    });
    return this.registrationOf(id);
  }

  private async place(eventId: string, input: RegistrationInput, door: Door): Promise<RegistrationOutcome> {
    const event = await this.prisma.event.findUnique({ where: { id: eventId } });
    if (!event || event.status === EventStatus.DRAFT) throw new NotFoundError('Event');
    const reason = door.refusal(event, this.clock.now());
    if (reason) return { kind: 'closed', reason };
    const fields = checkedRegistration(input, Math.min(event.maxGuests, event.capacity - 1));
    await this.mail.ready();
    try {
      const { outcome, mailIds } = await this.prisma.transaction((tx) =>
        this.placeIn(tx, event, fields, door),
      );
      await this.mail.wake(mailIds);
      return outcome;
    } catch (error) {
      // Two at once with one address: the index let one through, and the other hears that.
      const registration = isTaken(error)
        ? await this.liveRegistration(this.prisma, eventId, fields.email)
        : null;
      if (!registration) throw error;
      return { kind: 'already', registration };
    }
  }

  private async placeIn(
    tx: Transaction,
    event: Event,
    fields: CheckedRegistration,
    { actor, statuses }: Door,
  ): Promise<{ outcome: RegistrationOutcome; mailIds: string[] }> {
    const earlier = await this.liveRegistration(tx, event.id, fields.email);
    if (earlier) return { outcome: { kind: 'already', registration: earlier }, mailIds: [] };
    const relation = await relationOf(tx, fields.email);

    const place = await takePlace(tx, event.id, seatsOf(fields), statuses);
    if (!place) return { outcome: { kind: 'closed', reason: RegistrationClosedReason.CLOSED }, mailIds: [] };
    const status = place === 'registered' ? 'REGISTERED' : 'WAITLISTED';
    const registration = await tx.registration.create({
      data: { ...fields, ...relation, eventId: event.id, status },
    });
    await recordAudit(tx, actor, {
      action: place === 'registered' ? 'registration.registered' : 'registration.waitlisted',
      subject: { type: 'Registration', id: registration.id },
      changes: { eventId: [null, event.id], seats: [null, seatsOf(fields)] },
    });
    if (place === 'registered') {
      const mailIds = [await this.mail.confirmed(tx, event, registration)];
      return { outcome: { kind: 'registered', registration }, mailIds };
    }
    const position = await waitingPosition(tx, registration);
    const mailIds = [await this.mail.waitlisted(tx, event, registration, position)];
    return { outcome: { kind: 'waitlisted', registration, position }, mailIds };
  }

  private async cancelAndPromote(
    actor: Actor,
    id: string,
    isAllowed: (event: { startsAt: Date }) => boolean,
  ): Promise<Registration> {
    const { eventId } = await this.registrationOf(id);
    const now = this.clock.now();
    await this.mail.ready();
    const work = async (tx: Transaction): Promise<string[]> => {
      const locked = await lockEvent(tx, eventId);
      const registration = await tx.registration.findUniqueOrThrow({ where: { id } });
      if (!locked || !isAllowed(locked) || registration.status === 'CANCELLED') return [];
      await tx.registration.update({
        where: { id },
        data: { status: 'CANCELLED', cancelledAt: now, arrivedAt: null, version: { increment: 1 } },
      });
      await freePlace(tx, registration);
      await recordAudit(tx, actor, {
        action: 'registration.cancelled',
        subject: { type: 'Registration', id },
        changes: { status: [registration.status, 'CANCELLED'] },
      });
      const event = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
      return [
        await this.mail.cancelled(tx, event, registration),
        ...(await this.promote(tx, actor, event, now)),
      ];
    };
    const mailIds = await this.prisma.transaction(work);
    await this.mail.wake(mailIds);
    return this.registrationOf(id);
  }

  private async promote(tx: Transaction, actor: Actor, event: Event, now: Date): Promise<string[]> {
    if (!mayPromote(event, now)) return [];
    const promoted = await promoteWaiting(tx, event.id, now);
    const notes = promoted.map(({ id }) => ({
      action: 'registration.promoted',
      subject: { type: 'Registration', id },
      changes: { status: ['WAITLISTED', 'REGISTERED'] as [unknown, unknown] },
    }));
    if (notes.length > 0) await recordAudit(tx, actor, ...notes);
    const mailIds: string[] = [];
    for (const registration of promoted) mailIds.push(await this.mail.promoted(tx, event, registration));
    return mailIds;
  }

  /** The mail once more, for who lost it; not so often that it becomes a nuisance to whoever owns the address. */
  private async mailAgain(registration: Registration): Promise<void> {
    const key = createHash('sha256')
      .update(`${registration.eventId}|${registration.email}`)
      .digest('base64url');
    if (!(await isWithinLimit(this.repeatedMails, key))) return;
    const { event, position } = await this.ofLink(registration.id);
    const mailId = await this.prisma.transaction((tx) =>
      position === undefined
        ? this.mail.confirmed(tx, event, registration)
        : this.mail.waitlisted(tx, event, registration, position),
    );
    await this.mail.wake([mailId]);
  }

  private liveRegistration(db: Pick<Transaction, 'registration'>, eventId: string, email: string) {
    return db.registration.findFirst({ where: { eventId, email, status: { not: 'CANCELLED' } } });
  }

  private async registrationOf(id: string): Promise<Registration> {
    const registration = await this.prisma.registration.findUnique({ where: { id } });
    if (!registration) throw new NotFoundError('Registration');
    return registration;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
