import { Injectable } from '@nestjs/common';
import { Prisma, type Sector } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { changesOfNew, recordAudit } from '../audit/audit';
import { versionedUpdate } from '../audit/versioned-update';
import { Clock } from '../config/clock';
import { containing } from '../database/like';
import { readPage, selectColumns, type Page, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { withFieldRefusals } from '../errors/database-refusal';
import { NotFoundError } from '../errors/domain-error';
import { checkSector } from './sector.rules';
import type { SectorInput, SectorListRequest } from './sector.types';

const UNIQUE_FIELDS = { sectors_code_live: 'code', code: 'code' };

/** Activity codes of the Standaard Bedrijfsindeling, each with its version. */
@Injectable()
export class SectorsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: SectorListRequest, wanted: Wanted): Promise<Page<Sector>> {
    requirePermission(actor, 'sectors.read');
    const { q, ids, sbiVersion, includeArchived } = request.filter;
    const where: Prisma.SectorWhereInput = {
      ...(includeArchived || ids ? {} : { archivedAt: null }),
      ...(ids ? { id: { in: ids } } : {}),
      ...(sbiVersion ? { sbiVersion } : {}),
      ...(q
        ? {
            OR: [{ name: containing(q) }, { code: { startsWith: q.replaceAll('.', '') } }],
          }
        : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'code', direction: 'ASC' };
    const select = selectColumns(wanted.columns, Prisma.SectorScalarFieldEnum);
    return readPage<Sector>(
      this.prisma.sector,
      request,
      { where, orderBy: [{ [field]: direction.toLowerCase() }], select },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<Sector> {
    requirePermission(actor, 'sectors.read');
    const sector = await this.prisma.sector.findUnique({ where: { id } });
    if (!sector) throw new NotFoundError('Sector');
    return sector;
  }

  async create(actor: Actor, input: SectorInput): Promise<Sector> {
    requirePermission(actor, 'sectors.write');
    checkSector(input, true);
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const sector = await tx.sector.create({ data: input });
        await recordAudit(tx, actor, {
          action: 'sector.created',
          subject: { type: 'Sector', id: sector.id },
          changes: changesOfNew(input),
        });
        return sector;
      }),
    );
  }

  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: Partial<SectorInput>,
  ): Promise<Sector> {
    requirePermission(actor, 'sectors.write');
    checkSector(input, false);
    return this.change(actor, 'sector.updated', id, expectedVersion, input);
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Sector> {
    requirePermission(actor, 'sectors.write');
    return this.change(actor, 'sector.archived', id, expectedVersion, { archivedAt: this.clock.now() });
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Sector> {
    requirePermission(actor, 'sectors.write');
    return this.change(actor, 'sector.restored', id, expectedVersion, { archivedAt: null });
  }

  private change(
    actor: Actor,
    action: string,
    id: string,
    expectedVersion: number,
    patch: object,
  ): Promise<Sector> {
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction((tx) =>
        versionedUpdate<Sector>(tx, actor, {
          delegate: tx.sector,
          type: 'Sector',
          action,
          id,
          expectedVersion,
          patch,
        }),
      ),
    );
  }
}
