import { Injectable } from '@nestjs/common';
import { Prisma, type Business, type ChangeProposal } from '../../prisma/generated/client';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { versionedUpdate } from '../audit/versioned-update';
import type { BusinessInput } from '../businesses/business.types';
import { BusinessesService } from '../businesses/businesses.service';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { NotAllowedInStateError, NotFoundError, StaleVersionError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { MailService } from '../mail/mail.service';
import { conflictsOf } from './change-proposal.rules';
import { changesOf, type Acceptance, type ChangeProposalListRequest } from './change-proposal.types';
import { TAKEN_FROM_REGISTER } from './edited-fields.queries';

type BusinessWithSectors = Business & { sectorIds: string[] };

/** What the register says otherwise than we do. A person decides; nothing is ever written over what somebody typed since. */
@Injectable()
export class ChangeProposalsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly businesses: BusinessesService,
    private readonly mail: MailService,
  ) {}

  /** Newest first. */
  async list(
    actor: Actor,
    request: ChangeProposalListRequest,
    wanted: Wanted,
  ): Promise<Page<ChangeProposal>> {
    requirePermission(actor, 'register.read');
    const { q, ids, kinds, statuses, businessIds, mine } = request.filter;
    const where: Prisma.ChangeProposalWhereInput = {
      AND: [
        ids ? { id: { in: ids } } : {},
        kinds ? { kind: { in: kinds } } : {},
        statuses ? { status: { in: statuses } } : {},
        businessIds ? { businessId: { in: businessIds } } : {},
        mine ? { business: { accountManagerId: userIdOf(actor) ?? null } } : {},
        q?.trim() ? { OR: [{ name: containing(q) }, { kvkNumber: q.trim() }] } : {},
      ],
    };
    const select = selectColumns(wanted.columns, Prisma.ChangeProposalScalarFieldEnum, ['changes', 'status']);
    const orderBy = [{ signalAt: 'desc' }];
    return readPage<ChangeProposal>(
      this.prisma.changeProposal,
      request,
      { where, orderBy, select },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<ChangeProposal> {
    requirePermission(actor, 'register.read');
    const proposal = await this.prisma.changeProposal.findUnique({ where: { id } });
    if (!proposal) throw new NotFoundError('ChangeProposal');
    return proposal;
  }

  /**
   * Takes over what the register says: all fields that nobody changed since, or exactly those named. Fields that were
   * changed since are written only for somebody who names them and the version of the business with their values.
   * @throws StaleVersionError when the proposal, or the business that was seen, has moved on; NotAllowedInStateError when
   * it was decided before
   */
  async accept(
    actor: Actor,
    id: string,
    expectedVersion: number,
    acceptance: Acceptance = {},
  ): Promise<ChangeProposal> {
    requirePermission(actor, 'register.write');
    await this.mail.ready();
    const mailIds: string[] = [];
    const accepted = await this.businesses.refusing(() =>
      this.prisma.transaction(async (tx) => {
        mailIds.length = 0;
        const proposal = await this.undecided(tx, id, expectedVersion);
        const businessId = await this.apply(tx, actor, proposal, acceptance, mailIds);
        return this.decide(tx, actor, proposal, { status: 'ACCEPTED', businessId });
      }),
    );
    await this.mail.wake(...mailIds);
    return accepted;
  }

  /** Leaves everything as it is; the register saying the same again is not asked a second time. */
  async reject(actor: Actor, id: string, expectedVersion: number): Promise<ChangeProposal> {
    requirePermission(actor, 'register.write');
    return this.prisma.transaction(async (tx) => {
      const proposal = await this.undecided(tx, id, expectedVersion);
      return this.decide(tx, actor, proposal, { status: 'REJECTED', businessId: proposal.businessId });
    });
  }

  private async undecided(tx: Transaction, id: string, expectedVersion: number): Promise<ChangeProposal> {
    await tx.$queryRaw`SELECT 1 FROM change_proposals WHERE "id" = ${id}::uuid FOR UPDATE`;
    const proposal = await tx.changeProposal.findUnique({ where: { id } });
    if (!proposal) throw new NotFoundError('ChangeProposal');
    if (proposal.status !== 'OPEN')
      throw new NotAllowedInStateError('ChangeProposal', proposal.status, 'decide');
    if (proposal.version !== expectedVersion) throw new StaleVersionError('ChangeProposal', { ...proposal });
    return proposal;
  }

  private decide(
    tx: Transaction,
    actor: Actor,
    { id, version }: ChangeProposal,
    decision: { status: 'ACCEPTED' | 'REJECTED'; businessId: string | null },
  ): Promise<ChangeProposal> {
    return versionedUpdate<ChangeProposal>(tx, actor, {
      delegate: tx.changeProposal,
      type: 'ChangeProposal',
      action: decision.status === 'ACCEPTED' ? 'change-proposal.accepted' : 'change-proposal.rejected',
      id,
      expectedVersion: version,
      patch: { ...decision, decidedById: userIdOf(actor) ?? null, decidedAt: this.clock.now() },
    });
  }

  /** @returns the business it is about */
  private async apply(
    tx: Transaction,
    actor: Actor,
    proposal: ChangeProposal,
    acceptance: Acceptance,
    mailIds: string[],
  ): Promise<string | null> {
    const values = Object.fromEntries(
      Object.entries(changesOf(proposal)).map(([field, [, told]]) => [field, told]),
    );
    if (proposal.kind === 'NEW') {
      const input = { ...values, status: 'PROSPECTIVE', source: 'kvk' } as unknown as BusinessInput;
      return (await this.businesses.createIn(tx, actor, input)).id;
    }
    if (!proposal.businessId) return null;
    const business = await currentBusiness(tx, proposal.businessId);
    const fields = chosenFields(proposal, business, acceptance);
    if (fields.length === 0) return business.id;
    const input = Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<BusinessInput>;
    await this.businesses.updateIn(tx, actor, {
      id: business.id,
      expectedVersion: acceptance.businessVersion ?? business.version,
      input,
      action: TAKEN_FROM_REGISTER,
    });
    if (input.status === 'CLOSED') mailIds.push(...(await this.tellAccountManager(tx, business)));
    return business.id;
  }

  private async tellAccountManager(
    tx: Transaction,
    { id, name, accountManagerId }: Business,
  ): Promise<string[]> {
    const manager = accountManagerId && (await tx.user.findUnique({ where: { id: accountManagerId } }));
    if (!manager || manager.archivedAt) return [];
    const mail = await this.mail.write(tx, {
      kind: 'business-closed',
      data: { business: name, businessUrl: `${this.config.publicUrl}/admin/businesses/${id}/show` },
      to: { email: manager.email, name: manager.name, language: manager.language },
      subject: { type: 'Business', id },
    });
    return [mail];
  }
}

async function currentBusiness(tx: Transaction, id: string): Promise<BusinessWithSectors> {
  const found = await tx.business.findUnique({ where: { id }, include: { sectors: true } });
  if (!found) throw new NotFoundError('Business');
  const { sectors, ...business } = found;
  return { ...business, sectorIds: sectors.map(({ sectorId }) => sectorId) };
}

function chosenFields(
  proposal: ChangeProposal,
  business: BusinessWithSectors,
  { fields, businessVersion }: Acceptance,
): string[] {
  const changes = changesOf(proposal);
  const conflicts = conflictsOf(changes, business);
  const offered = Object.keys(changes);
  if (!fields) return offered.filter((field) => !conflicts.includes(field));
  const checks = new Checks();
  for (const field of fields)
    checks.that('fields', offered.includes(field), FieldProblemCode.UNKNOWN_REFERENCE);
  checks.done();
  const overwritten = fields.some((field) => conflicts.includes(field));
  if (overwritten && businessVersion !== business.version)
    throw new StaleVersionError('Business', { ...business });
  return [...fields];
}
