import { Injectable } from '@nestjs/common';
import type { ImportRow, Prisma } from '../../prisma/generated/client';
import type { Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { containing } from '../database/like';
import { checkPage, pageOf, readPage, type Page, type Wanted } from '../database/page';
import { PrismaService } from '../database/prisma.service';
import { findImport } from './import-records.queries';
import { rowCondition } from './import-rows.queries';
import { WITHOUT_FILES } from './import.types';
import type { ImportListRequest, ImportRecord, ImportRowListRequest } from './import.types';

/** Lists that people brought, with their rows, for reading. */
@Injectable()
export class ImportsService {
  constructor(private readonly prisma: PrismaService) {}

  async list(actor: Actor, request: ImportListRequest, wanted: Wanted): Promise<Page<ImportRecord>> {
    requirePermission(actor, 'imports.read');
    const { q, ids, statuses } = request.filter;
    const where: Prisma.ImportWhereInput = {
      ...(q?.trim() ? { fileName: containing(q) } : {}),
      ...(ids ? { id: { in: ids } } : {}),
      ...(statuses ? { status: { in: statuses } } : {}),
    };
    const delegate = {
      findMany: (args: object) => this.prisma.import.findMany({ ...args, omit: WITHOUT_FILES }),
      count: (args: object) => this.prisma.import.count(args),
    };
    return readPage<ImportRecord>(
      delegate,
      request,
      { where, orderBy: [{ createdAt: 'desc' }] },
      wanted.totalCount,
    );
  }

  async get(actor: Actor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports.read');
    return findImport(this.prisma, id);
  }

  async rows(actor: Actor, request: ImportRowListRequest): Promise<Page<ImportRow>> {
    requirePermission(actor, 'imports.read');
    checkPage(request);
    const where = rowCondition(request.importId, request.filter);
    const [rows, totalCount] = await Promise.all([
      this.prisma.importRow.findMany({
        where,
        orderBy: { rowNumber: 'asc' },
        take: request.first + 1,
        skip: request.offset,
      }),
      this.prisma.importRow.count({ where }),
    ]);
    return pageOf(rows, request, totalCount);
  }
}
