import { Injectable } from '@nestjs/common';
import type { Association } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import type { Page, Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError } from '../errors/domain-error';
import { checkedAssociation } from './association.rules';
import type { AssociationInput, AssociationListRequest } from './association.types';
import { associationPage } from './associations.queries';

const REFUSED_FIELDS = {
  associations_areaId_fkey: 'areaId',
  associations_accountManagerId_fkey: 'accountManagerId',
  associations_name_live: 'name',
  name: 'name',
};

/** Associations of entrepreneurs: their record. Members stand in MembershipsService, the board in the affiliations of contacts. */
@Injectable()
export class AssociationsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, request: AssociationListRequest, wanted: Wanted): Promise<Page<Association>> {
    requirePermission(actor, 'associations.read');
    return associationPage(this.prisma, request, wanted);
  }

  async get(actor: Actor, id: string): Promise<Association> {
    requirePermission(actor, 'associations.read');
    const association = await this.prisma.association.findUnique({ where: { id } });
    if (!association) throw new NotFoundError('Association');
    return association;
  }

  /** @throws ValidationError when a field is wrong, or a live association already has this name */
  async create(actor: Actor, input: AssociationInput): Promise<Association> {
    requirePermission(actor, 'associations.write');
    const fields = checkedAssociation(input, true);
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const association = await tx.association.create({ data: fields });
        await recordAudit(tx, actor, {
          action: 'association.created',
          subject: { type: 'Association', id: association.id },
          changes: changesOfNew(fields),
        });
        return association;
      }),
    );
  }

  /** @throws StaleVersionError when somebody else changed the association since `expectedVersion` */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<AssociationInput>,
  ): Promise<Association> {
    requirePermission(actor, 'associations.write');
    const patch = checkedAssociation(input, false);
    return this.change(actor, { action: 'association.updated', id, expectedVersion, patch });
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Association> {
    requirePermission(actor, 'associations.write');
    const patch = { archivedAt: this.clock.now() };
    return this.change(actor, { action: 'association.archived', id, expectedVersion, patch });
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Association> {
    requirePermission(actor, 'associations.write');
    return this.change(actor, {
      action: 'association.restored',
      id,
      expectedVersion,
      patch: { archivedAt: null },
    });
  }

  private change(
    actor: Actor,
    update: { action: string; id: string; expectedVersion: number; patch: object },
  ): Promise<Association> {
    return withFieldRefusals(REFUSED_FIELDS, () =>
      this.prisma.transaction((tx) =>
        versionedUpdate<Association>(tx, actor, { delegate: tx.association, type: 'Association', ...update }),
      ),
    );
  }
}
