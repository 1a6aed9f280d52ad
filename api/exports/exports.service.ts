import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import type { ExportFormat, ExportLines, ExportList } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import type { AssociationListRequest } from '../associations/association.types';
import { associationCondition, associationOrder } from '../associations/associations.queries';
import type { BusinessListRequest } from '../businesses/business.types';
import { businessCondition, businessOrder } from '../businesses/businesses.queries';
import type { CommitmentListRequest } from '../commitments/commitment.types';
import { commitmentConditions } from '../commitments/commitments.queries';
import { Clock } from '../config/clock';
import type { ContactListRequest } from '../contacts/contact.types';
import { contactCondition, contactOrder } from '../contacts/contacts.queries';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { DomainError, ForbiddenError, NotFoundError } from '../errors/domain-error';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import type { EventListRequest } from '../events/event.types';
import { eventCondition, eventOrder } from '../events/events.queries';
import { dutchDay } from '../formats/calendar-day';
import type { InteractionListRequest } from '../interactions/interaction.types';
import { interactionCondition, interactionOrder } from '../interactions/interactions.queries';
import { SegmentsService } from '../segments/segments.service';
import type { VisitListRequest } from '../visits/visit.types';
import { visitCondition, visitOrder } from '../visits/visits.queries';
import { countContactLines } from './contact-sheet';
import { exportContent } from './export-content';
import { EXPORTABLE, FILE_TYPES, type ExportFile } from './export.types';

export const MOST_ROWS = 200_000;
const LIFETIME_MS = 10 * 60_000;

/** Which part of a list request says which records; the page on screen does not matter here. */
type Choice<Request extends { filter: object }> = Pick<Request, 'filter'> & {
  orderBy?: Request extends { orderBy?: infer Order } ? Order : never;
};

export interface StartedExport {
  id: string;
  fileName: string;
  rows: number;
}

interface Order {
  list: ExportList;
  format: ExportFormat;
  lines?: ExportLines;
  label?: string;
  /** For the audit. */
  filter: object;
}

/**
 * Lists that leave as a file. Which records they are is fixed, and stands in the audit with who, what, the filter and how
 * many, before a file can be fetched; fetching it changes nothing.
 */
@Injectable()
export class ExportsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly segments: SegmentsService,
  ) {}

  /** @throws ValidationError for a format the list has not; DomainError EXPORT_TOO_LARGE */
  async businesses(
    actor: Actor,
    format: ExportFormat,
    choice: Choice<BusinessListRequest>,
  ): Promise<StartedExport> {
    this.permit(actor, 'BUSINESSES', format);
    const filter = await this.segments.resolveBusinesses(actor, choice.filter);
    const ids = Prisma.sql`SELECT b."id" FROM businesses b WHERE ${businessCondition(filter)} ORDER BY ${businessOrder(choice)}`;
    return this.start(actor, { list: 'BUSINESSES', format, filter: choice.filter }, ids);
  }

  async associations(
    actor: Actor,
    format: ExportFormat,
    choice: Choice<AssociationListRequest>,
  ): Promise<StartedExport> {
    this.permit(actor, 'ASSOCIATIONS', format);
    const ids = Prisma.sql`SELECT a."id" FROM associations a WHERE ${associationCondition(choice.filter)} ORDER BY ${associationOrder(choice)}`;
    return this.start(actor, { list: 'ASSOCIATIONS', format, filter: choice.filter }, ids);
  }

  /** A sheet has a line per function, which our import reads back, unless it is asked for a line per person; other formats have none. */
  async contacts(
    actor: Actor,
    format: ExportFormat,
    choice: Choice<ContactListRequest> & { lines?: ExportLines },
  ): Promise<StartedExport> {
    this.permit(actor, 'CONTACTS', format);
    const isSheet = format === 'CSV' || format === 'XLSX';
    new Checks().that('lines', isSheet || !choice.lines, FieldProblemCode.INVALID).done();
    const lines = isSheet ? (choice.lines ?? 'PER_FUNCTION') : undefined;
    const filter = await this.segments.resolveContacts(actor, choice.filter);
    const ids = Prisma.sql`SELECT c."id" FROM contacts c WHERE ${contactCondition(filter)} ORDER BY ${contactOrder(choice)}`;
    return this.start(actor, { list: 'CONTACTS', format, lines, filter: choice.filter }, ids);
  }

  async visits(actor: Actor, format: ExportFormat, choice: Choice<VisitListRequest>): Promise<StartedExport> {
    this.permit(actor, 'VISITS', format);
    const ids = Prisma.sql`SELECT v."id" FROM visits v WHERE ${visitCondition(choice.filter)} ORDER BY ${visitOrder(choice)}`;
    return this.start(actor, { list: 'VISITS', format, filter: choice.filter }, ids);
  }

  /** Without the confidential ones. */
  async interactions(
    actor: Actor,
    format: ExportFormat,
    choice: Choice<InteractionListRequest>,
  ): Promise<StartedExport> {
    this.permit(actor, 'INTERACTIONS', format);
    const condition = interactionCondition(choice.filter, { seesConfidential: false });
    const ids = Prisma.sql`SELECT i."id" FROM interactions i WHERE ${condition} ORDER BY ${interactionOrder(choice)}`;
    return this.start(actor, { list: 'INTERACTIONS', format, filter: choice.filter }, ids);
  }

  async commitments(
    actor: Actor,
    format: ExportFormat,
    choice: Choice<CommitmentListRequest>,
  ): Promise<StartedExport> {
    this.permit(actor, 'COMMITMENTS', format);
    const { field, direction } = choice.orderBy ?? { field: 'dueOn', direction: 'ASC' };
    const today = dutchDay(this.clock.now());
    const rows = await this.prisma.commitment.findMany({
      where: { AND: commitmentConditions(actor, choice.filter, today) },
      ...first(field, direction),
    });
    return this.start(actor, { list: 'COMMITMENTS', format, filter: choice.filter }, exactly(rows));
  }

  async events(actor: Actor, format: ExportFormat, choice: Choice<EventListRequest>): Promise<StartedExport> {
    this.permit(actor, 'EVENTS', format);
    const ids = Prisma.sql`SELECT e."id" FROM events e WHERE ${eventCondition(choice.filter)} ORDER BY ${eventOrder(choice)}`;
    return this.start(actor, { list: 'EVENTS', format, filter: choice.filter }, ids);
  }

  /** Everybody who has registered for one event, by name; who waits comes after those with a seat. */
  async attendees(actor: Actor, format: ExportFormat, eventId: string): Promise<StartedExport> {
    this.permit(actor, 'ATTENDEES', format);
    const event = await this.prisma.event.findUnique({ where: { id: eventId }, select: { slug: true } });
    if (!event) throw new NotFoundError('Event');
    const ids = Prisma.sql`SELECT r."id" FROM registrations r WHERE r."eventId" = ${eventId}::uuid ORDER BY r."status", r."name", r."id"`;
    return this.start(actor, { list: 'ATTENDEES', format, label: event.slug, filter: { eventId } }, ids);
  }

  /**
   * The file of an export that this person started.
   * @throws NotFoundError for anybody else; DomainError EXPORT_EXPIRED after ten minutes
   */
  async open(actor: Actor, id: string): Promise<ExportFile> {
    requirePermission(actor, 'exports.run');
    const made = await this.prisma.export.findUnique({ where: { id }, omit: { recordIds: true } });
    if (!made || made.createdById !== userIdOf(actor)) throw new NotFoundError('Export');
    requirePermission(actor, EXPORTABLE[made.list].read);
    if (made.expiresAt <= this.clock.now()) throw new DomainError(ErrorCode.EXPORT_EXPIRED);
    const { contentType } = FILE_TYPES[made.format];
    return { fileName: made.label, contentType, content: exportContent(this.prisma, made) };
  }

  private permit(actor: Actor, list: ExportList, format: ExportFormat): void {
    requirePermission(actor, 'exports.run');
    requirePermission(actor, EXPORTABLE[list].read);
    new Checks().that('format', EXPORTABLE[list].formats.includes(format), FieldProblemCode.INVALID).done();
  }

  private async start(actor: Actor, order: Order, ids: Prisma.Sql): Promise<StartedExport> {
    const createdById = userIdOf(actor);
    if (!createdById) throw new ForbiddenError('exports.run');
    const now = this.clock.now();
    const { list, format, lines, filter, label = EXPORTABLE[list].name } = order;
    const fileName = `${label}-${dutchDay(now).toISOString().slice(0, 10)}.${FILE_TYPES[format].extension}`;
    return this.prisma.transaction(async (tx) => {
      await tx.export.deleteMany({ where: { expiresAt: { lte: now } } });
      const { id, records } = await insert(tx, { ...order, label: fileName, createdById, now }, ids);
      const rows = lines === 'PER_FUNCTION' ? await countContactLines(tx, id) : records;
      if (rows > MOST_ROWS) throw new DomainError(ErrorCode.EXPORT_TOO_LARGE, { max: MOST_ROWS });
      await recordAudit(tx, actor, {
        action: 'export.started',
        subject: { type: 'Export', id },
        changes: {
          list: [null, list],
          format: [null, format],
          ...(lines ? { lines: [null, lines] } : {}),
          filter: [null, filter],
          rows: [null, rows],
        },
      });
      return { id, fileName, rows };
    });
  }
}

/** The records never pass through this program: PostgreSQL notes them down in their order. */
async function insert(
  tx: Transaction,
  made: Pick<Order, 'list' | 'format' | 'lines'> & { label: string; createdById: string; now: Date },
  ids: Prisma.Sql,
): Promise<{ id: string; records: number }> {
  const [row] = await tx.$queryRaw<{ id: string; records: number }[]>`
    INSERT INTO exports ("list", "format", "lines", "label", "recordIds", "createdById", "createdAt", "expiresAt")
    VALUES (${made.list}::"ExportList", ${made.format}::"ExportFormat", ${made.lines ?? null}::"ExportLines", ${made.label},
      ARRAY(${ids} LIMIT ${MOST_ROWS + 1}), ${made.createdById}::uuid, ${made.now}, ${new Date(made.now.getTime() + LIFETIME_MS)})
    RETURNING "id", cardinality("recordIds") AS records`;
  if (!row) throw new Error('INSERT returned nothing');
  return row;
}

/** The ids of a list in its order, one more than may go. */
const first = (field: string, direction: 'ASC' | 'DESC') => ({
  orderBy: [{ [field]: direction === 'ASC' ? ('asc' as const) : ('desc' as const) }, { id: 'asc' as const }],
  select: { id: true } as const,
  take: MOST_ROWS + 1,
});

function exactly(rows: readonly { id: string }[]): Prisma.Sql {
  return Prisma.sql`SELECT * FROM unnest(${rows.map(({ id }) => id)}::uuid[])`;
}
