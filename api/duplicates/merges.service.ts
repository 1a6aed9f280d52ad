import { Injectable } from '@nestjs/common';
import type { Business, Contact, Merge, Prisma } from '../../prisma/generated/client';
import { PartyKind } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { changesBetween, recordAudit } from '../audit/audit';
import { Clock } from '../config/clock';
import { readPage, type Page, type Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { isRefusedByCheck } from '../errors/database-refusal';
import { NotFoundError } from '../errors/domain-error';
import {
  MergeRefusal,
  type DoubleSeat,
  type MergeListRequest,
  type MergeOutcome,
  type MergeRequest,
} from './duplicate.types';
import { firstAddressOf, putFirst } from './merge-addresses';
import { auditTakenIn, listsOfLoser } from './merge-audit';
import { followReferences } from './merge-map';
import { archiveLoser, enrichSurvivor, lockParties, readParty, TABLE_OF, TYPE_OF } from './merge-parties';
import { MergeWriter } from './merge-writer';
import { doubleSeatsOf, findMerge, lateReferences, pairOf } from './merges.queries';
import {
  BUSINESS_FIELD_COLUMNS,
  CONTACT_FIELD_COLUMNS,
  oldestUndoable,
  refusalToMerge,
  UNITED_BUSINESS,
  UNITED_CONTACT,
  ContactMergeField,
  type BusinessMergeField,
} from './merge.rules';

/** What is done with the two records themselves, before everything that hangs on the loser follows. */
type Enrich = (writer: MergeWriter) => Promise<void>;

/** Much can hang on a business; on a busy machine it takes a while. */
const MERGE_MS = 60_000;

/**
 * Two records become one: the chosen fields on the survivor, everything else that hung on the loser too, and the old id
 * leads to the survivor. One transaction; what was touched is kept for taking it back.
 */
@Injectable()
export class MergesService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(actor: Actor, request: MergeListRequest, wanted: Wanted): Promise<Page<Merge>> {
    requirePermission(actor, 'duplicates.read');
    const where = this.conditionOf(request.filter);
    const question = { where, orderBy: [{ mergedAt: 'desc' }] };
    return readPage<Merge>(this.prisma.merge, request, question, wanted.totalCount);
  }

  async get(actor: Actor, id: string): Promise<Merge> {
    requirePermission(actor, 'duplicates.read');
    return findMerge(this.prisma, id);
  }

  /** Where one person has two places since a merge; empty for who may not see registrations. */
  async doubleSeats(actor: Actor, contactId: string): Promise<DoubleSeat[]> {
    requirePermission(actor, 'duplicates.read');
    return may(actor, 'registrations.read') ? doubleSeatsOf(this.prisma, contactId, this.clock.now()) : [];
  }

  mergeContacts(actor: Actor, request: MergeRequest<ContactMergeField>): Promise<MergeOutcome> {
    const columns = request.fromLoser.flatMap((field) => CONTACT_FIELD_COLUMNS[field]);
    return this.merge(actor, PartyKind.CONTACT, request, async (writer) => {
      await enrichSurvivor(writer, 'contacts', columns, UNITED_CONTACT);
      const email = await firstAddressOf(writer, 'contact_emails', 'address');
      const phone = await firstAddressOf(writer, 'contact_phones', 'number');
      await followReferences(writer, PartyKind.CONTACT);
      const takes = (field: ContactMergeField) => request.fromLoser.includes(field);
      if (email && takes(ContactMergeField.FIRST_EMAIL))
        await putFirst(writer, 'contact_emails', 'address', email);
      if (phone && takes(ContactMergeField.FIRST_PHONE))
        await putFirst(writer, 'contact_phones', 'number', phone);
    });
  }

  mergeBusinesses(actor: Actor, request: MergeRequest<BusinessMergeField>): Promise<MergeOutcome> {
    const columns = request.fromLoser.flatMap((field) => BUSINESS_FIELD_COLUMNS[field]);
    return this.merge(actor, PartyKind.BUSINESS, request, async (writer) => {
      await enrichSurvivor(writer, 'businesses', columns, UNITED_BUSINESS);
      await followReferences(writer, PartyKind.BUSINESS);
    });
  }

  /**
   * A form that was opened before the merge, or an old id in a file, can add something to the loser afterwards: that
   * follows too, and is kept with the merge like everything else. @returns how many merges had something late
   */
  async followLate(): Promise<number> {
    const late = await lateReferences(this.prisma);
    for (const { id } of late) {
      await this.prisma.transaction(async (tx) => {
        const merge = await findMerge(tx, id);
        const { survivorId, loserId } = pairOf(merge);
        await lockParties(tx, merge.kind, [survivorId, loserId]);
        const now = this.clock.now();
        await followReferences(new MergeWriter(tx, { mergeId: id, survivorId, loserId, now }), merge.kind);
      }, MERGE_MS);
    }
    return late.length;
  }

  /** Deletes what was kept for taking merges back, once that is too late: it is personal data. @returns how many rows */
  async forgetOld(): Promise<number> {
    const { count } = await this.prisma.mergeRow.deleteMany({
      where: {
        merge: { OR: [{ mergedAt: { lte: oldestUndoable(this.clock.now()) } }, { undoneAt: { not: null } }] },
      },
    });
    return count;
  }

  private merge(
    actor: Actor,
    kind: PartyKind,
    request: MergeRequest<string>,
    enrich: Enrich,
  ): Promise<MergeOutcome> {
    requirePermission(actor, 'duplicates.write');
    return this.refusingRing(() => this.mergeIn(actor, kind, request, enrich));
  }

  /** Which rings there would be, the database sees only when everything has followed. */
  private async refusingRing(merge: () => Promise<MergeOutcome>): Promise<MergeOutcome> {
    try {
      return await merge();
    } catch (error) {
      if (isRefusedByCheck(error, 'businesses_succession_ring'))
        return { reason: MergeRefusal.SUCCESSION_RING };
      throw error;
    }
  }

  private mergeIn(
    actor: Actor,
    kind: PartyKind,
    request: MergeRequest<string>,
    enrich: Enrich,
  ): Promise<MergeOutcome> {
    const { survivorId, loserId } = request;
    const now = this.clock.now();
    return this.prisma.transaction(async (tx): Promise<MergeOutcome> => {
      await lockParties(tx, kind, [survivorId, loserId]);
      const [survivor, loser] = [await readParty(tx, kind, survivorId), await readParty(tx, kind, loserId)];
      if (!survivor || !loser) throw new NotFoundError(TYPE_OF[kind]);
      const reason = refusalToMerge(request, survivor, loser);
      if (reason) return { reason };
      const merge = await tx.merge.create({
        data: {
          kind,
          ...idsOf(kind, survivorId, loserId),
          mergedAt: now,
          mergedById: userIdOf(actor) ?? null,
        },
      });
      const writer = new MergeWriter(tx, { mergeId: merge.id, survivorId, loserId, now });
      await archiveLoser(writer, TABLE_OF[kind]);
      await enrich(writer);
      await this.record(tx, actor, merge, survivor);
      await auditTakenIn(tx, actor, merge);
      return { merge };
    }, MERGE_MS);
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    merge: Merge,
    before: Contact | Business,
  ): Promise<void> {
    const { kind, mergedAt } = merge;
    const { loserId } = pairOf(merge);
    const after = withoutBookkeeping((await readParty(tx, kind, before.id)) ?? before);
    const type = TYPE_OF[kind];
    await recordAudit(
      tx,
      actor,
      {
        action: `${type.toLowerCase()}.merged`,
        subject: { type, id: before.id },
        changes: { ...changesBetween(before, after), mergedFromId: [null, loserId] },
      },
      {
        action: `${type.toLowerCase()}.merged-away`,
        subject: { type, id: loserId },
        changes: {
          mergedIntoId: [null, before.id],
          archivedAt: [null, mergedAt],
          ...(await listsOfLoser(tx, merge)),
        },
      },
    );
  }

  private conditionOf({ ids, contactId, businessId, undoable }: MergeListRequest['filter']) {
    const where: Prisma.MergeWhereInput[] = [
      ids ? { id: { in: ids } } : {},
      contactId ? { OR: [{ survivorContactId: contactId }, { loserContactId: contactId }] } : {},
      businessId ? { OR: [{ survivorBusinessId: businessId }, { loserBusinessId: businessId }] } : {},
      undoable ? { undoneAt: null, mergedAt: { gt: oldestUndoable(this.clock.now()) } } : {},
    ];
    return { AND: where };
  }
}

function idsOf(kind: PartyKind, survivorId: string, loserId: string) {
  return kind === 'CONTACT'
    ? { survivorContactId: survivorId, loserContactId: loserId }
    : { survivorBusinessId: survivorId, loserBusinessId: loserId };
}

// They follow from other columns, or change with every write: nothing that somebody did.
const BOOKKEEPING = ['version', 'updatedAt', 'searchName', 'sortName'];

function withoutBookkeeping(party: Contact | Business): object {
  return Object.fromEntries(Object.entries(party).filter(([column]) => !BOOKKEEPING.includes(column)));
}
