import { Injectable } from '@nestjs/common';
import { Prisma, type Area } from '../../prisma/generated/client';
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
import { drawableOutline } from './area-outline.rules';
import { checkArea } from './area.rules';
import type { AreaInput, AreaListRequest } from './area.types';

const UNIQUE_FIELDS = { areas_name_live: 'name', name: 'name' };

/** Areas of the municipality: cores, districts and business parks. */
@Injectable()
export class AreasService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, request: AreaListRequest, wanted: Wanted): Promise<Page<Area>> {
    requirePermission(actor, 'areas.read');
    const { q, ids, kinds, includeArchived } = request.filter;
    const where: Prisma.AreaWhereInput = {
      ...(includeArchived || ids ? {} : { archivedAt: null }),
      ...(ids ? { id: { in: ids } } : {}),
      ...(kinds ? { kind: { in: kinds } } : {}),
      ...(q ? { name: containing(q) } : {}),
    };
    const { field, direction } = request.orderBy ?? { field: 'name', direction: 'ASC' };
    const select = selectColumns(wanted.columns, Prisma.AreaScalarFieldEnum);
    return readPage<Area>(
      this.prisma.area,
      request,
      { where, orderBy: [{ [field]: direction.toLowerCase() }], select },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<Area> {
    requirePermission(actor, 'areas.read');
    const area = await this.prisma.area.findUnique({ where: { id } });
    if (!area) throw new NotFoundError('Area');
    return area;
  }

  async create(actor: Actor, input: AreaInput): Promise<Area> {
    requirePermission(actor, 'areas.write');
    checkArea(input, true);
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction(async (tx) => {
        const area = await tx.area.create({ data: stored(input) });
        await recordAudit(tx, actor, {
          action: 'area.created',
          subject: { type: 'Area', id: area.id },
          changes: changesOfNew(input),
        });
        return area;
      }),
    );
  }

  async update(actor: Actor, id: string, expectedVersion: number, input: Partial<AreaInput>): Promise<Area> {
    requirePermission(actor, 'areas.write');
    checkArea(input, false);
    return this.change(actor, 'area.updated', id, expectedVersion, stored(input));
  }

  async archive(actor: Actor, id: string, expectedVersion: number): Promise<Area> {
    requirePermission(actor, 'areas.write');
    return this.change(actor, 'area.archived', id, expectedVersion, { archivedAt: this.clock.now() });
  }

  async restore(actor: Actor, id: string, expectedVersion: number): Promise<Area> {
    requirePermission(actor, 'areas.write');
    return this.change(actor, 'area.restored', id, expectedVersion, { archivedAt: null });
  }

  private change(
    actor: Actor,
    action: string,
    id: string,
    expectedVersion: number,
    patch: object,
  ): Promise<Area> {
    return withFieldRefusals(UNIQUE_FIELDS, () =>
      this.prisma.transaction((tx) =>
        versionedUpdate<Area>(tx, actor, {
          delegate: tx.area,
          type: 'Area',
          action,
          id,
          expectedVersion,
          patch,
        }),
      ),
    );
  }
}

/** An outline goes in as a map draws it; Prisma has a word of its own for no JSON. */
function stored<Input extends Partial<AreaInput>>({ outline, ...input }: Input) {
  if (outline === undefined) return input;
  return { ...input, outline: drawableOutline(outline) ?? Prisma.DbNull };
}
