import { Injectable } from '@nestjs/common';
import type { DuplicateCandidate } from '../../prisma/generated/client';
import { DuplicateStatus } from '../../prisma/generated/enums';
import { userIdOf, type Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { NotFoundError } from '../errors/domain-error';
import { parseEmailAddress } from '../formats/email-address';
import { parseBranchNumber, parseKvkNumber } from '../formats/kvk-number';
import { parsePhoneNumber } from '../formats/phone-number';
import { parsePostcode } from '../formats/postcode';
import { candidatePage } from './candidates.queries';
import type {
  CandidateListRequest,
  PossibleBusiness,
  PossibleContact,
  PossibleDuplicate,
  PossibleQuestion,
} from './duplicate.types';
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
    return possibleBusinesses(this.prisma, known, exceptId, may(actor, 'businesses.write'));
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
