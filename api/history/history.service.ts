import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import type { Changes } from '../audit/audit';
import { checkPage, pageOf, type Page, type PageRequest } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { NotAllowedInStateError, NotFoundError, ValidationError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import {
  countHistory,
  gateKeepingRows,
  historyRows,
  relationNames,
  standingValues,
  type EntryRow,
} from './history.queries';
import {
  changedSince,
  inputToRevert,
  isStanding,
  openedBy,
  revertibleFields,
  wasEverShielded,
  withoutAddress,
} from './history.rules';
import { RecordKind, type HistoryEntry } from './history.types';
import { kindOfType, RECORD_KINDS, type KindOfRecord, type RecordService } from './record-kinds';
import { referenceNames } from './reference-names';

/** What happened to one record, field by field, for everybody who may read it; and taking back one change of it. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly modules: ModuleRef,
  ) {}

  /**
   * Newest first, with what happened to the records that were merged into this one. What the reader may not see of the record now, its history does not tell either.
   * @throws NotFoundError when there is no such record for this person
   */
  async list(
    actor: Actor,
    record: { kind: RecordKind; id: string },
    request: PageRequest,
    withCount: boolean,
  ): Promise<Page<HistoryEntry>> {
    requirePermission(actor, 'history.read');
    checkPage(request);
    const kind = RECORD_KINDS[record.kind];
    const row = await this.serviceOf(kind).get(actor, record.id);
    const [rows, standing, totalCount, visible] = await Promise.all([
      historyRows(this.prisma, kind.type, row.id, request),
      standingValues(this.prisma, kind.type, row.id),
      withCount ? countHistory(this.prisma, kind.type, row.id) : undefined,
      this.gate(actor, kind, row),
    ]);
    const page = pageOf(rows, request, totalCount);
    return {
      ...page,
      nodes: await this.shown(
        actor,
        { kind, id: row.id },
        page.nodes.map((entry) => ({ ...entry, changes: visible(entry) })),
        (entry, field) => isStanding(entry, field, standing),
      ),
    };
  }

  /**
   * Puts the fields of one change back as they were, as a new change by this person through the door of the record itself.
   * @param fields only these; all of them when absent
   * @throws ValidationError naming each field that changed again since; NotAllowedInStateError when the entry is no plain change
   */
  async revert(actor: Actor, entryId: string, fields?: string[]): Promise<{ id: string; version: number }> {
    requirePermission(actor, 'history.write');
    const { entry, kind, service, row } = await this.entryToRevert(actor, entryId);
    const visible = await this.gate(actor, kind, row);
    const change = { id: entry.id, action: entry.action, changes: visible(entry as EntryRow) };
    const possible = revertibleFields(change, kind.derived);
    if (possible.length === 0) throw new NotAllowedInStateError('AuditEntry', entry.action, 'REVERT');
    const checks = new Checks();
    for (const field of fields ?? [])
      checks.that(field, possible.includes(field), FieldProblemCode.UNKNOWN_REFERENCE);
    checks.done();
    const wanted = fields ?? possible;

    const problems = changedSince(change, wanted, await standingValues(this.prisma, kind.type, row.id));
    if (problems.length > 0) throw new ValidationError(problems);
    return service.update(actor, row.id, row.version, inputToRevert(change, wanted));
  }

  /** The entry, and the record that it is of: not one that it was merged into. */
  private async entryToRevert(actor: Actor, entryId: string) {
    const entry = await this.prisma.auditEntry.findUnique({ where: { id: entryId } });
    const kind = entry && kindOfType(entry.subjectType);
    if (!entry || !kind || !may(actor, kind.read)) throw new NotFoundError('AuditEntry');
    const service = this.serviceOf(kind);
    const row = await service.get(actor, entry.subjectId);
    requirePermission(actor, kind.write);
    if (row.id !== entry.subjectId) throw new NotAllowedInStateError(kind.type, 'MERGED', 'REVERT');
    return { entry, kind, service, row };
  }

  /**
   * Brings a record back from the trash.
   * @throws ValidationError beside the field that a live record has taken meanwhile
   */
  async restore(
    actor: Actor,
    kind: RecordKind,
    id: string,
    expectedVersion: number,
  ): Promise<{ id: string; version: number }> {
    requirePermission(actor, 'history.write');
    const service = this.serviceOf(RECORD_KINDS[kind]);
    await service.get(actor, id);
    if (!service.restore) throw new NotAllowedInStateError(RECORD_KINDS[kind].type, 'LIVE', 'RESTORE');
    return service.restore(actor, id, expectedVersion);
  }

  private serviceOf(kind: KindOfRecord): RecordService {
    return this.modules.get(kind.service, { strict: false });
  }

  /** What this person may see of each entry. */
  private async gate(
    actor: Actor,
    kind: KindOfRecord,
    row: object,
  ): Promise<(entry: Pick<EntryRow, 'id' | 'action' | 'changes'>) => Changes> {
    const asItIs = ({ changes }: { changes: Changes }) => changes;
    const { id } = row as { id: string };
    if (kind.type === 'Business' && !may(actor, kind.write)) {
      const isShielded = 'isAddressShielded' in row && row.isAddressShielded === true;
      const gates = await gateKeepingRows(this.prisma, kind.type, id);
      return wasEverShielded(isShielded, gates) ? ({ changes }) => withoutAddress(changes) : asItIs;
    }
    if (kind.type === 'Interaction' && !may(actor, 'interactions.confidential')) {
      const opening = openedBy(await gateKeepingRows(this.prisma, kind.type, id));
      return opening ? (entry) => (entry.id > opening ? entry.changes : {}) : asItIs;
    }
    return asItIs;
  }

  private async shown(
    actor: Actor,
    { kind, id }: { kind: KindOfRecord; id: string },
    entries: EntryRow[],
    isStandingIn: (entry: EntryRow, field: string) => boolean,
  ): Promise<HistoryEntry[]> {
    const relations = await relationNames(
      this.prisma,
      entries.filter(({ subjectType }) => subjectType !== kind.type).map(({ subjectId }) => subjectId),
    );
    const merged = (entry: EntryRow) => entry.subjectType === kind.type && entry.subjectId !== id;
    const name = await referenceNames(this.prisma, actor, [
      ...entries.filter(merged).map(({ subjectId }) => ['mergedFromId', subjectId] as const),
      ...entries.flatMap(({ changes }) =>
        Object.entries(changes).flatMap(([field, pair]) => pair.map((value) => [field, value] as const)),
      ),
      ...[...relations.values()].flatMap((relation) => Object.entries(relation)),
    ]);
    return entries.map((entry) => {
      const isOwn = entry.subjectId === id;
      const revertible = isOwn ? revertibleFields(entry, kind.derived) : [];
      return {
        ...entry,
        about: merged(entry)
          ? String(name('mergedFromId', entry.subjectId))
          : aboutOf(kind.type, relations.get(entry.subjectId), name),
        changes: Object.entries(entry.changes).map(([field, [before, after]]) => ({
          field,
          before: name(field, before),
          after: name(field, after),
          isStanding: isOwn && isStandingIn(entry, field),
        })),
        mayRevert: may(actor, kind.write) && revertible.some((field) => isStandingIn(entry, field)),
      };
    });
  }
}

type Relation = Record<'contactId' | 'businessId' | 'associationId', string | null>;

/** The other side of a function or membership, by name. */
function aboutOf(
  type: string,
  relation: Relation | undefined,
  name: (field: string, value: unknown) => unknown,
): string | null {
  if (!relation) return null;
  const own = { Contact: 'contactId', Business: 'businessId', Association: 'associationId' }[type];
  const others = (['contactId', 'businessId', 'associationId'] as const).filter(
    (field) => field !== own && relation[field],
  );
  return others.map((field) => String(name(field, relation[field]))).join(', ') || null;
}
