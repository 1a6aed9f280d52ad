import { Injectable } from '@nestjs/common';
import type { DuplicateCandidate } from '../../prisma/generated/client';
import { DuplicateStatus, type PartyKind } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { NotFoundError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { parseEmailAddress } from '../formats/email-address';
import { parseBranchNumber, parseKvkNumber } from '../formats/kvk-number';
import { parsePhoneNumber } from '../formats/phone-number';
import { parsePostcode } from '../formats/postcode';
import { candidatePage, pairOfTwo } from './candidates.queries';
import type {
  CandidateListRequest,
  PossibleBusiness,
  PossibleContact,
  PossibleDuplicate,
  PossibleQuestion,
} from './duplicate.types';
import { TYPE_OF } from './merge-parties';
import { possibleBusinesses, possibleContacts } from './possible.queries';

/** Records that may be one: hints while typing, and pairs found by a scan that a person decides about. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  /** Pairs of live records, the likeliest first. */
  list(actor: Actor, request: CandidateListRequest, wanted: Wanted): Promise<Page<DuplicateCandidate>> {
    requirePermission(actor, 'duplicates.read');
    return candidatePage(this.prisma, request, wanted);
  }

  async get(actor: Actor, id: string): Promise<DuplicateCandidate> {
    requirePermission(actor, 'duplicates.read');
    const candidate = await this.prisma.duplicateCandidate.findUnique({ where: { id } });
    if (!candidate) throw new NotFoundError('DuplicateCandidate');
    return candidate;
  }

  /** At most five records like the one in a form. Half-typed numbers and addresses say nothing yet. */
  async possible(
    actor: Actor,
    { contact, business, exceptId = null }: PossibleQuestion,
  ): Promise<PossibleDuplicate[]> {
    requirePermission(actor, 'duplicates.read');
    if (contact) return this.likeContact(contact, exceptId);
    return business ? this.likeBusiness(actor, business, exceptId) : [];
  }

  private likeContact(typed: PossibleContact, exceptId: string | null): Promise<PossibleDuplicate[]> {
    const known = {
      ...typed,
      emails: parsed(typed.emails, parseEmailAddress),
      phones: parsed(typed.phones, parsePhoneNumber),
    };
    return possibleContacts(this.prisma, known, exceptId);
  }

  private likeBusiness(
    actor: Actor,
    typed: PossibleBusiness,
    exceptId: string | null,
  ): Promise<PossibleDuplicate[]> {
    const known = {
      name: typed.name?.trim() || null,
      kvkNumber: parsedOne(typed.kvkNumber, parseKvkNumber),
      branchNumber: parsedOne(typed.branchNumber, parseBranchNumber),
      email: parsedOne(typed.email, parseEmailAddress),
      phone: parsedOne(typed.phone, parsePhoneNumber),
      postcode: parsedOne(typed.postcode, parsePostcode),
    };
    const seesShielded = may(actor, 'businesses.write');
    return this.prisma.transaction((tx) => possibleBusinesses(tx, known, exceptId, seesShielded));
  }

  /**
   * A colleague says that these two may be one: the pair to decide about, also when it was known already.
   * @throws NotFoundError when one of them is not there, or is archived; ValidationError for twice the same
   */
  async pointOut(actor: Actor, kind: PartyKind, ids: readonly [string, string]): Promise<DuplicateCandidate> {
    requirePermission(actor, 'duplicates.write');
    new Checks().that('otherId', ids[0] !== ids[1], FieldProblemCode.INVALID).done();
    return this.prisma.transaction(async (tx) => {
      const where = { id: { in: [...ids] }, archivedAt: null };
      const live = await (kind === 'CONTACT' ? tx.contact.count({ where }) : tx.business.count({ where }));
      if (live < 2) throw new NotFoundError(TYPE_OF[kind]);
      const { id, isNew } = await pairOfTwo(tx, kind, ids);
      const subject = { type: 'DuplicateCandidate', id };
      if (isNew) await recordAudit(tx, actor, { action: 'duplicate.pointed-out', subject });
      return tx.duplicateCandidate.findUniqueOrThrow({ where: { id } });
    });
  }

  /** "Geen dubbel": no scan brings this pair back. */
  dismiss(actor: Actor, id: string, expectedVersion: number): Promise<DuplicateCandidate> {
    const patch = {
      status: DuplicateStatus.DISMISSED,
      dismissedAt: this.clock.now(),
      dismissedById: userIdOf(actor) ?? null,
    };
    return this.change(actor, 'duplicate.dismissed', { id, expectedVersion, patch });
  }

  /** Takes "geen dubbel" back. */
  reopen(actor: Actor, id: string, expectedVersion: number): Promise<DuplicateCandidate> {
    const patch = { status: DuplicateStatus.OPEN, dismissedAt: null, dismissedById: null };
    return this.change(actor, 'duplicate.reopened', { id, expectedVersion, patch });
  }

  private change(
    actor: Actor,
    action: string,
    update: { id: string; expectedVersion: number; patch: object },
  ): Promise<DuplicateCandidate> {
    requirePermission(actor, 'duplicates.write');
    return this.prisma.transaction((tx) =>
      versionedUpdate<DuplicateCandidate>(tx, actor, {
        delegate: tx.duplicateCandidate,
        type: 'DuplicateCandidate',
        action,
        ...update,
      }),
    );
  }
}

type Parse = (text: string) => string | undefined;

function parsedOne(text: string | null | undefined, parse: Parse): string | null {
  return (text?.trim() && parse(text)) || null;
}

function parsed(texts: string[] | undefined, parse: Parse): string[] {
  return (texts ?? []).map((text) => parsedOne(text, parse)).filter((text) => text !== null);
}
