import { Injectable } from '@nestjs/common';
import type { Business } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { may, requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit, type Changes } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { WHOLE_ROWS, type Page, type Wanted } from '../database/page';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { survivorOf } from '../database/survivor';
import { withFieldRefusals } from '../errors/database-refusal';
import { SegmentsService } from '../segments/segments.service';
import { NotFoundError } from '../errors/domain-error';
import { FieldProblemCode } from '../errors/error-code';
import { BusinessRelations } from './business-relations';
import { checkedBusiness, withoutShieldedAddress } from './business.rules';
import type { BusinessInput, BusinessListRequest } from './business.types';
import { businessPage, businessRecord } from './businesses.queries';

const SUCCEEDS_ITSELF = { field: 'successorOfId', code: FieldProblemCode.SUCCEEDS_ITSELF };

const REFUSED_FIELDS = {
  businesses_register_number_live: 'kvkNumber',
  kvkNumber: 'kvkNumber',
  businesses_areaId_fkey: 'areaId',
  businesses_accountManagerId_fkey: 'accountManagerId',
  businesses_successorOfId_fkey: 'successorOfId',
  businesses_successor_check: SUCCEEDS_ITSELF,
  businesses_succession_ring: SUCCEEDS_ITSELF,
  business_sectors_sectorId_fkey: 'sectorIds',
};

/** Establishments: one row each, never overwritten by a takeover, archived instead of deleted. */
@Injectable()
export class BusinessesService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly segments: SegmentsService,
    private readonly relations: BusinessRelations,
  ) {}

  async list(actor: Actor, request: BusinessListRequest, wanted: Wanted): Promise<Page<Business>> {
    requirePermission(actor, 'businesses.read');
    const filter = await this.segments.resolveBusinesses(actor, request.filter);
    const along = this.relations.along(actor, wanted.relations);
    const page = await businessPage(this.prisma, { ...request, filter }, wanted, along);
    return may(actor, 'businesses.write') ? page : { ...page, nodes: page.nodes.map(withoutShieldedAddress) };
  }

  /** The id of a business that was merged leads to the one that is left. */
  async get(actor: Actor, id: string, wanted: Wanted = WHOLE_ROWS): Promise<Business> {
    requirePermission(actor, 'businesses.read');
    const along = this.relations.along(actor, wanted.relations);
    const business = await businessRecord(this.prisma, id, wanted, along);
    if (!business) throw new NotFoundError('Business');
    if (business.mergedIntoId)
      return this.get(actor, await survivorOf(this.prisma, 'businesses', id), wanted);
    return businessAsSeenBy(actor, business);
  }

  /** @throws ValidationError when a field is wrong, or the KVK and branch number already stand on a live business */
  async create(actor: Actor, input: BusinessInput): Promise<Business> {
    return this.refusing(() => this.prisma.transaction((tx) => this.createIn(tx, actor, input)));
  }

  /** The same in the transaction of a caller, who runs it inside `refusing`. */
  async createIn(tx: Transaction, actor: Actor, input: BusinessInput): Promise<Business> {
    requirePermission(actor, 'businesses.write');
    const { sectorIds, ...fields } = checkedBusiness(input, true);
    const business = await tx.business.create({ data: fields });
    if (sectorIds?.length) await this.writeSectors(tx, business.id, sectorIds);
    await recordAudit(tx, actor, {
      action: 'business.created',
      subject: { type: 'Business', id: business.id },
      changes: changesOfNew({ ...fields, sectorIds }),
    });
    return business;
  }

  /** @throws StaleVersionError when somebody else changed the business since `expectedVersion` */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<BusinessInput>,
  ): Promise<Business> {
    return this.refusing(() =>
      this.prisma.transaction((tx) => this.updateIn(tx, actor, { id, expectedVersion, input })),
    );
  }

  /** The same in the transaction of a caller, who runs it inside `refusing`; the audit can name another cause. */
  async updateIn(
    tx: Transaction,
    actor: Actor,
    change: { id: string; expectedVersion: number; input: Partial<BusinessInput>; action?: string },
  ): Promise<Business> {
    requirePermission(actor, 'businesses.write');
    const { id, expectedVersion, action = 'business.updated' } = change;
    const { sectorIds, ...patch } = checkedBusiness(change.input, false);
    const alsoChanged = sectorIds ? await this.sectorChanges(tx, id, sectorIds) : {};
    const business = await this.change(tx, actor, { action, id, expectedVersion, patch, alsoChanged });
    if (sectorIds && alsoChanged['sectorIds']) await this.writeSectors(tx, id, sectorIds);
    return business;
  }

  /** Runs a write of businesses; what the database refuses becomes a problem beside its field. */
  refusing<T>(write: () => Promise<T>): Promise<T> {
    return withFieldRefusals(REFUSED_FIELDS, write);
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Business> {
    requirePermission(actor, 'businesses.write');
    const patch = { archivedAt: this.clock.now() };
    return this.prisma.transaction((tx) =>
      this.change(tx, actor, { action: 'business.archived', id, expectedVersion, patch }),
    );
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Business> {
    requirePermission(actor, 'businesses.write');
    const patch = { archivedAt: null };
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction((tx) =>
        this.change(tx, actor, { action: 'business.restored', id, expectedVersion, patch }),
      ),
    );
  }

  private change(
    tx: Transaction,
    actor: Actor,
    update: { action: string; id: string; expectedVersion: number; patch: object; alsoChanged?: Changes },
  ): Promise<Business> {
    return versionedUpdate<Business>(tx, actor, { delegate: tx.business, type: 'Business', ...update });
  }

  private async sectorChanges(tx: Transaction, businessId: string, sectorIds: string[]): Promise<Changes> {
    const rows = await tx.businessSector.findMany({ where: { businessId }, orderBy: { isMain: 'desc' } });
    const before = rows.map((row) => row.sectorId);
    return before.join() === sectorIds.join() ? {} : { sectorIds: [before, sectorIds] };
  }

  private async writeSectors(tx: Transaction, businessId: string, sectorIds: string[]): Promise<void> {
    await tx.businessSector.deleteMany({ where: { businessId } });
    await tx.businessSector.createMany({
      data: [...new Set(sectorIds)].map((sectorId, place) => ({ businessId, sectorId, isMain: place === 0 })),
    });
  }
}

/** Only those who keep relations see a shielded address. */
export function businessAsSeenBy(actor: Actor, business: Business): Business {
  return may(actor, 'businesses.write') ? business : withoutShieldedAddress(business);
}
